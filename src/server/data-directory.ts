import Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { StartFailure } from './start-failure.ts';

const keyBytes = 32;

/** What lies in a data directory: database, key and marker belong together; the lock is held by one server. */
export const pathsIn = (dataPath: string) => ({
  database: join(dataPath, 'lumbung.db'),
  key: join(dataPath, 'secret.key'),
  marker: join(dataPath, 'marker.json'),
  lock: join(dataPath, 'lock.db'),
  files: join(dataPath, 'files'),
  /** Stands while a restored state moves in. */
  restoring: join(dataPath, '.restoring'),
});

/** Makes the directory; throws a `StartFailure` when it cannot be written. */
export function prepareDirectory(dataPath: string): void {
  try {
    makeDirectory(dataPath);
    const probe = join(dataPath, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new StartFailure(`Cannot write to the data directory ${dataPath}: ${reasonOf(error)}.`);
  }
}

/** Step by step: `recursive` never returns where a file system that exists refuses to hold the folder (as /proc does). */
function makeDirectory(path: string): void {
  if (existsSync(path)) return;
  makeDirectory(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

/**
 * Takes the directory for this process. The lock is SQLite's own on a file beside the database: it goes with the
 * process, however that ends, so that no stale lock ever has to be removed by hand.
 */
export function lockDirectory(
  dataPath: string,
  whenTaken = `Another server already uses the data directory ${dataPath}.`,
): { release: () => void } {
  const db = new Database(pathsIn(dataPath).lock, { timeout: 0 });
  try {
    db.pragma('journal_mode = DELETE');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    const isTaken = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
    throw new StartFailure(
      isTaken ? whenTaken : `Cannot lock the data directory ${dataPath}: ${reasonOf(error)}.`,
    );
  }
  return { release: () => void db.close() };
}

/** Half a restore must not pass for a new server. */
export function requireWhole(dataPath: string): void {
  if (!existsSync(pathsIn(dataPath).restoring)) return;
  throw new StartFailure(
    `A restore into ${dataPath} was cut off. Run it again: npm run restore -- DIR --replace.`,
  );
}

/** The key of the macs, made on the first start; outside the database, so that a stolen copy of it proves nothing. */
export function readKey(dataPath: string): Uint8Array {
  const { key, database } = pathsIn(dataPath);
  if (!existsSync(key)) {
    if (existsSync(database)) {
      throw new StartFailure(
        `${key} is missing: it belongs to the database beside it. Copy it back from the backup.`,
      );
    }
    // Whole or not at all: half a key, left by a full disk, would keep the server from starting for good.
    writeFileSync(`${key}.new`, randomBytes(keyBytes).toString('hex'), { mode: 0o600, flush: true });
    renameSync(`${key}.new`, key);
  }
  const bytes = Buffer.from(readFileSync(key, 'utf8').trim(), 'hex');
  if (bytes.length !== keyBytes)
    throw new StartFailure(`${key} is damaged: it needs ${keyBytes * 2} hexadecimal digits.`);
  return bytes;
}

const markerSchema = z.object({ epoch: z.string(), generation: z.int(), ops: z.int() });
/** What the directory remembers of its database, to notice one that was copied back by hand. */
export type Marker = z.infer<typeof markerSchema>;

export function readMarker(dataPath: string, acceptDamaged: boolean): Marker | null {
  const { marker } = pathsIn(dataPath);
  if (!existsSync(marker)) return null;
  try {
    return markerSchema.parse(JSON.parse(readFileSync(marker, 'utf8')));
  } catch {
    if (acceptDamaged) return null;
    throw new StartFailure(
      `${marker} is damaged. Start once with --new-epoch to accept the database as it is.`,
    );
  }
}

/** Whether a database is the one of this marker. A crash may leave the marker behind the database, never before it. */
export function belongTogether(
  mark: { epoch: string | null; generation: number; ops: number },
  marker: Marker | null,
): boolean {
  if (marker === null) return mark.epoch === null;
  return mark.epoch === marker.epoch && mark.generation >= marker.generation && mark.ops >= marker.ops;
}

export function writeMarker(dataPath: string, marker: Marker, flush: boolean): void {
  const { marker: path } = pathsIn(dataPath);
  writeFileSync(`${path}.new`, JSON.stringify(marker), { flush });
  renameSync(`${path}.new`, path);
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}
