import { currentHead, parentsOfEdit, parentsOfResolution, type FieldState } from '../domain/fold.ts';
import { stateOf } from '../domain/guard.ts';
import { makeUuid, type OpId, type UserId, type DeviceId } from '../domain/ids.ts';
import { sameValue, schemaVersion, type Json, type Op, type Register } from '../domain/op.ts';
import { guardOf } from '../domain/guarded-fields.ts';
import { attemptText } from './attempt.ts';
import { registerOf, type Db, type OpRow } from './db.ts';
import { namedByLog, foldOnTop, putField, readParts, type FieldParts } from './projection.ts';
import type { Storage } from './storage.ts';

/** What a person did to one field. `resolves` settles a difference: the value replaces all that stand. */
export type Edit = Register & { value: Json; resolves?: true };

/** An edit whose base is known: it replaces what stood when the person began, not what came meanwhile. */
type BasedEdit = Edit & { parents?: readonly OpId[]; author?: UserId };

/**
 * Saves what the person did: the only way an edit gets into the database.
 * Ops, fields and outbox change in one strict transaction; a crash between them would lose an edit or never send it.
 * A value that already stands makes no op; an unsent edit of the same field gives way to the new one.
 * Gives the ids of the ops made, in order.
 */
export async function record(storage: Storage, edits: readonly Edit[]): Promise<OpId[]> {
  const { db } = storage;
  const ids = await attemptText(db, () =>
    db.transaction('rw', [db.ops, db.fields, db.outbox], async () => recordWithin(storage, edits)),
  );
  storage.work.announce();
  return ids;
}

/** As `record`, inside a transaction of the caller over ops, fields and outbox. */
export async function recordWithin(storage: Storage, edits: readonly BasedEdit[]): Promise<OpId[]> {
  const ids: OpId[] = [];
  for (const edit of edits) {
    const id = await recordOne(storage, edit);
    if (id !== null) ids.push(id);
  }
  return ids;
}

async function recordOne(storage: Storage, edit: BasedEdit): Promise<OpId | null> {
  const { db } = storage;
  const present = await standing(db, await readParts(db, edit));
  const parents = edit.parents ?? parentsOf(edit, present.state);
  if (isSettled(present.state, edit.value, parents)) return null;
  const base = await withoutUnsent(db, present, { edit, parents });
  const isTakenBack = base.parents !== parents;
  if (isTakenBack && (isGuarded(edit) || isSettled(base.state, edit.value, base.parents))) {
    await putField(db, edit, base.parts);
    return null;
  }
  const op = makeOp(storage, edit, base.parents);
  await db.ops.put(op);
  await db.outbox.add({ id: op.id, kind: 'op', everSent: false });
  await putField(db, edit, { ...base.parts, own: [...base.parts.own, op.id] });
  return op.id;
}

function parentsOf(edit: Edit, state: FieldState): OpId[] {
  return edit.resolves === true ? parentsOfResolution(state) : parentsOfEdit(state);
}

type Standing = { parts: FieldParts; state: FieldState; ops: readonly OpRow[] };

async function standing(db: Db, parts: FieldParts): Promise<Standing> {
  const ops = (await db.ops.bulkGet([...parts.own])).filter((op) => op !== undefined);
  const named = await namedByLog(db, parts.own);
  return { parts, ops, state: foldOnTop(parts.confirmed, ops, named) };
}

/** Whether the value already stands, with nothing different beside it that the edit was to replace. */
function isSettled(state: FieldState, value: Json, parents: readonly OpId[]): boolean {
  const current = currentHead(state);
  if (current === undefined || !sameValue(current.value, value)) return false;
  return state.heads.every((head) => !parents.includes(head.id) || sameValue(head.value, value));
}

type Base = { parts: FieldParts; state: FieldState; parents: readonly OpId[] };

/**
 * Takes back the own edit that the new one makes superfluous: never sent, and replaced by it or begun from the same base.
 * A settlement takes nothing back: what was not chosen was written all the same, and is promised to stay in the history.
 */
async function withoutUnsent(
  db: Db,
  present: Standing,
  { edit, parents }: { edit: BasedEdit; parents: readonly OpId[] },
): Promise<Base> {
  const same: Base = { parts: present.parts, state: present.state, parents };
  const last = present.ops.at(-1);
  if (last?.place !== 'unsent' || edit.resolves === true) return same;
  const replaces = parents.includes(last.id);
  if (!replaces && !sameIds(last.parents, parents)) return same;
  const order = await neverSentOrder(db, last.id);
  if (order === null) return same;

  const parts = { ...present.parts, own: present.parts.own.filter((id) => id !== last.id) };
  const base = await standing(db, parts);
  // A guarded field passes through each of its states; only going straight back takes the step itself back.
  if (isGuarded(edit) && !isStepBack(base.state, edit.value)) return same;
  await db.ops.delete(last.id);
  await db.outbox.delete(order);
  const others = parents.filter((id) => id !== last.id);
  return { parts, state: base.state, parents: [...new Set([...last.parents, ...(replaces ? others : [])])] };
}

/** The place in the outbox of an op that was never sent; null when it may have reached the server. */
async function neverSentOrder(db: Db, id: OpId): Promise<number | null> {
  const row = await db.outbox.where('id').equals(id).first();
  return row?.everSent === false ? (row.order ?? null) : null;
}

function sameIds(one: readonly OpId[], other: readonly OpId[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

export function isGuarded({ entity, field }: Pick<Register, 'entity' | 'field'>): boolean {
  return guardOf(entity, field) !== null;
}

function isStepBack(before: FieldState, value: Json): boolean {
  const current = currentHead(before);
  if (current === undefined) return ['draft', 'none'].includes(stateOf(value));
  return sameValue(current.value, value);
}

function makeOp(storage: Storage, edit: BasedEdit, parents: readonly OpId[]): OpRow {
  const op: Op = {
    id: makeUuid(storage.ids) as OpId,
    ...registerOf(edit),
    value: edit.value,
    parents,
    at: storage.clock.nowIso(),
    schema: schemaVersion,
  };
  return {
    ...op,
    ...(edit.author === undefined ? {} : { author: edit.author }),
    by: storage.person.id as UserId,
    device: storage.device.id as DeviceId,
    place: 'unsent',
    open: 1,
  };
}
