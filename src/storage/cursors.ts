import { attempt } from './attempt.ts';
import type { Db } from './db.ts';

/** How far each scope was read, for the scopes that this person may read. New ones begin at 0. */
export async function readCursors(db: Db, scopes: readonly string[]): Promise<Record<string, number>> {
  const rows = await attempt(db, () => db.cursors.bulkGet([...scopes]));
  return Object.fromEntries(scopes.map((scope, index) => [scope, rows[index]?.seq ?? 0]));
}

export async function noteDurable(db: Db, durable: Readonly<Record<string, number>>): Promise<void> {
  const scopes = Object.keys(durable);
  if (scopes.length === 0) return;
  await attempt(db, () =>
    db.cursors
      .where('scope')
      .anyOf(scopes)
      .modify((row) => {
        row.durable = durable[row.scope] ?? row.durable;
      }),
  );
}

export const epochKey = 'epoch';
const scopesKey = 'scopes';

export async function readEpoch(db: Db): Promise<string | null> {
  const row = await attempt(db, () => db.meta.get(epochKey));
  return typeof row?.value === 'string' ? row.value : null;
}

export async function noteEpoch(db: Db, epoch: string): Promise<void> {
  await attempt(db, () => db.transaction('rw', db.meta, () => db.meta.put({ key: epochKey, value: epoch })));
}

/** The scopes that the server named last; the agency alone before its first answer. */
export async function readScopes(db: Db): Promise<string[]> {
  const row = await attempt(db, () => db.meta.get(scopesKey));
  return Array.isArray(row?.value) ? (row.value as string[]) : ['agency'];
}

export async function noteScopes(db: Db, scopes: readonly string[]): Promise<void> {
  const known = await readScopes(db);
  if (known.length === scopes.length && known.every((scope, index) => scope === scopes[index])) return;
  await attempt(db, () =>
    db.transaction('rw', db.meta, () => db.meta.put({ key: scopesKey, value: [...scopes] })),
  );
}
