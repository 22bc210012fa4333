import { currentHead } from '../domain/fold.ts';
import type { OpId } from '../domain/ids.ts';
import { sameValue, type Json } from '../domain/op.ts';
import type { OpResult } from '../domain/protocol.ts';
import { attempt } from './attempt.ts';
import { opOf, type Db, type OpRow, type TrayRow } from './db.ts';
import { putField, readParts } from './projection.ts';
import { recordWithin, type Edit } from './record.ts';
import type { Storage } from './storage.ts';

/**
 * Takes the server's word on the edits of one request. An edit leaves the outbox only on a result that names it; what was refused
 * or is held back moves to the tray with its text (R9). All of one answer in one transaction.
 */
export async function receiveResults(storage: Storage, results: readonly OpResult[]): Promise<void> {
  const { db } = storage;
  if (results.length === 0) return;
  await attempt(db, () =>
    db.transaction('rw', [db.ops, db.fields, db.outbox, db.tray], async () => {
      for (const result of results) await receiveOne(storage, result);
    }),
  );
}

async function receiveOne(storage: Storage, result: OpResult): Promise<void> {
  const { db } = storage;
  const op = await db.ops.get(result.id);
  await db.outbox.where('id').equals(result.id).delete();
  if (op === undefined) return;
  switch (result.status) {
    case 'ok':
    case 'dup':
      return acknowledge(db, op, result);
    case 'parked':
      await db.ops.update(op.id, { place: 'parked' });
      return putInTray(storage, op, result);
    case 'rejected':
      return reject(storage, op, result);
  }
}

type Taken = Extract<OpResult, { status: 'ok' | 'dup' }>;

/** The server has it; the page that brings it may have come already. */
async function acknowledge(db: Db, op: OpRow, { seq, by, device, receivedAt, mac }: Taken): Promise<void> {
  if (op.place === 'logged') return;
  await db.ops.put({
    ...op,
    seq,
    by: by as never,
    device: device as never,
    receivedAt,
    mac,
    place: 'acknowledged',
  });
  await db.tray.delete(op.id);
}

type Held = Extract<OpResult, { status: 'parked' | 'rejected' }>;

async function putInTray({ db, clock }: Storage, op: OpRow, result: Held): Promise<void> {
  const row: TrayRow = {
    id: op.id,
    op: opOf(op),
    status: result.status,
    code: result.code,
    message: result.message,
    at: clock.nowIso(),
    ...('present' in result && result.present !== undefined ? { present: result.present } : {}),
  };
  await db.tray.put(row);
}

/** A refused edit leaves the fields; later own edits that named it name what it had named instead, since they never left. */
async function reject(
  storage: Storage,
  op: OpRow,
  result: Extract<OpResult, { status: 'rejected' }>,
): Promise<void> {
  const { db } = storage;
  const { open: _open, ...closed } = op;
  await db.ops.put({ ...closed, place: 'rejected' });
  await reparent(db, op);
  const parts = await readParts(db, op);
  await putField(db, op, { ...parts, own: parts.own.filter((id) => id !== op.id) });
  if (isWanted(op.value, result)) return;
  await putInTray(storage, op, result);
}

/** Somebody else did just what this edit wanted: there is nothing to decide. */
function isWanted(value: Json, { code, present }: Extract<OpResult, { status: 'rejected' }>): boolean {
  return code === 'stale' && present !== undefined && sameValue(present.value, value);
}

async function reparent(db: Db, refused: OpRow): Promise<void> {
  const children = await db.ops.where('parents').equals(refused.id).toArray();
  for (const child of children) {
    const row = await db.outbox.where('id').equals(child.id).first();
    if (child.place !== 'unsent' || row === undefined || row.everSent) continue;
    const others = child.parents.filter((id) => id !== refused.id);
    await db.ops.update(child.id, { parents: [...new Set([...refused.parents, ...others])] });
  }
}

/** Sends refused work again, as a new edit on top of what stands now; the tray entry goes in the same transaction. */
export async function resendFromTray(storage: Storage, id: OpId, value?: Json): Promise<void> {
  const { db } = storage;
  await attempt(db, () =>
    db.transaction('rw', [db.ops, db.fields, db.outbox, db.tray], async () => {
      const entry = await db.tray.get(id);
      if (entry === undefined) return;
      const { scope, entity, key, field } = entry.op;
      const edit: Edit = { scope, entity, key, field, value: value ?? entry.op.value };
      await dropFromFields(db, id);
      await recordWithin(storage, [edit]);
      await db.tray.delete(id);
    }),
  );
  storage.work.announce();
}

/** Puts a tray entry aside for good, at the person's word. The op stays in the log of this device as refused. */
export async function dismissFromTray(storage: Storage, id: OpId): Promise<void> {
  const { db } = storage;
  await attempt(db, () =>
    db.transaction('rw', [db.ops, db.fields, db.tray], async () => {
      await dropFromFields(db, id);
      await db.tray.delete(id);
    }),
  );
}

async function dropFromFields(db: Db, id: OpId): Promise<void> {
  const op = await db.ops.get(id);
  if (op === undefined || op.place === 'logged') return;
  const { open: _open, ...closed } = op;
  await db.ops.put({ ...closed, place: 'rejected' });
  const parts = await readParts(db, op);
  await putField(db, op, { ...parts, own: parts.own.filter((own) => own !== id) });
}

/** Puts back what stood before these edits, where they still stand: *Urungkan*. */
export async function undo(storage: Storage, ids: readonly OpId[]): Promise<void> {
  const { db } = storage;
  await attempt(db, () =>
    db.transaction('rw', [db.ops, db.fields, db.outbox], async () => {
      for (const op of await db.ops.bulkGet([...ids])) {
        if (op === undefined) continue;
        const { state } = (await db.fields.get([op.scope, op.entity, op.key, op.field])) ?? {};
        if (state === undefined || currentHead(state)?.id !== op.id) continue;
        const before = op.parents[0] === undefined ? undefined : await db.ops.get(op.parents[0]);
        if (before === undefined) continue;
        const { scope, entity, key, field } = op;
        await recordWithin(storage, [{ scope, entity, key, field, value: before.value }]);
      }
    }),
  );
  storage.work.announce();
}
