import Database from 'better-sqlite3';
import { migrate } from './migrations.ts';

const busyTimeoutMs = 10_000;
/** The 2 MB that SQLite takes by itself spill over when many requests share a commit. */
const cacheKiB = 32 * 1024;
const oldestSqlite = [3, 51, 3] as const;

/**
 * Opens the database and asserts what durability rests on: WAL with `synchronous=FULL` (better-sqlite3 would take NORMAL,
 * which answers before fsync) and a SQLite without the WAL-reset fault (≥ 3.51.3). Throws with one clear sentence.
 */
export function openDatabase(path: string): Database.Database {
  const db = new Database(path, { timeout: busyTimeoutMs });
  try {
    requireSqlite(db.prepare('SELECT sqlite_version()').pluck().get() as string);
    assertPragma(db, 'journal_mode', { set: 'WAL', get: 'wal' });
    assertPragma(db, 'synchronous', { set: 'FULL', get: 2 });
    assertPragma(db, 'foreign_keys', { set: 'ON', get: 1 });
    db.pragma(`cache_size = -${cacheKiB}`);
    assertPragma(db, 'busy_timeout', { set: String(busyTimeoutMs), get: busyTimeoutMs });
    migrate(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Throws when this version of SQLite is older than the oldest one that is trusted. */
export function requireSqlite(version: string): void {
  const numbers = version.split('.').map(Number);
  for (const [index, least] of oldestSqlite.entries()) {
    const number = numbers[index] ?? 0;
    if (number > least) return;
    if (number < least) throw new Error(`SQLite ${version} is too old; ${oldestSqlite.join('.')} is needed.`);
  }
}

function assertPragma(
  db: Database.Database,
  name: string,
  { set, get }: { set: string; get: string | number },
): void {
  db.pragma(`${name} = ${set}`);
  const actual: unknown = db.pragma(name, { simple: true });
  if (actual !== get) throw new Error(`SQLite did not take ${name}=${set} (it says ${String(actual)}).`);
}
