import { differencesOf, emptyField, foldOp, type FieldState } from '../domain/fold.ts';
import type { OpId } from '../domain/ids.ts';
import { registerKey, type Op, type Receipt, type Register } from '../domain/op.ts';
import { pathOf, registerOf, type Db, type FieldRow, type OpRow } from './db.ts';

/** What a field row is made of: the fold of the log, and the own ops that are not in it yet, in the order they were made. */
export type FieldParts = { confirmed: FieldState; own: readonly OpId[] };

export const partsOf = (row: FieldRow | undefined): FieldParts => ({
  confirmed: row?.confirmed ?? row?.state ?? emptyField,
  own: row?.own ?? [],
});

/** Which ids the ops of a field name as parent, by `nameIn`: an op only supersedes ops on its own field. */
export type NamedIds = Set<string>;

const nameIn = (register: Register, id: string): string => `${id}\n${registerKey(register)}`;

/** Notes what this op names. */
function addNames(named: NamedIds, op: Op): void {
  for (const parent of op.parents) named.add(nameIn(op, parent));
}

/** Those among these ids that ops of the log name as parent: they stay superseded however late they come. */
export async function namedByLog(db: Db, ids: readonly OpId[]): Promise<NamedIds> {
  const named: NamedIds = new Set();
  // All at once: a cursor that goes from id to id waits for an answer at each and takes up to twice as long (tried in Chromium).
  const naming = await Promise.all(ids.map((id) => db.ops.where('parents').equals(id).toArray()));
  for (const row of naming.flat()) if (row.place === 'logged') addNames(named, row);
  return named;
}

/** Folds the own ops on top of the log and stores the row. Runs inside the caller's transaction. */
export async function putField(
  db: Db,
  register: Register,
  { confirmed, own }: FieldParts,
): Promise<FieldRow> {
  const ops = (await db.ops.bulkGet([...own])).filter((row) => row !== undefined);
  const named = await namedByLog(db, own);
  const row = fieldRow(register, { confirmed, own }, foldOnTop(confirmed, ops, named));
  await db.fields.put(row);
  return row;
}

export function fieldRow(register: Register, { confirmed, own }: FieldParts, state: FieldState): FieldRow {
  return {
    ...registerOf(register),
    state,
    ...(own.length === 0 ? {} : { confirmed, own: [...own] }),
    ...(differencesOf(state).length === 0 ? {} : { differs: 1 as const }),
  };
}

export function foldOnTop(
  confirmed: FieldState,
  ops: readonly OpRow[],
  namedInLog: ReadonlySet<string>,
): FieldState {
  const named: NamedIds = new Set(namedInLog);
  return ops.reduce((state, op) => foldNext(state, asHere(op), named), confirmed);
}

/** What a restored server may have lost is not called arrived until its log shows it. */
function asHere(op: OpRow): Op & Partial<Receipt> {
  if (op.place !== 'unconfirmed') return op;
  const { seq: _seq, receivedAt: _receivedAt, ...here } = op;
  return here;
}

/** Folds one op and remembers what it names for those that follow. */
export function foldNext(state: FieldState, op: Op, named: NamedIds): FieldState {
  const next = foldOp(state, op, named.has(nameIn(op, op.id)));
  addNames(named, op);
  return next;
}

export async function readParts(db: Db, register: Register): Promise<FieldParts> {
  return partsOf(await db.fields.get(pathOf(register)));
}
