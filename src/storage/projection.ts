import { differencesOf, emptyField, foldOp, type FieldState } from '../domain/fold.ts';
import type { OpId } from '../domain/ids.ts';
import type { Register } from '../domain/op.ts';
import { pathOf, registerOf, type Db, type FieldRow, type OpRow } from './db.ts';

/** What a field row is made of: the fold of the log, and the own ops that are not in it yet, in the order they were made. */
export type FieldParts = { confirmed: FieldState; own: readonly OpId[] };

export const partsOf = (row: FieldRow | undefined): FieldParts => ({
  confirmed: row?.confirmed ?? row?.state ?? emptyField,
  own: row?.own ?? [],
});

/** Ids among these that ops of the log name as parent: they stay superseded however late they come. */
export async function namedByLog(db: Db, ids: readonly OpId[]): Promise<Set<string>> {
  const named = new Set<string>();
  if (ids.length === 0) return named;
  await db.ops
    .where('parents')
    .anyOf([...ids])
    .each((row) => {
      if (row.place === 'logged') for (const parent of row.parents) named.add(parent);
    });
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
  const named = new Set(namedInLog);
  let state = confirmed;
  for (const op of ops) {
    state = foldOp(state, op, named.has(op.id));
    for (const parent of op.parents) named.add(parent);
  }
  return state;
}

export async function readParts(db: Db, register: Register): Promise<FieldParts> {
  return partsOf(await db.fields.get(pathOf(register)));
}
