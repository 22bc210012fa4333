import { attempt } from './attempt.ts';
import type { Db, OpRow } from './db.ts';

/** Newest first; `before` is the id after which one goes on, `oldestMs` where one stops (the device's clock). */
export type LogStretch = { before: string | null; oldestMs: number | null; limit: number };

/**
 * A stretch of all edits that this device holds, in the order of their ids: these begin with the time at which they were made, so
 * that no index of its own is needed and a page costs the same however long the history is. A wrong clock moves an edit in this
 * list and nowhere else; refused ones are part of it too.
 */
export async function readLogStretch(db: Db, { before, oldestMs, limit }: LogStretch): Promise<OpRow[]> {
  const lowest = oldestMs === null ? '' : firstIdAt(oldestMs);
  return attempt(db, () =>
    db.ops
      .where('id')
      .between(lowest, before ?? '\uffff', true, false)
      // oxlint-disable-next-line unicorn/no-array-reverse -- Dexie's collection, not an array
      .reverse()
      .limit(limit)
      .toArray(),
  );
}

/** What every id of that millisecond or a later one is not below. */
export function firstIdAt(ms: number): string {
  const time = Math.max(0, Math.floor(ms)).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}`;
}

/** Edits by their ids; those not held here are left out. */
export async function readOps(db: Db, ids: readonly string[]): Promise<Map<string, OpRow>> {
  const rows = await attempt(db, () => db.ops.bulkGet([...ids]));
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));
}

export const countOps = (db: Db): Promise<number> => attempt(db, () => db.ops.count());

/** The server's seals of a scope's edits in the order of its log, as far as this device has read it. */
export async function readSeals(db: Db, scope: string): Promise<string[]> {
  const rows = await attempt(db, () =>
    db.ops
      .where('[scope+entity+key+field]')
      .between([scope, '', '', ''], [scope, '\uffff', '\uffff', '\uffff'], true, true)
      .filter(({ place }) => place === 'logged')
      .toArray(),
  );
  return rows.toSorted((one, other) => (one.seq ?? 0) - (other.seq ?? 0)).map(({ mac = '' }) => mac);
}
