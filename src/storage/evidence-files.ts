import { attempt } from './attempt.ts';
import type { Db, FileRow, FileState } from './db.ts';
import { layBallast } from './make-room.ts';
import type { Storage } from './storage.ts';
import type { FileReceipt } from '../domain/protocol.ts';

/** Bytes lie in rows of this size, as ArrayBuffers: WebKit fails on Blobs in IndexedDB (Dexie #1919). */
export const partBytes = 256 * 1024;

export type NewFile = { bytes: ArrayBuffer; name: string; mime: string; scope: string };

/** What was stored is not what was given: the device's storage cannot be trusted with this file. */
class StoredDamaged extends Error {}

/**
 * Keeps a file on this device until the endpoint has verified it. Hashed first, then bytes and row in one strict transaction,
 * then read back: only what this promise resolves to may be called saved. Rejects with a quota error when there is no room; then
 * nothing of the file is kept.
 */
export async function addFile(storage: Storage, file: NewFile): Promise<FileRow> {
  const sha256 = await hashOf(file.bytes);
  const row = await store(storage, { ...file, sha256, state: 'device' });
  if (await isDamaged(storage, row)) {
    await noteRefusal(storage.db, row, 'damaged');
    throw new StoredDamaged(`stored bytes of ${sha256} differ`);
  }
  storage.work.announce();
  return row;
}

/** Whether this device no longer holds the bytes that the hash names. */
export async function isDamaged(storage: Pick<Storage, 'db'>, { sha256 }: FileKey): Promise<boolean> {
  const bytes = await readFile(storage, sha256);
  return bytes === null || (await hashOf(bytes)) !== sha256;
}

/** Keeps bytes that came from the server to look at; they may be dropped at any time. */
export async function keepDownloaded(storage: Storage, file: NewFile & { sha256: string }): Promise<void> {
  await store(storage, { ...file, state: 'cached' });
}

type StoredFile = NewFile & { sha256: string; state: 'device' | 'cached' };

async function store(storage: Storage, file: StoredFile): Promise<FileRow> {
  const { db, clock } = storage;
  const parts = partsOf(file.bytes).map((bytes, index) => ({ sha256: file.sha256, index, bytes }));
  const save = () =>
    db.transaction('rw', [db.files, db.parts], async () => {
      const known = await db.files.get([file.sha256, file.scope]);
      const row = rowOf(file, known, { at: clock.nowIso(), nowMs: clock.nowMs() });
      await db.parts.bulkPut(parts);
      await db.files.put(row);
      return row;
    });
  return attempt(db, save, file.bytes.byteLength);
}

function rowOf(file: StoredFile, known: FileRow | undefined, now: { at: string; nowMs: number }): FileRow {
  const isHeld = known !== undefined && known.state !== 'cached' && known.state !== 'refused';
  const { sha256, scope, mime, name } = file;
  const fresh = { sha256, scope, size: file.bytes.byteLength, mime, name, sentBytes: 0, pinned: false };
  const base: FileRow = isHeld
    ? known
    : { ...fresh, state: file.state, addedAt: now.at, hasBytes: true, usedMs: 0 };
  return { ...base, hasBytes: true, usedMs: now.nowMs };
}

function partsOf(bytes: ArrayBuffer): ArrayBuffer[] {
  const parts: ArrayBuffer[] = [];
  for (let from = 0; from < bytes.byteLength; from += partBytes)
    parts.push(bytes.slice(from, from + partBytes));
  return parts;
}

/** The whole file, or null when this device does not hold all of it. */
export async function readFile({ db }: Pick<Storage, 'db'>, sha256: string): Promise<ArrayBuffer | null> {
  const row = await attempt(db, () =>
    db.files
      .where('[sha256+scope]')
      .between([sha256, ''], [sha256, '\uffff'])
      .filter(({ hasBytes }) => hasBytes)
      .first(),
  );
  if (row === undefined) return null;
  return readRange(db, sha256, [0, row.size]);
}

/** Bytes `[from, to)` of a file, or null when a part is missing. */
export async function readRange(
  db: Db,
  sha256: string,
  [from, to]: [number, number],
): Promise<ArrayBuffer | null> {
  const first = Math.floor(from / partBytes);
  const last = Math.floor((to - 1) / partBytes);
  const rows = await attempt(db, () =>
    db.parts.where('[sha256+index]').between([sha256, first], [sha256, last], true, true).toArray(),
  );
  if (rows.length !== last - first + 1) return null;
  const bytes = new Uint8Array(to - from);
  for (const row of rows) {
    const start = row.index * partBytes;
    const piece = new Uint8Array(row.bytes).subarray(Math.max(0, from - start), to - start);
    bytes.set(piece, Math.max(0, start - from));
  }
  return bytes.buffer;
}

/** SHA-256 of bytes as lower-case hex. */
export async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const readFilesIn = (db: Db, states: readonly FileState[]): Promise<FileRow[]> =>
  attempt(db, () =>
    db.files
      .where('state')
      .anyOf([...states])
      .toArray(),
  );

/** Every file that this device knows of, whatever became of it. */
export const readFiles = (db: Db): Promise<FileRow[]> => attempt(db, () => db.files.toArray());

export async function isFileKnown(db: Db, { sha256, scope }: FileKey): Promise<boolean> {
  return (await attempt(db, () => db.files.get([sha256, scope]))) !== undefined;
}

/** Files whose receipt is not here, the smallest first: many small proofs arrive before one large one. */
export async function filesToSend(db: Db): Promise<FileRow[]> {
  const rows = await readFilesIn(db, ['device', 'sending']);
  return rows.filter(({ hasBytes }) => hasBytes).toSorted((a, b) => a.size - b.size);
}

type FileKey = Pick<FileRow, 'sha256' | 'scope'>;

export async function noteProgress(db: Db, { sha256, scope }: FileKey, sentBytes: number): Promise<void> {
  await attempt(db, () =>
    db.transaction('rw', db.files, () => db.files.update([sha256, scope], { state: 'sending', sentBytes })),
  );
}

/** The endpoint has it, hash checked. The bytes stay until room is needed. */
export async function noteReceipt(db: Db, { sha256, scope }: FileKey, receipt: FileReceipt): Promise<void> {
  const sentBytes = receipt.size;
  await attempt(db, () =>
    db.transaction('rw', db.files, () =>
      db.files.update([sha256, scope], { state: 'verified', receipt, sentBytes }),
    ),
  );
  await layBallast(db);
}

/** It will not be taken; the bytes stay and the person is asked. */
export async function noteRefusal(db: Db, { sha256, scope }: FileKey, refusal: string): Promise<void> {
  await attempt(db, () =>
    db.transaction('rw', db.files, () => db.files.update([sha256, scope], { state: 'refused', refusal })),
  );
}

/** Tries a refused file once more: the server may take it by now. */
export async function sendAgain(storage: Storage, { sha256, scope }: FileKey): Promise<void> {
  await attempt(storage.db, () =>
    storage.db.files
      .where('[sha256+scope]')
      .equals([sha256, scope])
      .modify((row) => {
        row.state = 'device';
        row.sentBytes = 0;
        delete row.refusal;
      }),
  );
  storage.work.announce();
}
