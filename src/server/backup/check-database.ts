import Database from 'better-sqlite3';
import { reasonOf } from '../data-directory.ts';
import type { Seal } from '../seal.ts';
import { newestVersion } from '../sqlite/migrations.ts';
import { readMark } from '../sqlite/open-stores.ts';
import { StartFailure } from '../start-failure.ts';
import { checkInstruments } from './check-instruments.ts';
import { checkLog } from './check-log.ts';
import type { Progress } from './progress.ts';

/** Opens a database to be looked at and nothing else; one of a program that is newer than this one is refused. */
export function openToRead(path: string): Database.Database {
  let db: Database.Database | null = null;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true });
    const version = versionOf(db);
    if (version <= newestVersion) return db;
    throw new Error(`it has version ${version}, and this program knows up to ${newestVersion}`);
  } catch (error) {
    db?.close();
    throw new StartFailure(`Cannot read the database ${path}: ${reasonOf(error)}.`);
  }
}

export const versionOf = (db: Database.Database): number =>
  db.pragma('user_version', { simple: true }) as number;

export type Heads = Readonly<Record<string, number>>;

export function headsOf(db: Database.Database): Heads {
  const rows = db
    .prepare<[], [string, number]>('SELECT scope, head FROM scope WHERE head > 0 ORDER BY scope')
    .raw()
    .all();
  return Object.fromEntries(rows);
}

/** `mayBeOlder`: a log of an older version is left to the server, which brings it up to date when it starts. */
export type DatabaseCheck = { seal: Seal; progress: Progress; mayBeOlder?: boolean };

/**
 * What is wrong with a database, one sentence each: its structure first, then the log and its projection, then the
 * imported instruments. Nothing that a
 * broken structure says can be trusted: then it is not readable.
 */
export function checkDatabase(
  db: Database.Database,
  { seal, progress, mayBeOlder = false }: DatabaseCheck,
): { isReadable: boolean; faults: string[] } {
  progress.begin("Checking the database's structure", 0, 'whole');
  const broken = structureFaults(db);
  progress.end();
  if (broken.length > 0) return { isReadable: false, faults: broken };
  if (versionOf(db) < newestVersion) {
    if (mayBeOlder) return { isReadable: true, faults: [] };
    const words = `start the server once, which brings it to ${newestVersion}, then check it`;
    return { isReadable: true, faults: [`The database has version ${versionOf(db)}: ${words}.`] };
  }
  progress.begin('Checking the log', readMark(db).ops, 'edits');
  const faults = checkLog(db, { seal, onOp: () => progress.add(1) });
  progress.end();
  return { isReadable: true, faults: [...faults, ...checkInstruments(db, seal)] };
}

function structureFaults(db: Database.Database): string[] {
  try {
    const said = db.pragma('integrity_check(10)') as { integrity_check: string }[];
    return said
      .map(({ integrity_check: text }) => text)
      .filter((text) => text !== 'ok')
      .map((text) => `The database is damaged: ${text.split('\n')[0]}.`);
  } catch (error) {
    return [`The database is damaged: ${reasonOf(error)}.`];
  }
}
