import type { OpId } from '../domain/ids.ts';
import type { Json } from '../domain/op.ts';
import { opOf, type Db, type OpRow } from './db.ts';
import { putField, readParts } from './projection.ts';
import type { Storage } from './storage.ts';

type Refusal = { code: string; message: string; present?: { id: OpId | null; value: Json } };

/** "Perlu tindakan Anda": takes a refused op out of the views and keeps it in the tray. Runs inside a transaction over ops, fields, outbox and tray. */
export async function refuseWithin({ db, clock }: Storage, op: OpRow, refusal: Refusal): Promise<void> {
  await withdrawWithin(db, op);
  await db.tray.put({ id: op.id, op: opOf(op), status: 'rejected', ...refusal, at: clock.nowIso() });
}

/** The op no longer counts here. Edits that build on it and were never sent are put on what it was built on. */
export async function withdrawWithin(db: Db, op: OpRow): Promise<void> {
  const { open: _open, ...rest } = op;
  await db.ops.put({ ...rest, place: 'rejected' });
  await db.outbox.where('id').equals(op.id).delete();
  const parts = await readParts(db, op);
  const own = parts.own.filter((id) => id !== op.id);
  for (const child of await db.ops.bulkGet(own)) {
    if (child?.parents.includes(op.id) === true && (await isNeverSent(db, child.id))) {
      const others = child.parents.filter((id) => id !== op.id);
      await db.ops.put({ ...child, parents: [...new Set([...op.parents, ...others])] });
    }
  }
  await putField(db, op, { ...parts, own });
}

async function isNeverSent(db: Db, id: OpId): Promise<boolean> {
  const row = await db.outbox.where('id').equals(id).first();
  return row?.everSent === false;
}
