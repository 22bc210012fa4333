import type { OpId } from '../domain/ids.ts';
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

const epochKey = 'epoch';
const scopesKey = 'scopes';

export async function readEpoch(db: Db): Promise<string | null> {
  const row = await attempt(db, () => db.meta.get(epochKey));
  return typeof row?.value === 'string' ? row.value : null;
}

export async function noteEpoch(db: Db, epoch: string): Promise<void> {
  await attempt(db, () => db.meta.put({ key: epochKey, value: epoch }));
}

/** The scopes that the server named last; the agency alone before its first answer. */
export async function readScopes(db: Db): Promise<string[]> {
  const row = await attempt(db, () => db.meta.get(scopesKey));
  return Array.isArray(row?.value) ? (row.value as string[]) : ['agency'];
}

export async function noteScopes(db: Db, scopes: readonly string[]): Promise<void> {
  const known = await readScopes(db);
  if (known.length === scopes.length && known.every((scope, index) => scope === scopes[index])) return;
  await attempt(db, () => db.meta.put({ key: scopesKey, value: [...scopes] }));
}

/**
 * The server was restored (R10): every scope is read again from 0, and what this device holds of the log above `durable`, its own
 * and others', is offered back.
 */
export async function startEpoch(db: Db, epoch: string): Promise<void> {
  await attempt(db, () =>
    db.transaction('rw', [db.cursors, db.ops, db.outbox, db.meta, db.fields], async () => {
      const durable = new Map((await db.cursors.toArray()).map((row) => [row.scope, row.durable]));
      const queued = new Set((await db.outbox.toArray()).map(({ id }) => id));
      const offered: OpId[] = [];
      await db.ops.each((op) => {
        const isLogged = op.place === 'logged' || op.place === 'acknowledged';
        if (isLogged && !queued.has(op.id) && (op.seq ?? 0) > (durable.get(op.scope) ?? 0))
          offered.push(op.id);
      });
      await db.outbox.bulkAdd(offered.map((id) => ({ id, kind: 'offer' as const, everSent: true })));
      await db.cursors.toCollection().modify((row) => {
        row.seq = 0;
        row.epoch = null;
      });
      await db.meta.put({ key: epochKey, value: epoch });
    }),
  );
}
