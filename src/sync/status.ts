/**
 * What sync is doing: `starting` what is only here has not been counted yet · `idle` nothing to do ·
 * `waiting` there is work, the next try comes by itself · `sending` under way · `offline` the endpoint cannot be reached ·
 * `signed-out` the session has ended; work goes on, sending waits for a new code.
 */
export type SyncState = 'starting' | 'idle' | 'waiting' | 'sending' | 'offline' | 'signed-out';

export type SyncStatus = {
  state: SyncState;
  /** Edits and files that are only here. */
  ops: number;
  files: number;
  /** Bytes of those files that are still to go. */
  bytes: number;
  /** True progress of the files of this run, in bytes. */
  sentBytes: number;
  totalBytes: number;
  /** When the endpoint last answered, by the device's clock (ISO); null when it has not since the start. */
  lastArrivedAt: string | null;
  oldestUnsentAt: string | null;
  /** Why nothing goes although there is a connection: the endpoint cannot read the request · this device's data fails. */
  trouble: 'endpoint' | 'storage' | null;
};

export type SyncHandle = {
  getStatus: () => SyncStatus;
  /** Calls back after each change; returns what ends it. */
  subscribe: (listener: () => void) => () => void;
  /** Sends now, at the person's word: back-off begins anew. */
  syncNow: () => Promise<void>;
  stop: () => void;
};

export type StatusKeeper = {
  get: () => SyncStatus;
  change: (part: Partial<SyncStatus>) => void;
  subscribe: (listener: () => void) => () => void;
};

export function createStatusKeeper(): StatusKeeper {
  let status: SyncStatus = {
    state: 'starting',
    ops: 0,
    files: 0,
    bytes: 0,
    sentBytes: 0,
    totalBytes: 0,
    lastArrivedAt: null,
    oldestUnsentAt: null,
    trouble: null,
  };
  const listeners = new Set<() => void>();
  return {
    get: () => status,
    change: (part) => {
      status = { ...status, ...part };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
