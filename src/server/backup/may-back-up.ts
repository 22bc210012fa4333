import { existsSync, readdirSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import { pathsIn } from '../data-directory.ts';
import { readMark } from '../sqlite/open-stores.ts';
import { StartFailure } from '../start-failure.ts';
import { headsOf, openToRead } from './check-database.ts';
import { knownFiles } from './check-files.ts';
import { isDatabaseName, pathsInBackup, type Manifest } from './manifest.ts';
import { requireFree } from './require-free.ts';
import { keptPathIn } from '../files/disk-file-store.ts';

export function requireData(dataPath: string): void {
  if (existsSync(pathsIn(dataPath).database)) return;
  throw new StartFailure(`There is no data in ${dataPath} to back up.`);
}

/** A folder of its own: neither within the data nor one that is used for something else. */
export function requireSuitable(dataPath: string, folder: string): void {
  const isWithin = (inner: string, outer: string): boolean => `${inner}${sep}`.startsWith(`${outer}${sep}`);
  if (isWithin(folder, dataPath) || isWithin(dataPath, folder)) {
    throw new StartFailure(
      `${folder} and the data directory ${dataPath} lie in each other: choose another folder.`,
      2,
    );
  }
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return;
  const stranger = readdirSync(folder).find((name) => !isOurs(name));
  if (stranger === undefined) return;
  throw new StartFailure(
    `${folder} holds other things (${stranger}): choose an empty folder, or one with a backup.`,
    2,
  );
}

const ours = new Set([
  'files',
  'lock.db',
  'lock.db-journal',
  'manifest.json',
  'manifest.json.new',
  'secret.key',
  'lost+found',
]);
const isOurs = (name: string): boolean =>
  ours.has(name) || isDatabaseName(name.replace(/-(wal|shm|journal)$/, ''));

/** The only copy of something must not give way to a server that began anew. */
export function requireSuccession(dataPath: string, folder: string, previous: Manifest): void {
  const db = openToRead(pathsIn(dataPath).database);
  try {
    const heads = headsOf(db);
    const isContinued = Object.entries(previous.heads).every(([scope, head]) => (heads[scope] ?? 0) >= head);
    if (readMark(db).epoch === previous.epoch && isContinued) return;
  } finally {
    db.close();
  }
  throw new StartFailure(
    `${folder} holds a backup of ${previous.madeAt} that this server does not continue (it was restored or began anew). ` +
      'Choose another folder, or add --replace once everything is back.',
  );
}

export async function requireRoom(dataPath: string, folder: string): Promise<void> {
  const { database, files } = pathsIn(dataPath);
  const db = openToRead(database);
  let needed = statSync(database).size;
  try {
    const target = pathsInBackup(folder).files;
    for (const { sha256, size } of knownFiles(db)) {
      if (!existsSync(keptPathIn(target, sha256)) && existsSync(keptPathIn(files, sha256))) needed += size;
    }
  } finally {
    db.close();
  }
  await requireFree(folder, needed);
}
