import { parentsOfEdit } from '../domain/fold.ts';
import { stateOf } from '../domain/guard.ts';
import type { OpId } from '../domain/ids.ts';
import { sameValue, type Json } from '../domain/op.ts';
import type { OpResult } from '../domain/protocol.ts';
import { attempt, attemptText } from './attempt.ts';
import { opOf, pathOf, type Db, type OpRow, type TrayRow } from './db.ts';
import { putField, readParts } from './projection.ts';
import type { Storage } from './storage.ts';
import { recordWithin } from './record.ts';
import { refuseWithin, withdrawWithin } from './refuse.ts';

type Rejected = Extract<OpResult, { status: 'rejected' }>;
type Parked = Extract<OpResult, { status: 'parked' }>;
type Taken = Extract<OpResult, { status: 'ok' | 'dup' }>;

/**
 * Takes the server's word on ops that were sent. Only a result that names an op takes it out of the outbox; what is refused or
 * held back goes to the tray with its text (R9). Results come late and twice: those of ops already settled change nothing.
 */
export async function receiveResults(storage: Storage, results: readonly OpResult[]): Promise<void> {
  if (results.length === 0) return;
  const { db } = storage;
  await attempt(db, () =>
    db.transaction('rw', [db.ops, db.fields, db.outbox, db.tray], async () => {
      for (const result of results) {
        const op = await db.ops.get(result.id);
        if (op !== undefined) await settle(storage, op, result);
      }
    }),
  );
}

async function settle(storage: Storage, op: OpRow, result: OpResult): Promise<void> {
  switch (result.status) {
    case 'ok':
    case 'dup':
      return settleTaken(storage, op, result);
    case 'parked':
      return settleParked(storage, op, result);
    case 'rejected':
      return settleRejected(storage, op, result);
  }
}

async function settleTaken({ db }: Storage, op: OpRow, result: Taken): Promise<void> {
  await db.outbox.where('id').equals(op.id).delete();
  await db.tray.delete(op.id);
  if (op.place === 'logged') return;
  const { status: _status, id: _id, ...receipt } = result;
  await db.ops.put({ ...op, ...receipt, place: 'acknowledged', open: 1 });
  const parts = await readParts(db, op);
  const own = parts.own.includes(op.id) ? parts.own : [...parts.own, op.id];
  await putField(db, op, { ...parts, own });
}

async function settleParked(
  { db, clock, person }: Storage,
  op: OpRow,
  { code, message }: Parked,
): Promise<void> {
  await db.outbox.where('id').equals(op.id).delete();
  const isOwnOffer = op.place === 'unconfirmed' && op.by === person.id;
  if (op.place !== 'unsent' && op.place !== 'parked' && !isOwnOffer) return;
  await db.ops.put({ ...op, place: 'parked' });
  await db.tray.put({ id: op.id, op: opOf(op), status: 'parked', code, message, at: clock.nowIso() });
}

async function settleRejected(storage: Storage, op: OpRow, result: Rejected): Promise<void> {
  const { db, person } = storage;
  if (op.place === 'logged') {
    await db.outbox.where('id').equals(op.id).delete();
    return;
  }
  if (op.place === 'rejected') return;
  if (wantedJustThat(op, result) || op.by !== person.id) {
    await db.tray.delete(op.id);
    return withdrawWithin(db, op);
  }
  const { code, message } = result;
  const present = result.present === undefined ? {} : { present: presentOf(result.present) };
  return refuseWithin(storage, op, { code, message, ...present });
}

const presentOf = ({ id, value }: NonNullable<Rejected['present']>) => ({ id, value });

/** Somebody else already brought it to the state that this device wanted: nothing for a person to do. */
function wantedJustThat(op: OpRow, { code, present }: Rejected): boolean {
  if (code !== 'stale' || present === undefined) return false;
  if (sameValue(op.value, present.value)) return true;
  const wanted = stateOf(op.value);
  return (
    op.entity === 'submission' && ['draft', 'submitted'].includes(wanted) && wanted === stateOf(present.value)
  );
}

/**
 * Sends refused or held work again, as it was or with another value: a new op under a new id, built on what stands now.
 * Gives its id, or null when just that value stands by now.
 */
export async function resendFromTray(storage: Storage, trayId: OpId, value?: Json): Promise<OpId | null> {
  const { db } = storage;
  const id = await attemptText(db, () =>
    db.transaction('rw', [db.ops, db.fields, db.outbox, db.tray], async () => {
      const row = await db.tray.get(trayId);
      if (row === undefined) return null;
      const { scope, entity, key, field } = row.op;
      const parents = await parentsAfter(db, row);
      await clearWithin(db, trayId);
      const edit = { scope, entity, key, field, value: value === undefined ? row.op.value : value };
      const based = row.op.author === undefined ? edit : { ...edit, author: row.op.author };
      return (await recordWithin(storage, [{ ...based, parents }]))[0] ?? null;
    }),
  );
  if (id !== null) storage.work.announce();
  return id;
}

/** Built on what stands, and on the parked op itself: if it is let in after all, the new edit has replaced it. */
async function parentsAfter(db: Db, row: TrayRow): Promise<OpId[]> {
  const field = await db.fields.get(pathOf(row.op));
  const parents = field === undefined ? [] : parentsOfEdit(field.state);
  return row.status === 'parked' ? [...new Set([...parents, row.id])] : parents;
}

/** The person needs a refused edit no more. What the server holds back cannot be put aside: it may still let it in. */
export async function dismissFromTray({ db }: Storage, { id }: TrayRow): Promise<void> {
  await attempt(db, () => db.transaction('rw', db.tray, () => db.tray.delete(id)));
}

/** Takes the dismissal back. */
export async function putBackInTray({ db }: Storage, row: TrayRow): Promise<void> {
  await attemptText(db, () => db.transaction('rw', db.tray, () => db.tray.put(row)));
}

async function clearWithin(db: Db, trayId: OpId): Promise<void> {
  await db.tray.delete(trayId);
  const op = await db.ops.get(trayId);
  if (op?.place === 'parked') await withdrawWithin(db, op);
}
