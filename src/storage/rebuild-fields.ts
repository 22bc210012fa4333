import { emptyField } from '../domain/fold.ts';
import { registerKey } from '../domain/op.ts';
import { attempt } from './attempt.ts';
import type { Db, OpRow } from './db.ts';
import { foldNext, putField, type NamedIds } from './projection.ts';

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
    for (const group of byField(await db.ops.toArray())) {
      const named: NamedIds = new Set();
      const logged = group.filter(({ place }) => place === 'logged');
      const inOrder = logged.toSorted((a, b) => (a.seq ?? 0) - (b.seq ?? 0));
      const confirmed = inOrder.reduce((state, op) => foldNext(state, op, named), emptyField);
      const own = group.filter(({ open, place }) => open === 1 && place !== 'logged').map(({ id }) => id);
      const [first] = group;
      if (first !== undefined) await putField(db, first, { confirmed, own });
    }
    return true;
  });
}

/** The ops of each field together. */
export function byField(ops: readonly OpRow[]): OpRow[][] {
  const groups = new Map<string, OpRow[]>();
  for (const op of ops) {
    const key = `${op.scope}\n${registerKey(op)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [op]);
    else group.push(op);
  }
  return [...groups.values()];
}
