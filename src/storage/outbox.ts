import type { Op } from '../domain/op.ts';
import { attempt } from './attempt.ts';
import { opOf, type Db, type OpRow, type OutboxRow } from './db.ts';
import { refuseWithin } from './refuse.ts';
import type { Storage } from './storage.ts';
import { isSubmitting } from './submission-gate.ts';
import { unsentFilesWithin } from './unsent-files.ts';

/** `isFull`: more is ready to go than fits. */
export type Batch = { ops: Op[]; offers: OpRow[]; rows: OutboxRow[]; isFull: boolean };

export type BatchLimits = { maxOps: number; maxBytes: number };

/** What is larger fits in no request and would hold back all that follows. */
const largestOpBytes = 200 * 1024;
const rowsPerLook = 400;

/**
 * The next edits to send, oldest first, marked as sent before they leave: an edit that may have reached the server is never
 * changed. A submission waits for the receipts of the files that its room shows, and lets everything else pass.
 */
export async function nextBatch(storage: Storage, limits: BatchLimits): Promise<Batch> {
  const { db } = storage;
  return attempt(db, () =>
    db.transaction('rw', [db.outbox, db.ops, db.fields, db.files, db.tray], async () => {
      const batch: Batch = { ops: [], offers: [], rows: [], isFull: false };
      const filling = { batch, limits, bytes: 0, held: new Set<string>() };
      let rows = await rowsAfter(db, -Infinity);
      while (rows.length > 0 && !batch.isFull) {
        await fill(storage, filling, rows);
        rows = await rowsAfter(db, rows.at(-1)?.order ?? Infinity);
      }
      await db.outbox.bulkPut(batch.rows.map((row) => ({ ...row, everSent: true })));
      return batch;
    }),
  );
}

const rowsAfter = (db: Db, order: number): Promise<OutboxRow[]> =>
  db.outbox.where('order').above(order).limit(rowsPerLook).toArray();

/** `held`: ids that wait, and with them what builds on them. */
type Filling = { batch: Batch; limits: BatchLimits; bytes: number; held: Set<string> };

async function fill(storage: Storage, filling: Filling, rows: readonly OutboxRow[]): Promise<void> {
  const { db } = storage;
  const { batch, held } = filling;
  const ops = await db.ops.bulkGet(rows.map(({ id }) => id));
  for (const [index, row] of rows.entries()) {
    const op = ops[index];
    if (op === undefined) continue;
    const isWaiting = isSubmitting(op) && (await unsentFilesWithin(db, op.scope, op.key)).length > 0;
    const size = new TextEncoder().encode(JSON.stringify(opOf(op))).length;
    if (isWaiting || op.parents.some((id) => held.has(id))) {
      held.add(op.id);
    } else if (size > largestOpBytes) {
      await refuseWithin(storage, op, { code: 'too_large', message: 'This edit is too large to send.' });
    } else {
      put(filling, { row, op, size });
      if (batch.isFull) return;
    }
  }
}

function put(filling: Filling, { row, op, size }: { row: OutboxRow; op: OpRow; size: number }): void {
  const { batch, limits } = filling;
  filling.bytes += size;
  const isOver = filling.bytes > limits.maxBytes && batch.rows.length > 0;
  batch.isFull = batch.rows.length >= limits.maxOps || isOver;
  if (batch.isFull) return;
  if (row.kind === 'offer') batch.offers.push(op);
  else batch.ops.push(opOf(op));
  batch.rows.push(row);
}

/** The own edits without an answer, oldest first. */
export async function readUnsentOps(db: Db): Promise<OpRow[]> {
  return attempt(db, () =>
    db.transaction('r', [db.outbox, db.ops], async () => {
      const rows = (await db.outbox.orderBy('order').toArray()).filter(({ kind }) => kind === 'op');
      return (await db.ops.bulkGet(rows.map(({ id }) => id))).filter((op) => op !== undefined);
    }),
  );
}

/** Parked ops are asked about again: the server may let them in by now. Their entries in the tray stay until they are. */
export async function repeatParked({ db }: Pick<Storage, 'db'>): Promise<void> {
  await attempt(db, () =>
    db.transaction('rw', [db.tray, db.outbox], async () => {
      const parked = (await db.tray.toArray()).filter(({ status }) => status === 'parked');
      const queued = new Set<string>((await db.outbox.toArray()).map(({ id }) => id));
      const again = parked.filter(({ id }) => !queued.has(id));
      await db.outbox.bulkAdd(again.map(({ id }) => ({ id, kind: 'repeat' as const, everSent: true })));
    }),
  );
}
