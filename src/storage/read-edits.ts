import { attempt } from './attempt.ts';
import type { Db, OpRow } from './db.ts';

/** How many edits this device knows, refused ones too: what a progress bar may promise. */
export const countEdits = (db: Db): Promise<number> => attempt(db, () => db.ops.count());

/**
 * One page of all edits that this device knows, from the one after `after` (an id; empty for the first page) in the order of their
 * ids: the order in which they were made. An empty page is the end. A history of years is read without ever standing in memory.
 */
export const readEditsAfter = (db: Db, after: string, limit: number): Promise<OpRow[]> =>
  attempt(db, () => db.ops.where('id').above(after).limit(limit).toArray());
