import type { FieldState } from '../domain/fold.ts';
import type { OpId } from '../domain/ids.ts';
import { registerKey, sameContent, type LoggedOp, type Op } from '../domain/op.ts';
import type { Page } from '../domain/protocol.ts';
import { attempt } from './attempt.ts';
import { pathOf, type CursorRow, type Db, type OpRow } from './db.ts';
import { fieldRow, foldNext, foldOnTop, namedByLog, partsOf, type NamedIds } from './projection.ts';
import type { Storage } from './storage.ts';

/** `refused`: the page does not follow what this device has read (a hole, a repetition, another epoch); it is asked for again. */
export type PageOutcome = 'applied' | 'refused';

/**
 * Takes a page of the log in. Page and cursor change in one transaction (R8): a crash in between replays the page, and a page
 * that does not start right after the cursor is refused, so that no edit is ever passed over. A scope that is read again shows
 * what it showed until the last page is there, and then the fold of all of it.
 */
export async function receivePage(storage: Storage, page: Page, epoch: string): Promise<PageOutcome> {
  const { db } = storage;
  const found = await attempt(db, () => db.cursors.get(page.scope));
  const again = found?.isReadAgain === true ? await import('./rebuild-fields.ts') : null;
  return attempt(db, () =>
    db.transaction('rw', [db.ops, db.fields, db.cursors, db.outbox, db.tray], async () => {
      const cursor = (await db.cursors.get(page.scope)) ?? fresh(page.scope);
      const { isReadAgain = false, ...read } = cursor;
      if (!follows(page, cursor, epoch) || isReadAgain !== (again !== null)) return 'refused';
      const named = await keepOps(storage, page.ops);
      if (again === null) await foldIntoFields(db, page.ops, named);
      else if (!page.more) await again.foldScopeAnew(db, page.scope);
      const isStill = isReadAgain && page.more;
      const seq = cursor.seq + page.ops.length;
      await db.cursors.put({ ...read, seq, epoch, ...(isStill ? { isReadAgain } : {}) });
      return 'applied';
    }),
  );
}

const fresh = (scope: string): CursorRow => ({ scope, seq: 0, epoch: null, durable: 0 });

function follows(page: Page, cursor: CursorRow, epoch: string): boolean {
  if (cursor.epoch !== null && cursor.epoch !== epoch) return false;
  return page.ops.every((op, index) => op.seq === cursor.seq + 1 + index && op.scope === page.scope);
}

/** Keeps the ops themselves; gives which of them the log named before. */
async function keepOps(storage: Storage, ops: readonly LoggedOp[]): Promise<NamedIds> {
  const { db } = storage;
  const ids = ops.map((op) => op.id);
  const known = await db.ops.bulkGet([...ids]);
  const named = await namedByLog(db, ids);
  await keepTwins(storage, ops, known);
  await db.ops.bulkPut(ops.map((op) => ({ ...op, place: 'logged' }) satisfies OpRow));
  await db.tray.bulkDelete([...ids].filter((_id, index) => !isTwin(ops[index], known[index])));
  return named;
}

function isTwin(arrived: Op | undefined, held: OpRow | undefined): boolean {
  return arrived !== undefined && held !== undefined && !sameContent(arrived, held);
}

/** The same id with other content (a cloned profile, a broken generator): both are kept, the own one where a person sees it. */
async function keepTwins(
  { db, clock }: Storage,
  ops: readonly LoggedOp[],
  known: readonly (OpRow | undefined)[],
): Promise<void> {
  for (const [index, op] of ops.entries()) {
    const held = known[index];
    if (held === undefined || !isTwin(op, held)) continue;
    const { place: _place, open: _open, ...own } = held;
    const message = 'Another edit carries the same id.';
    await db.tray.put({
      id: op.id,
      op: own,
      status: 'rejected',
      code: 'id_reuse',
      message,
      at: clock.nowIso(),
    });
    await db.outbox.where('id').equals(op.id).delete();
  }
}

async function foldIntoFields(db: Db, ops: readonly LoggedOp[], named: NamedIds): Promise<void> {
  const groups = [...byRegister(ops).values()];
  const rows = await db.fields.bulkGet(groups.map((group) => pathOf(group[0])));
  const changed = [];
  for (const [index, group] of groups.entries()) {
    const parts = partsOf(rows[index]);
    const confirmed = group.reduce((state, op) => foldNext(state, op, named), parts.confirmed);
    const arrived = new Set<string>(group.map((op) => op.id));
    const own = parts.own.filter((id) => !arrived.has(id));
    changed.push({ register: group[0], parts: { confirmed, own } });
  }
  await putFields(db, changed);
}

function byRegister(ops: readonly LoggedOp[]): Map<string, [LoggedOp, ...LoggedOp[]]> {
  const groups = new Map<string, [LoggedOp, ...LoggedOp[]]>();
  for (const op of ops) {
    const key = registerKey(op);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [op]);
    else group.push(op);
  }
  return groups;
}

type ChangedField = { register: LoggedOp; parts: { confirmed: FieldState; own: readonly OpId[] } };

async function putFields(db: Db, changed: readonly ChangedField[]): Promise<void> {
  const ownIds = changed.flatMap(({ parts }) => [...parts.own]);
  const ops = new Map<string, OpRow>();
  for (const op of await db.ops.bulkGet(ownIds)) if (op !== undefined) ops.set(op.id, op);
  const named = await namedByLog(db, ownIds);
  await db.fields.bulkPut(
    changed.map(({ register, parts }) => {
      const own = parts.own.map((id) => ops.get(id)).filter((op) => op !== undefined);
      return fieldRow(register, parts, foldOnTop(parts.confirmed, own, named));
    }),
  );
}
