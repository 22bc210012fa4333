import type { OpId } from '../domain/ids.ts';
import type { LoggedOp } from '../domain/op.ts';
import { attempt } from './attempt.ts';
import { receivedOp, type Db } from './db.ts';

/** Every scope of which this device has read something, with how many edits its log has here; in a fixed order. */
export async function readLogSizes(db: Db): Promise<{ scope: string; ops: number }[]> {
  const rows = await attempt(db, () => db.cursors.toArray());
  return rows
    .filter(({ seq }) => seq > 0)
    .map(({ scope, seq }) => ({ scope, ops: seq }))
    .toSorted((a, b) => (a.scope < b.scope ? -1 : 1));
}

/**
 * The ids of a scope's log in its order. Edits lie by field; only their ids and places are held while all are looked at, so that
 * a long log never stands in memory. What has not been read back from the server is no part of it.
 */
export async function readLogOrder(db: Db, scope: string): Promise<OpId[]> {
  const found = await attempt(db, async () => {
    const places: { id: OpId; seq: number }[] = [];
    await db.ops
      .where('[scope+entity+key+field]')
      .between([scope, '', '', ''], [scope, '\uffff', '\uffff', '\uffff'], true, true)
      .each(({ id, seq, place }) => {
        if (place === 'logged' && seq !== undefined) places.push({ id, seq });
      });
    return places;
  });
  return found.toSorted((a, b) => a.seq - b.seq).map(({ id }) => id);
}

/** These edits with the server's receipts, in the order of the ids. */
export async function readLogged(db: Db, ids: readonly OpId[]): Promise<LoggedOp[]> {
  const rows = await attempt(db, () => db.ops.bulkGet([...ids]));
  return rows.flatMap((row) => (row === undefined ? [] : (receivedOp(row) ?? [])));
}
