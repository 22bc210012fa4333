import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lockDirectory, pathsIn, prepareDirectory, readKey } from '../data-directory.ts';
import { syncPath } from '../files/sync-path.ts';
import { createSeal, type Seal } from '../seal.ts';
import { readMark } from '../sqlite/open-stores.ts';
import { StartFailure } from '../start-failure.ts';
import { checkDatabase, headsOf, openToRead, versionOf } from './check-database.ts';
import { bytesOf, knownFiles, type KnownFile } from './check-files.ts';
import { copyDatabase } from './copy-database.ts';
import { copyFiles, type CopiedFiles } from './copy-files.ts';
import { faultIn, hashFile } from './hash-file.ts';
import {
  databaseName,
  isDatabaseName,
  newManifest,
  openBackup,
  pathsInBackup,
  writeManifest,
  type Content,
  type Manifest,
} from './manifest.ts';
import { requireData, requireRoom, requireSuccession, requireSuitable } from './may-back-up.ts';
import { noteDurable } from './note-durable.ts';
import type { Progress } from './progress.ts';

export type BackupWish = {
  dataPath: string;
  folder: string;
  /** Trusts what earlier backups read back in the folder; otherwise it is read again, and copied anew where it is damaged. */
  quick: boolean;
  /** Takes the place of a backup that this one does not continue. */
  replace: boolean;
  progress: Progress;
  /** ISO. */
  madeAt: string;
};

/**
 * - `done`: the folder holds this moment; `durable` has moved, unless `faults` tell what could not be copied
 * - `refused`: the copy of the database has faults; the folder holds what it held before
 */
export type BackupOutcome =
  | { kind: 'done'; faults: string[]; isDurable: boolean; counted: BackupCount }
  | { kind: 'refused'; faults: string[] };

export type BackupCount = {
  edits: number;
  files: number;
  bytes: number;
  newFiles: number;
  newBytes: number;
  /** Files that lay in the folder damaged and were copied anew. */
  healed: number;
};

/** Copies a data directory into a folder, beside a running server, and moves `durable` once the copy is verified. */
export async function backUp(wish: BackupWish): Promise<BackupOutcome> {
  const { dataPath, folder } = wish;
  requireData(dataPath);
  requireSuitable(dataPath, folder);
  prepareDirectory(folder);
  const lock = lockDirectory(folder, `Another backup or restore is using ${folder}.`);
  try {
    const previous = previousIn(wish);
    await requireRoom(dataPath, folder);
    const copied = await copyAll(wish, previous);
    if (copied.faults !== undefined) return { kind: 'refused', faults: copied.faults };
    await dropOlder(folder, copied.manifest);
    const { counted, lost, manifest } = copied;
    const isDurable = lost.length === 0 && noteDurable(pathsIn(dataPath).database, manifest);
    return { kind: 'done', faults: lost.map(({ fault }) => fault), isDurable, counted };
  } finally {
    lock.release();
  }
}

/** The backup that lies there already, which this one continues; null for the first one. */
function previousIn({ dataPath, folder, replace }: BackupWish): Manifest | null {
  try {
    const previous = openBackup(folder)?.manifest ?? null;
    if (previous !== null) requireSuccession(dataPath, folder, previous);
    return previous;
  } catch (error) {
    if (replace && error instanceof StartFailure) return null;
    throw error;
  }
}

type Copied =
  | { faults: string[] }
  | { faults?: never; manifest: Manifest; lost: CopiedFiles['lost']; counted: BackupCount };

/** Whatever goes wrong before the manifest names it, the copy of the database goes again. */
async function copyAll(wish: BackupWish, previous: Manifest | null): Promise<Copied> {
  const copy = join(wish.folder, databaseName(wish.madeAt, randomBytes(3).toString('hex')));
  try {
    const copied = await copyTo(copy, wish, previous);
    if (copied.faults !== undefined) await rm(copy);
    return copied;
  } catch (error) {
    await rm(copy, { force: true });
    throw error;
  }
}

async function copyTo(copy: string, wish: BackupWish, previous: Manifest | null): Promise<Copied> {
  const { dataPath, folder, progress, madeAt } = wish;
  const seal = createSeal(readKey(dataPath));
  await copyDatabase(pathsIn(dataPath).database, copy, progress);
  const database = await contentOf(copy);
  const read = readCopy(copy, { seal, progress });
  if (read.faults.length > 0) return { faults: read.faults };
  const key = await copyKey(dataPath, folder);
  const { copied, lost, healed } = await copyFiles(read.files, {
    from: pathsIn(dataPath).files,
    to: pathsInBackup(folder).files,
    trusted: new Set(wish.quick ? previous?.files.map(({ sha256 }) => sha256) : []),
    progress,
  });
  const changed = faultIn(await hashFile(copy, () => undefined), database);
  if (changed !== null)
    return { faults: [`The copy of the database ${changed}: that disk cannot be trusted.`] };
  const isLost = new Set(lost.map(({ file }) => file.sha256));
  const { facts, files, edits } = read;
  const manifest = newManifest({
    madeAt,
    ...facts,
    database: { name: copy.slice(folder.length + 1), ...database },
    key,
    files: files.filter(({ sha256 }) => !isLost.has(sha256)).map(bare),
    missing: lost.map(({ file }) => bare(file)),
  });
  await publish(folder, manifest, seal);
  const [bytes, newBytes] = [bytesOf(files), bytesOf(copied)];
  return {
    manifest,
    lost,
    counted: { edits, files: files.length, bytes, newFiles: copied.length, newBytes, healed },
  };
}

const bare = ({ sha256, size }: KnownFile): Content => ({ sha256, size });

/** What the copy itself says: the server has gone on since. */
function readCopy(path: string, tools: { seal: Seal; progress: Progress }) {
  const db = openToRead(path);
  try {
    const { isReadable, faults } = checkDatabase(db, tools);
    if (!isReadable) return { faults, files: [], edits: 0, facts: { version: 0, epoch: '', heads: {} } };
    const { epoch, ops } = readMark(db);
    const facts = { version: versionOf(db), epoch: epoch ?? '', heads: headsOf(db) };
    return { faults, files: knownFiles(db), edits: ops, facts };
  } finally {
    db.close();
  }
}

async function copyKey(dataPath: string, folder: string): Promise<Content> {
  const [from, to] = [pathsIn(dataPath).key, pathsInBackup(folder).key];
  await copyFile(from, to);
  await syncPath(to);
  const content = await contentOf(from);
  const fault = faultIn(await hashFile(to, () => undefined), content);
  if (fault !== null) throw new StartFailure(`The copy ${to} ${fault}: that disk cannot be trusted.`);
  return content;
}

async function contentOf(path: string): Promise<Content> {
  const found = await hashFile(path, () => undefined);
  if (found.state !== 'read') throw new StartFailure(`Cannot read ${path} back.`);
  return { sha256: found.sha256, size: found.size };
}

/** From here on the folder holds the new backup. */
async function publish(folder: string, manifest: Manifest, seal: Seal): Promise<void> {
  writeManifest(folder, manifest, seal);
  await syncPath(folder);
  if (openBackup(folder)?.manifest.database.sha256 !== manifest.database.sha256) {
    throw new StartFailure(`The manifest in ${folder} cannot be read back: that disk cannot be trusted.`);
  }
}

/** Databases of earlier backups, and of those that were cut off. */
async function dropOlder(folder: string, { database }: Manifest): Promise<void> {
  for (const name of readdirSync(folder)) {
    if (isDatabaseName(name) && name !== database.name) await rm(join(folder, name));
  }
}
