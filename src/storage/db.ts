import { Dexie, type DexieOptions, type Table } from 'dexie';
import type { StoredField } from '../domain/directory.ts';
import type { FieldState } from '../domain/fold.ts';
import type { OpId } from '../domain/ids.ts';
import type { Json, LoggedOp, Op, Receipt, Register } from '../domain/op.ts';
import type { FileReceipt } from '../domain/protocol.ts';
import { declareVersions, versions } from './upgrades.ts';

/**
 * One field as the views read it. `state` is the fold of the log in `seq` order with the own ops that are not in the log on top.
 * `confirmed` (the log alone) and `own` (those ops, in order) are kept only while the two differ.
 */
export type FieldRow = StoredField & { confirmed?: FieldState; own?: readonly OpId[]; differs?: 1 };

/**
 * Where an op is: only here · taken by the server · in the log that this device has read · in the log before the server was
 * restored, and not found in the present one yet · held back · refused.
 */
export type OpPlace = 'unsent' | 'acknowledged' | 'logged' | 'unconfirmed' | 'parked' | 'rejected';
/** `open` stands only while an op counts for this device and is not in the log yet. */
export type OpRow = Op & Partial<Receipt> & { place: OpPlace; open?: 1 };

/** `repeat`: a parked op asked about again · `offer`: an op given back to a restored server. */
export type OutboxKind = 'op' | 'repeat' | 'offer';
export type OutboxRow = { order?: number; id: OpId; kind: OutboxKind; everSent: boolean };

export type TrayRow = {
  id: OpId;
  op: Op;
  status: 'rejected' | 'parked';
  code: string;
  message: string;
  present?: { id: OpId | null; value: Json };
  /** When the server's word came, by the device's clock. */
  at: string;
};

export type DraftRow = Register & { value: Json; parents: readonly OpId[]; at: string };

/** `isReadAgain`: the scope is being read from its beginning once more, because it did not show what its edits say. */
export type CursorRow = {
  scope: string;
  seq: number;
  epoch: string | null;
  durable: number;
  isReadAgain?: boolean;
};

/** `cached`: fetched from the server to look at, may be dropped at any time. */
export type FileState = 'device' | 'sending' | 'verified' | 'refused' | 'cached';
export type FileRow = {
  sha256: string;
  scope: string;
  size: number;
  mime: string;
  name: string;
  state: FileState;
  sentBytes: number;
  receipt?: FileReceipt;
  /** Why the server or this device will not send it: `type`, `too-large`, `damaged` … */
  refusal?: string;
  /** "Simpan di perangkat": never dropped to make room. */
  pinned: boolean;
  hasBytes: boolean;
  addedAt: string;
  usedMs: number;
};

export type PartRow = { sha256: string; index: number; bytes: ArrayBuffer };
export type MetaRow = { key: string; value: unknown };

export type RegisterPath = [scope: string, entity: string, key: string, field: string];

export type Db = Dexie & {
  meta: Table<MetaRow, string>;
  fields: Table<FieldRow, RegisterPath>;
  ops: Table<OpRow, string>;
  outbox: Table<OutboxRow, number>;
  tray: Table<TrayRow, string>;
  drafts: Table<DraftRow, RegisterPath>;
  cursors: Table<CursorRow, string>;
  files: Table<FileRow, [string, string]>;
  parts: Table<PartRow, [string, number]>;
};

/** A browser's IndexedDB; tests give each simulated device its own. */
export type DatabaseEngine = Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'>;

/**
 * The database of one person, not opened yet.
 * Chrome's default durability is relaxed (since 121): a power cut would lose what was shown as saved. The cache of live queries
 * is off because it shows values before they are committed.
 */
export function openDb(name: string, engine: DatabaseEngine = {}, all = versions): Db {
  const db = new Dexie(name, { ...engine, chromeTransactionDurability: 'strict', cache: 'disabled' }) as Db;
  declareVersions(db, all);
  return db;
}

export const databaseName = (userId: string): string => `lumbung-${userId}`;

export const pathOf = ({ scope, entity, key, field }: Register): RegisterPath => [scope, entity, key, field];

export const registerOf = ({ scope, entity, key, field }: Register): Register => ({
  scope,
  entity,
  key,
  field,
});

/** An op as it goes over the wire, without what this device notes about it. */
export function opOf(row: Op): Op {
  const { id, scope, entity, key, field, value, parents, at, schema } = row;
  const op = { id, scope, entity, key, field, value, parents, at, schema };
  return row.author === undefined ? op : { ...op, author: row.author };
}

/** An op with the server's receipt, where it has one. */
export function receivedOp(row: OpRow): LoggedOp | null {
  const { seq, by, device, receivedAt, mac } = row;
  if (seq === undefined || by === undefined || device === undefined) return null;
  if (receivedAt === undefined || mac === undefined) return null;
  return { ...opOf(row), seq, by, device, receivedAt, mac };
}
