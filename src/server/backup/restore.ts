import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lockDirectory, pathsIn, prepareDirectory, writeMarker } from '../data-directory.ts';
import { syncPath } from '../files/sync-path.ts';
import { readMark, writeMark } from '../sqlite/open-stores.ts';
import { StartFailure } from '../start-failure.ts';
import { requireBackup, verifyBackup } from './check-backup.ts';
import { openToRead } from './check-database.ts';
import { bytesOf, knownFiles } from './check-files.ts';
import { copyFiles } from './copy-files.ts';
import { faultIn, hashFile } from './hash-file.ts';
import { pathsInBackup, type Content, type Manifest } from './manifest.ts';
import type { Progress } from './progress.ts';
import { requireFree } from './require-free.ts';
import { formerState, readyIn, swapState } from './swap-state.ts';
import type { Verification } from './verify.ts';

export type RestoreWish = {
  folder: string;
  dataPath: string;
  /** Moves aside what is in the data directory. */
  replace: boolean;
  progress: Progress;
  /** ISO. */
  at: string;
};

/** `refused`: the backup has faults; nothing was touched. `movedTo`: where the former state lies, if there was one. */
export type RestoreOutcome =
  | { kind: 'done'; manifest: Manifest; counted: Verification['counted']; movedTo: string | null }
  | { kind: 'refused'; faults: string[] };

/**
 * Puts a backup in place of a data directory, with a new epoch: devices then hand back what they hold. Everything is checked
 * and copied before the former state is moved aside; nothing is ever deleted.
 */
export async function restore(wish: RestoreWish): Promise<RestoreOutcome> {
  const { folder, dataPath, replace, progress } = wish;
  const { manifest } = requireBackup(folder);
  prepareDirectory(dataPath);
  const lock = lockDirectory(
    dataPath,
    `A server is running on the data directory ${dataPath}: stop it, then restore.`,
  );
  try {
    const former = await formerState(dataPath);
    if (former.length > 0 && !replace) {
      throw new StartFailure(
        `The data directory ${dataPath} is not empty. Add --replace: what is there is moved aside, not deleted.`,
      );
    }
    await requireFree(dataPath, manifest.database.size + bytesOf(manifest.files));
    const { faults, counted } = await verifyBackup(folder, progress, { mayBeOlder: true });
    if (faults.length > 0) return { kind: 'refused', faults };
    await stage(wish, manifest);
    const movedTo = await swapState(dataPath, wish.at);
    return { kind: 'done', manifest, counted, movedTo };
  } finally {
    lock.release();
  }
}

/** Copies the backup into a corner of the data directory and makes it a state that a server starts from. */
async function stage({ folder, dataPath, progress }: RestoreWish, manifest: Manifest): Promise<void> {
  const place = readyIn(dataPath);
  const [from, to] = [pathsInBackup(folder), pathsIn(place)];
  // Left by a restore that was cut off: no more than a copy.
  await rm(place, { recursive: true, force: true });
  await mkdir(place, { mode: 0o700 });
  await copyWhole(join(folder, manifest.database.name), to.database, manifest.database);
  await copyWhole(from.key, to.key, manifest.key);
  const files = filesOf(to.database, manifest);
  const { lost } = await copyFiles(files, { from: from.files, to: to.files, trusted: new Set(), progress });
  if (lost[0] !== undefined)
    throw new StartFailure(`${lost[0].fault} The backup has changed since it was checked.`);
  beginAnew(to.database, place);
  await syncPath(to.database);
  await syncPath(place);
}

async function copyWhole(from: string, to: string, content: Content): Promise<void> {
  await copyFile(from, to);
  await syncPath(to);
  const fault = faultIn(await hashFile(to, () => undefined), content);
  if (fault !== null) throw new StartFailure(`The copy ${to} ${fault}: restore again.`);
}

function filesOf(database: string, { missing }: Manifest) {
  const db = openToRead(database);
  try {
    const isLeftOut = new Set(missing.map(({ sha256 }) => sha256));
    return knownFiles(db).filter(({ sha256 }) => !isLeftOut.has(sha256));
  } finally {
    db.close();
  }
}

/**
 * What a restored server must not believe of its own past: the epoch, that anything is backed up beyond it, that halves of
 * uploads lie on its disk, and sign-in codes that may have been used since.
 */
function beginAnew(database: string, folder: string): void {
  const db = new Database(database, { fileMustExist: true });
  try {
    db.exec(`UPDATE scope SET durable = 0;
      UPDATE file SET ranges = '[]' WHERE verified_at IS NULL;
      DELETE FROM code WHERE used_at IS NULL;`);
    const { generation, ops } = readMark(db);
    const mark = { epoch: randomUUID(), generation: generation + 1 };
    writeMark(db, mark);
    writeMarker(folder, { ...mark, ops }, true);
  } finally {
    db.close();
  }
}
