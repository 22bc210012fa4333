import { join } from 'node:path';
import { StartFailure } from '../start-failure.ts';
import { checkDatabase, openToRead } from './check-database.ts';
import { bytesOf, checkFiles, knownFiles } from './check-files.ts';
import { faultIn, hashFile } from './hash-file.ts';
import { openBackup, pathsInBackup, type OpenedBackup } from './manifest.ts';
import type { Progress } from './progress.ts';
import { readMark } from '../sqlite/open-stores.ts';
import type { Verification } from './verify.ts';

export function requireBackup(folder: string): OpenedBackup {
  const opened = openBackup(folder);
  if (opened === null) throw new StartFailure(`There is no backup in ${folder} (manifest.json is missing).`);
  return opened;
}

/** Checks a whole backup: every byte against the manifest, and the database as that of a server. */
export async function verifyBackup(
  folder: string,
  progress: Progress,
  { mayBeOlder = false } = {},
): Promise<Verification> {
  const { manifest, seal } = requireBackup(folder);
  const paths = pathsInBackup(folder);
  const database = join(folder, manifest.database.name);
  progress.begin('Reading the database', manifest.database.size);
  const fault = faultIn(await hashFile(database, progress.add), manifest.database);
  progress.end();
  if (fault !== null) return brokenBy(`The database ${manifest.database.name} ${fault}.`);
  const db = openToRead(database);
  try {
    const { isReadable, faults } = checkDatabase(db, { seal, progress, mayBeOlder });
    if (!isReadable) return { ...brokenBy(''), faults };
    const isLeftOut = new Set(manifest.missing.map(({ sha256 }) => sha256));
    const files = knownFiles(db).filter(({ sha256 }) => !isLeftOut.has(sha256));
    progress.begin('Checking the files', bytesOf(files));
    const damaged = await checkFiles(files, paths.files, progress.add);
    progress.end();
    return {
      faults: [...faults, ...damaged],
      counted: { edits: readMark(db).ops, files: files.length, bytes: bytesOf(files), strays: 0 },
    };
  } finally {
    db.close();
  }
}

const brokenBy = (fault: string): Verification => ({
  faults: [fault],
  counted: { edits: 0, files: 0, bytes: 0, strays: 0 },
});
