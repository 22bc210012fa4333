import { existsSync } from 'node:fs';
import { belongTogether, pathsIn, readKey, readMarker } from '../data-directory.ts';
import { createSeal } from '../seal.ts';
import { readMark } from '../sqlite/open-stores.ts';
import { StartFailure } from '../start-failure.ts';
import { checkDatabase, openToRead } from './check-database.ts';
import { bytesOf, checkFiles, knownFiles, strayFiles } from './check-files.ts';
import type { Progress } from './progress.ts';

export type Verification = {
  /** One sentence each. */
  faults: string[];
  counted: { edits: number; files: number; bytes: number; strays: number };
};

/** Checks a whole data directory, beside a running server too: it looks at one moment and holds up nobody. */
export async function verifyData(dataPath: string, progress: Progress): Promise<Verification> {
  const paths = pathsIn(dataPath);
  if (!existsSync(paths.database)) throw new StartFailure(`There is no data in ${dataPath} to verify.`);
  const seal = createSeal(readKey(dataPath));
  // Before the database: a running server moves the database on first, and the marker after it.
  const marker = readMarker(dataPath, false);
  const db = openToRead(paths.database);
  try {
    db.exec('BEGIN');
    const checked = checkDatabase(db, { seal, progress });
    const mark = checked.isReadable ? readMark(db) : null;
    const strange =
      mark === null || belongTogether(mark, marker)
        ? []
        : [`The database is not the one that ran in ${dataPath} last: it was copied by hand.`];
    const files = checked.isReadable ? knownFiles(db) : [];
    // As long as the moment is held, the log beside the database can only grow; the files are there to stay.
    if (checked.isReadable) db.exec('COMMIT');
    progress.begin('Checking the files', bytesOf(files));
    const damaged = await checkFiles(files, paths.files, progress.add);
    progress.end();
    return {
      faults: [...strange, ...checked.faults, ...damaged],
      counted: {
        edits: mark?.ops ?? 0,
        files: files.length,
        bytes: bytesOf(files),
        strays: checked.isReadable ? strayFiles(files, paths.files).length : 0,
      },
    };
  } finally {
    db.close();
  }
}
