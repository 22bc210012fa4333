import type { Database } from 'better-sqlite3';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { keptPathIn } from '../files/disk-file-store.ts';
import { faultIn, hashFile } from './hash-file.ts';

/** A verified file as the database knows it. `whose` names it for a person: what it is called, and where. */
export type KnownFile = { sha256: string; size: number; whose: string };

/** Every content that some scope has shown and that was verified, once. */
export function knownFiles(db: Database): KnownFile[] {
  return db
    .prepare<[], KnownFile>(
      `SELECT sha256, max(size) AS size, group_concat(json_quote(name) || ' of ' || scope, ', ') AS whose
      FROM file WHERE verified_at IS NOT NULL GROUP BY sha256 ORDER BY sha256`,
    )
    .all();
}

export const bytesOf = (files: readonly { size: number }[]): number =>
  files.reduce((sum, { size }) => sum + size, 0);

/** Reads every file and tells which are not what their name, a hash, says. */
export async function checkFiles(
  files: readonly KnownFile[],
  filesPath: string,
  onBytes: (count: number) => void,
): Promise<string[]> {
  const faults: string[] = [];
  for (const file of files) {
    const found = await hashFile(keptPathIn(filesPath, file.sha256), onBytes);
    const fault = faultIn(found, file);
    if (fault !== null) faults.push(`File ${file.sha256} (${file.whose}) ${fault}.`);
  }
  return faults;
}

/** Files that no scope has shown: left by a server that was killed just before it noted them, and harmless. */
export function strayFiles(files: readonly KnownFile[], filesPath: string): string[] {
  const known = new Set(files.map(({ sha256 }) => sha256));
  const kept = join(filesPath, 'kept');
  if (!existsSync(kept)) return [];
  return readdirSync(kept).flatMap((folder) =>
    readdirSync(join(kept, folder)).filter((name) => !known.has(name)),
  );
}
