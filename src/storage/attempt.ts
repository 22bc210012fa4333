import type { Db } from './db.ts';

const closedNames = new Set(['DatabaseClosedError', 'InvalidStateError', 'UnknownError']);

/**
 * Runs work on the database so that it survives what browsers do to it.
 * - WebKit drops the connection under memory pressure, other tabs close it: it is opened again and the work is done once more.
 * - A full disk fails small writes too: the ballast is given up and the work is done once more, so that text always saves.
 * The work has to be a whole transaction or a read, never a part of one.
 */
export async function attempt<T>(db: Db, work: () => PromiseLike<T>): Promise<T> {
  const connection = db.isOpen() ? db.backendDB() : null;
  try {
    return await work();
  } catch (error) {
    if (isQuotaError(error)) {
      if (!(await freeBallast(db))) throw error;
    } else if (hasName(error, closedNames)) {
      await reopen(db, connection);
    } else {
      throw error;
    }
    return work();
  }
}

async function reopen(db: Db, connection: IDBDatabase | null): Promise<void> {
  const isOpenedAnew = db.isOpen() && db.backendDB() !== connection;
  if (isOpenedAnew) return;
  db.close({ disableAutoOpen: false });
  await db.open();
}

export function isQuotaError(error: unknown): boolean {
  return hasName(error, new Set(['QuotaExceededError']));
}

/** Dexie wraps the browser's error: the name that tells stands on the outside or further in. */
function hasName(error: unknown, names: ReadonlySet<string>): boolean {
  let inner = error;
  for (let depth = 0; depth < 4; depth += 1) {
    if (typeof inner !== 'object' || inner === null) return false;
    if ('name' in inner && names.has(String(inner.name))) return true;
    inner = 'inner' in inner ? inner.inner : null;
  }
  return false;
}

const ballastKey = 'ballast';
const ballastBytes = 2 * 1024 * 1024;

/** Lays 2 MB aside: when files have filled the quota, giving it up lets text save. Does nothing where there is no room. */
export async function layBallast(db: Db): Promise<void> {
  const count = await db.meta.where('key').equals(ballastKey).count();
  if (count > 0) return;
  // Random bytes, because some engines compress what they store.
  const bytes = new Uint8Array(ballastBytes);
  for (let from = 0; from < ballastBytes; from += 65_536) {
    crypto.getRandomValues(bytes.subarray(from, from + 65_536));
  }
  try {
    await db.meta.put({ key: ballastKey, value: bytes.buffer });
  } catch (error) {
    if (!isQuotaError(error)) throw error;
  }
}

async function freeBallast(db: Db): Promise<boolean> {
  const freed = await db.meta.where('key').equals(ballastKey).delete();
  return freed > 0;
}
