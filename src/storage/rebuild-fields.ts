import { emptyField } from '../domain/fold.ts';
import type { OpId } from '../domain/ids.ts';
import { canonical, registerKey } from '../domain/op.ts';
import { attempt } from './attempt.ts';
import { pathOf, type Db, type FieldRow, type OpRow } from './db.ts';
import { fieldRow, foldNext, foldOnTop, type NamedIds } from './projection.ts';

/**
 * Folds the fields anew from the ops when the browser has lost them (Dexie silently makes a missing table again): an empty form
 * is never shown as the truth. Gives whether it had to.
 */
export async function rebuildLostFields(db: Db): Promise<boolean> {
  return attempt(db, () => rebuild(db));
}

async function rebuild(db: Db): Promise<boolean> {
  return db.transaction('rw', [db.ops, db.fields], async () => {
    const isWhole = (await db.fields.limit(1).count()) > 0 || (await db.ops.limit(1).count()) === 0;
    if (isWhole) return false;
    await db.fields.bulkPut(byField(await db.ops.toArray()).map((group) => rowFrom(group)));
    return true;
  });
}

/** All ops of one field on this device. */
export type FieldOps = [OpRow, ...OpRow[]];

/** The row that the ops of a field make; `order` tells in which order its own ops that are not in the log were made. */
export function rowFrom(ops: FieldOps, order: readonly OpId[] = []): FieldRow {
  const named: NamedIds = new Set();
  const logged = ops.filter(({ place }) => place === 'logged');
  const inOrder = logged.toSorted((a, b) => (a.seq ?? 0) - (b.seq ?? 0));
  const confirmed = inOrder.reduce((state, op) => foldNext(state, op, named), emptyField);
  const place = ({ id }: OpRow): number => (order.includes(id) ? order.indexOf(id) : order.length);
  const own = ops.filter((op) => op.open === 1 && op.place !== 'logged');
  const ownInOrder = own.toSorted((a, b) => place(a) - place(b));
  const ids = ownInOrder.map(({ id }) => id);
  return fieldRow(ops[0], { confirmed, own: ids }, foldOnTop(confirmed, ownInOrder, named));
}

/** The ops of each field together. */
export function byField(ops: readonly OpRow[]): FieldOps[] {
  const groups = new Map<string, FieldOps>();
  for (const op of ops) {
    const key = `${op.scope}\n${registerKey(op)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [op]);
    else group.push(op);
  }
  return [...groups.values()];
}

/** All ops of a scope on this device, whatever became of them. */
export const readOpsOf = async (db: Db, scope: string): Promise<OpRow[]> =>
  db.ops
    .where(byPath)
    .between(...boundsOf(scope))
    .toArray();

const byPath = '[scope+entity+key+field]';

const boundsOf = (scope: string): [string[], string[]] => [
  [scope, '', '', ''],
  [scope, '\uffff', '\uffff', '\uffff'],
];

/** Puts right every field of a scope that is not the fold of its edits; gives how many were not. Runs inside a transaction over ops and fields. */
export async function foldScopeAnew(db: Db, scope: string): Promise<number> {
  const rows = await db.fields
    .where(byPath)
    .between(...boundsOf(scope))
    .toArray();
  const shown = new Map(rows.map((row) => [registerKey(row), row]));
  const wrong: FieldRow[] = [];
  for (const group of byField(await readOpsOf(db, scope))) {
    const key = registerKey(group[0]);
    const row = shown.get(key);
    shown.delete(key);
    const due = rowFrom(group, row?.own);
    if (!isSame(row, due)) wrong.push(due);
  }
  const groundless = [...shown.values()].filter((row) => !isEmpty(row));
  await db.fields.bulkPut(wrong);
  await db.fields.bulkDelete(groundless.map((row) => pathOf(row)));
  return wrong.length + groundless.length;
}

const isEmpty = ({ state, own = [] }: FieldRow): boolean => state.heads.length === 0 && own.length === 0;

function isSame(row: FieldRow | undefined, due: FieldRow): boolean {
  if (row === undefined) return isEmpty(due);
  return canonicalRow(row) === canonicalRow(due);
}

const canonicalRow = ({ state, confirmed, own = [], differs }: FieldRow): string =>
  canonical([state, confirmed ?? null, own, differs ?? 0]);
