import * as z from 'zod/mini';
import type { Person } from './directory.ts';
import { file, nameId, role, sha256 } from './field-shapes.ts';
import type { OpId } from './ids.ts';
import type { Json, LoggedOp, Op } from './op.ts';

/** The bodies that travel between device and endpoint, and their limits (sync contract, sections 5 to 7). */

export const protocolVersion = 1;
export const maxOpsPerRequest = 200;
export const maxRequestBytes = 256 * 1024;
export const maxOpsPerAnswer = 500;
export const maxFileBytes = 25 * 1024 * 1024;
export const maxRangeBytes = 4 * 1024 * 1024;

const count = z.int().check(z.gte(0));
const shortName = z.string().check(z.minLength(1), z.maxLength(120));

export const pendingSchema = z.object({ ops: count, files: count, bytes: count });
/** What is still only on the device, as the coordinator sees it. */
export type Pending = z.infer<typeof pendingSchema>;

/** The envelope only: each op is parsed on its own, so that one bad op never affects the others (R4). */
export const syncRequestSchema = z.object({
  v: z.literal(protocolVersion),
  epoch: z.nullable(z.string().check(z.maxLength(64))),
  clock: z.string().check(z.refine((text) => Array.from(text).length <= 64, 'at most 64 characters')),
  ops: z.array(z.unknown()),
  offers: z._default(z.array(z.unknown()), []),
  cursors: z.record(z.string().check(z.maxLength(200)), count),
  limit: z._default(count, maxOpsPerAnswer),
  pending: z.optional(pendingSchema),
});

export type SyncRequest = {
  v: 1;
  epoch: string | null;
  clock: string;
  ops: Op[];
  offers?: (Op & Partial<Omit<LoggedOp, keyof Op>>)[];
  cursors: Record<string, number>;
  limit: number;
  pending?: Pending;
};

const receiptFields = {
  seq: z.int(),
  by: z.string(),
  device: z.string(),
  receivedAt: z.string(),
  mac: z.string(),
};

/** An op that a device offers after a restore; without a valid mac it counts as a plain op of the sender. */
export const offerReceiptSchema = z.object({
  by: z.string().check(z.maxLength(64)),
  device: z.string().check(z.maxLength(64)),
  receivedAt: z.string().check(z.maxLength(40)),
  mac: z.string().check(z.maxLength(128)),
});

/** A newer server may have codes that this version does not know: they come as text, and the message says what is the matter. */
const code = z.string();

const opResultSchema = z.union([
  z.object({ id: z.string(), status: z.enum(['ok', 'dup']), ...receiptFields }),
  z.object({ id: z.string(), status: z.literal('parked'), code, message: z.string() }),
  z.object({
    id: z.string(),
    status: z.literal('rejected'),
    code,
    message: z.string(),
    present: z.optional(z.object({ id: z.nullable(z.string()), value: z.json() })),
  }),
]);
export type OpResult =
  | ({ id: string; status: 'ok' | 'dup' } & Omit<LoggedOp, keyof Op>)
  | { id: string; status: 'parked'; code: string; message: string }
  | {
      id: string;
      status: 'rejected';
      code: string;
      message: string;
      present?: { id: OpId | null; value: Json };
    };

const loggedOpSchema = z.object({
  id: z.string(),
  scope: z.string(),
  entity: z.string(),
  key: z.string(),
  field: z.string(),
  value: z.json(),
  parents: z.array(z.string()),
  at: z.string(),
  schema: z.int(),
  author: z.optional(z.string()),
  ...receiptFields,
});

export const syncResponseSchema = z.object({
  v: z.literal(protocolVersion),
  epoch: z.string(),
  now: z.string(),
  results: z.array(opResultSchema),
  pages: z.array(
    z.object({ scope: z.string(), ops: z.array(loggedOpSchema), head: count, more: z.boolean() }),
  ),
  scopes: z.array(z.string()),
  durable: z.record(z.string(), count),
});

