import { Dexie, type DBCore } from 'dexie';
import type { DatabaseEngine, Db } from './db.ts';

/**
 * The database as it lies on the disk, in whichever version, to be looked at and saved as a file. Nothing can be written: what
 * is damaged or of a newer app stays as it is. Stays closed where the browser cannot open it at all.
 */
export async function openAsItLies(name: string, engine: DatabaseEngine): Promise<Db> {
  const db = new Dexie(name, { ...engine, cache: 'disabled' }) as Db;
  db.use({ stack: 'dbcore', name: 'read-only', create: readOnly });
  await db.open().catch(() => undefined);
  // Without declared versions Dexie knows the tables only by name.
  for (const table of db.tables) Object.assign(db, { [table.name]: table });
  return db;
}

const readOnly = (core: DBCore): DBCore => ({
  ...core,
  table: (name) => ({
    ...core.table(name),
    mutate: () => Promise.reject(new DOMException('This database is only read.', 'ReadOnlyError')),
  }),
});
