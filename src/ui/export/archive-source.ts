import { noteFiles, type ArchiveFile } from '../../domain/archive-files.ts';
import { readFields } from '../../storage/views.ts';
import { readLogSizes } from '../../storage/read-log.ts';
import type { Db } from '../../storage/db.ts';
import type { StoredField } from '../../domain/directory.ts';

/** What an archive would hold: the logs of every scope, and the files that something in them shows. */
export type ArchiveSource = {
  logs: readonly { scope: string; ops: number }[];
  files: readonly ArchiveFile[];
};

/** Looks through what stands, scope by scope. */
export async function readArchiveSource(db: Db): Promise<ArchiveSource> {
  const logs = await readLogSizes(db);
  const files = new Map<string, ArchiveFile>();
  for (const { scope } of logs) noteFiles(files, await readConfirmed(db, scope));
  return { logs, files: [...files.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** What the log says of a scope: own edits that are not in it yet are left out, as they are from the log itself. */
export async function readConfirmed(db: Db, scope: string): Promise<StoredField[]> {
  const rows = await readFields(db, scope);
  return rows.map((row) => ({ ...row, state: row.confirmed ?? row.state }));
}
