import type { DeviceRow, Pending } from '../../domain/protocol.ts';

/** A sign-in code as it is stored: never the code itself. Times are ISO 8601 in UTC. */
export type CodeRow = {
  hash: string;
  user: string;
  createdAt: string;
  expiresAt: string;
};

export type UsedCode = CodeRow & { usedAt: string | null; usedBy: string | null };

export type SessionRow = {
  tokenHash: string;
  user: string;
  device: string;
  deviceName: string;
  expiresAt: string;
};

/** Who may come in: codes, sessions and devices. People themselves are ops of the agency scope. */
export type AccessStore = {
  findCode: (hash: string) => Promise<UsedCode | null>;
  /** Takes a code for a device and opens a session for it, in one transaction; false when another device was faster. */
  enrol: (entry: { codeHash: string; session: SessionRow; at: string }) => Promise<boolean>;
  findSession: (tokenHash: string) => Promise<SessionRow | null>;
  slideSession: (tokenHash: string, expiresAt: string) => Promise<void>;
  endSession: (tokenHash: string) => Promise<void>;
  noteSeen: (note: { device: string; user: string; at: string; pending: Pending | null }) => Promise<void>;
  devices: () => Promise<DeviceRow[]>;
  /** Ends every session of a device; false when nobody has it. */
  revokeDevice: (device: string) => Promise<boolean>;
  /** Whether one of these people has ever used a code. */
  hasJoined: (users: readonly string[]) => Promise<boolean>;
  addCode: (row: CodeRow) => Promise<void>;
};
