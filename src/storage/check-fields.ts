import { attempt } from './attempt.ts';
import type { Db, OpRow } from './db.ts';
import { foldScopeAnew, readOpsOf } from './rebuild-fields.ts';
import type { Storage } from './storage.ts';

/** A scope that did not show what its edits say: `fields` that were folded anew, `lostEdits` of the log that were not here. */
export type Repair = { scope: string; at: string; fields: number; lostEdits: number };

const repairsKey = 'repairs';
const checkedKey = 'fields-checked';
const keptRepairs = 20;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * Compares what this device shows with the fold of the edits that it holds, scope by scope (rule DV14), at most once a day; `rest`
 * is waited for between two scopes. Where they differ the fields are folded anew, the scope is read again from its beginning at
 * the next exchange, and the repair is noted. Gives the repairs.
 */
export async function checkFields(storage: Storage, rest: () => Promise<void>): Promise<Repair[]> {
  const { db, clock } = storage;
  const last = (await attempt(db, () => db.meta.get(checkedKey)))?.value;
  if (typeof last === 'number' && Math.abs(clock.nowMs() - last) < dayMs) return [];
  const repairs: Repair[] = [];
  for (const { scope } of await attempt(db, () => db.cursors.toArray())) {
    await rest();
    const repair = await checkScope(storage, scope);
    if (repair !== null) repairs.push(repair);
  }
  await attempt(db, () =>
    db.transaction('rw', db.meta, () => db.meta.put({ key: checkedKey, value: clock.nowMs() })),
  );
  return repairs;
}

/** The last repairs, oldest first. */
export async function readRepairs(db: Db): Promise<Repair[]> {
  const row = await attempt(db, () => db.meta.get(repairsKey));
  return Array.isArray(row?.value) ? (row.value as Repair[]) : [];
}

/** Checks one scope; null where all is as it should be. */
export async function checkScope({ db, clock }: Storage, scope: string): Promise<Repair | null> {
  return attempt(db, () =>
    db.transaction('rw', [db.ops, db.fields, db.cursors, db.meta], async () => {
      const lostEdits = await countLost(db, scope, await readOpsOf(db, scope));
      // What is shown may be all that is left of an edit that was lost: it stays until the log was read again.
      const fields = lostEdits > 0 ? 0 : await foldScopeAnew(db, scope);
      if (fields === 0 && lostEdits === 0) return null;
      const repair = { scope, at: clock.nowIso(), fields, lostEdits };
      await db.cursors.update(scope, { seq: 0, isReadAgain: true });
      const noted = (await db.meta.get(repairsKey))?.value;
      const before = Array.isArray(noted) ? (noted as Repair[]) : [];
      await db.meta.put({ key: repairsKey, value: [...before, repair].slice(-keptRepairs) });
      return repair;
    }),
  );
}

/** The log up to the cursor has no hole (R7): fewer edits than that are here only when some were lost. */
async function countLost(db: Db, scope: string, ops: readonly OpRow[]): Promise<number> {
  const read = (await db.cursors.get(scope))?.seq ?? 0;
  const held = ops.filter(({ place, seq }) => place === 'logged' && (seq ?? 0) <= read);
  return Math.max(0, read - held.length);
}
