import { emptyField } from '../domain/fold.ts';
import { attempt } from './attempt.ts';
import { epochKey } from './cursors.ts';
import { pathOf, type Db, type OpRow } from './db.ts';
import { fieldRow, foldOnTop, partsOf } from './projection.ts';
import { byField } from './rebuild-fields.ts';

/** Set while it is not known yet whether the restored log holds everything that this device has read before. */
const checkKey = 'epoch-check';

/**
 * The server was restored (R10): every scope is read again from 0, and what this device holds of the log above `durable`, its own
 * and others', is offered back. Until the new log confirms them, values stand as this device's own do, and nothing is called
 * arrived; files with their bytes are asked about again.
 */
export async function startEpoch(db: Db, epoch: string): Promise<void> {
  await attempt(db, () =>
    db.transaction('rw', [db.cursors, db.ops, db.outbox, db.meta, db.fields, db.files], async () => {
      const durable = new Map((await db.cursors.toArray()).map((row) => [row.scope, row.durable]));
      const unconfirmed = await unconfirmAll(db);
      await offer(
        db,
        unconfirmed.filter(({ scope, seq }) => (seq ?? 0) > (durable.get(scope) ?? 0)),
      );
      await db.cursors.toCollection().modify({ seq: 0, epoch: null, durable: 0 });
      await db.files
        .where('state')
        .equals('verified')
        .and(({ hasBytes }) => hasBytes)
        .modify({ state: 'device', sentBytes: 0 });
      await db.meta.bulkPut([
        { key: epochKey, value: epoch },
        { key: checkKey, value: true },
      ]);
    }),
  );
}

/** Folds every field as if nothing of the old log were confirmed; gives those ops in the order of the old log. */
async function unconfirmAll(db: Db): Promise<OpRow[]> {
  const all: OpRow[] = [];
  for (const group of byField(await db.ops.toArray())) {
    const [first] = group;
    const held = group.filter(({ place }) => wasInLog(place)).toSorted(bySeq);
    if (first === undefined || held.length === 0) continue;
    const ops = held.map((op): OpRow => ({ ...op, place: 'unconfirmed', open: 1 }));
    await db.ops.bulkPut(ops);
    const heldIds = new Set<string>(held.map(({ id }) => id));
    const { own } = partsOf(await db.fields.get(pathOf(first)));
    const later = (await db.ops.bulkGet(own.filter((id) => !heldIds.has(id)))).filter(
      (op) => op !== undefined,
    );
    const parts = { confirmed: emptyField, own: [...ops, ...later].map(({ id }) => id) };
    await db.fields.put(fieldRow(first, parts, foldOnTop(emptyField, [...ops, ...later], new Set())));
    all.push(...ops);
  }
  return all.toSorted(bySeq);
}

const wasInLog = (place: OpRow['place']): boolean => place === 'logged' || place === 'acknowledged';

const bySeq = (one: OpRow, other: OpRow): number => (one.seq ?? 0) - (other.seq ?? 0);

/** Before all queued edits, which may rest on them. */
async function offer(db: Db, ops: readonly OpRow[]): Promise<void> {
  const queued = await db.outbox.orderBy('order').toArray();
  const queuedIds = new Set<string>(queued.map(({ id }) => id));
  const offers = ops.filter(({ id }) => !queuedIds.has(id));
  const first = (queued[0]?.order ?? 0) - offers.length;
  await db.outbox.bulkAdd(
    offers.map(({ id }, index) => ({ order: first + index, id, kind: 'offer' as const, everSent: true })),
  );
}

/**
 * After the new log was read to its end: offers what it lacks below `durable` too, since the backup that was put back may be
 * older than the newest. Once for each epoch; gives whether there is something to offer.
 */
export async function offerMissing(db: Db): Promise<boolean> {
  return attempt(db, () =>
    db.transaction('rw', [db.ops, db.outbox, db.meta], async () => {
      if ((await db.meta.get(checkKey)) === undefined) return false;
      await db.meta.delete(checkKey);
      const open = await db.ops.where('open').equals(1).toArray();
      const missing = open.filter(({ place }) => place === 'unconfirmed');
      await offer(db, missing.toSorted(bySeq));
      return missing.length > 0;
    }),
  );
}
