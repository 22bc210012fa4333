import type { Db } from './db.ts';

/** `AbortError`: the connection went while the transaction was under way. */
const closedNames = new Set(['DatabaseClosedError', 'InvalidStateError', 'UnknownError', 'AbortError']);

/** Room for a page of the log or a few edits. */
const someBytes = 1024 * 1024;

/**
 * Runs work on the database so that it survives what browsers do to it.
 * - WebKit drops the connection under memory pressure, other tabs close it: it is opened again and the work is done once more.
 * - On a full disk, bytes that can be fetched again are dropped (`needBytes` of them) and the work is done once more.
 * The work has to be a whole transaction or a read, never a part of one. A single write is wrapped in `db.transaction` too: left to
 * itself, Dexie waits for an `abort` that WebKit may never send (SURPRISES.md).
 */
export async function attempt<T>(db: Db, work: () => PromiseLike<T>, needBytes = someBytes): Promise<T> {
  try {
    return await reconnecting(db, work);
  } catch (error) {
    if (!isQuotaError(error)) throw error;
    const { makeRoom } = await whenFull();
    if (!(await makeRoom(db, needBytes))) throw error;
    return reconnecting(db, work);
  }
}

/** As `attempt`, for what makes the room itself. */
export async function reconnecting<T>(db: Db, work: () => PromiseLike<T>): Promise<T> {
  const connection = db.isOpen() ? db.backendDB() : null;
  try {
    return await work();
  } catch (error) {
    if (isQuotaError(error) || !hasName(error, closedNames)) throw error;
    await reopen(db, connection);
    return work();
  }
}

/** As `attempt`, for what a person types: when the disk is full, the ballast is given up too, so that text always saves. */
export async function attemptText<T>(db: Db, work: () => PromiseLike<T>): Promise<T> {
  try {
    return await attempt(db, work);
  } catch (error) {
    if (!isQuotaError(error)) throw error;
    const { freeBallast } = await whenFull();
    if (!(await freeBallast(db))) throw error;
    return reconnecting(db, work);
  }
}

/** Kept with the app and rarely needed: it does not have to be there before the first page. */
const whenFull = () => import('./make-room.ts');

async function reopen(db: Db, connection: IDBDatabase | null): Promise<void> {
  const isOpenedAnew = db.isOpen() && db.backendDB() !== connection;
  if (isOpenedAnew) return;
  db.close({ disableAutoOpen: false });
  await db.open();
}

const fullNames = new Set(['QuotaExceededError', 'DataError']);

/**
 * Whether there was no room. Chromium calls it a `DataError` when the disk itself is full and it cannot put a large value down;
 * what that name stands for otherwise, a key that is none, does not come from here.
 */
export function isQuotaError(error: unknown): boolean {
  return hasName(error, fullNames);
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