export type Page = { scope: string; ops: LoggedOp[]; head: number; more: boolean };
export type SyncResponse = {
  v: 1;
  epoch: string;
  now: string;
  results: OpResult[];
  pages: Page[];
  scopes: string[];
  durable: Record<string, number>;
};

export const epochConflictSchema = z.object({ error: z.literal('epoch'), epoch: z.string() });

export const fileScopeSchema = z
  .string()
  .check(z.regex(/^(agency|opd\/[A-Za-z0-9-]{1,40}|(period|indicator)\/[A-Za-z0-9-/]{1,90})$/));
export const fileOfferSchema = z.object({ ...file.shape, sha256, scope: fileScopeSchema });
export type FileOffer = { sha256: string; size: number; mime: string; name: string; scope: string };

/** Byte ranges `[from, to)`. */
export type ByteRange = [number, number];
export const missingSchema = z.array(z.tuple([count, count]));

export const fileReceiptSchema = z.object({
  sha256,
  size: count,
  scope: z.string(),
  at: z.string(),
  mac: z.string(),
});
/** The endpoint's word that a file is on its disk and its hash was checked. */
export type FileReceipt = z.infer<typeof fileReceiptSchema>;

export const fileStateSchema = z.union([
  z.object({ state: z.literal('need'), missing: missingSchema }),
  z.object({ state: z.literal('verified'), receipt: fileReceiptSchema }),
]);
export type FileState = { state: 'need'; missing: ByteRange[] } | { state: 'verified'; receipt: FileReceipt };

export const healthSchema = z.object({
  v: z.literal(protocolVersion),
  name: z.string(),
  epoch: z.string(),
  now: z.string(),
});

/** The random name that a device gives itself; part of the name of its cookie. */
export const deviceIdPattern = /^[A-Za-z0-9_-]{1,64}$/;

export const enrolSchema = z.object({
  code: z.string().check(z.minLength(1), z.maxLength(40)),
  device: z.string().check(z.regex(deviceIdPattern)),
  deviceName: shortName,
});

export const sessionSchema = z.object({
  user: z.object({ id: z.string(), name: z.string(), roles: z.array(role), opds: z.array(z.string()) }),
  device: z.object({ id: z.string(), name: z.string() }),
  scopes: z.array(z.string()),
});
export type Session = z.infer<typeof sessionSchema>;

export const codeRequestSchema = z.union([
  z.object({ self: z.literal(true) }),
  z.object({ user: z.string().check(z.minLength(1), z.maxLength(64)) }),
  z.object({
    roles: z.array(role).check(z.minLength(1)),
    opds: z._default(z.array(nameId), []),
    name: shortName,
  }),
]);

/** How many people one request may write; all of them or none. */
export const maxPeoplePerRequest = 500;

/**
 * A person as a coordinator wants them to be. The id of a new one is made by the app (a UUID), so that a repeat after a lost reply
 * makes nobody twice; `code` asks for a sign-in code.
 */
const wantedPersonSchema = z.object({
  id: nameId,
  name: shortName,
  roles: z.array(role).check(z.minLength(1)),
  opds: z.array(nameId),
  active: z.boolean(),
  code: z.boolean(),
});
export type WantedPerson = Person & { code: boolean };
export const peopleRequestSchema = z.object({
  people: z.array(wantedPersonSchema).check(z.minLength(1), z.maxLength(maxPeoplePerRequest)),
});

export const codeAnswerSchema = z.object({
  code: z.string(),
  expiresAt: z.string(),
  user: z.object({ id: z.string() }),
});
export type CodeAnswer = z.infer<typeof codeAnswerSchema>;
/** The codes that were asked for, in the order of the people. */
export const codesAnswerSchema = z.object({ codes: z.array(codeAnswerSchema) });

export const deviceRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  user: z.string(),
  lastSeen: z.nullable(z.string()),
  pending: z.nullable(pendingSchema),
});
export type DeviceRow = z.infer<typeof deviceRowSchema>;
