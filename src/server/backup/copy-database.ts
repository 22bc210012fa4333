import Database from 'better-sqlite3';
import { chmod } from 'node:fs/promises';
import { syncPath } from '../files/sync-path.ts';
import { openToRead } from './check-database.ts';
import type { Progress } from './progress.ts';

const pagesPerStep = 1_000;

/**
 * Copies a database as it stands at one moment, while a server goes on writing it. The transaction that is held open makes it
 * that moment: without one every write of the server begins the copy anew, and under load it never ends.
 * The copy is one file, on disk when this resolves.
 */
export async function copyDatabase(from: string, to: string, progress: Progress): Promise<void> {
  const source = openToRead(from);
  try {
    source.exec('BEGIN');
    const pages = source.prepare<[], number>('SELECT page_count FROM pragma_page_count').pluck().get() ?? 0;
    // Only a read makes the moment.
    source.prepare('SELECT 1 FROM setting LIMIT 1').get();
    const pageBytes = source.pragma('page_size', { simple: true }) as number;
    progress.begin('Copying the database', pages * pageBytes);
    let remaining = pages;
    await source.backup(to, {
      progress: ({ remainingPages }) => {
        progress.add((remaining - remainingPages) * pageBytes);
        remaining = remainingPages;
        return pagesPerStep;
      },
    });
    progress.add(remaining * pageBytes);
    progress.end();
  } finally {
    source.close();
  }
  // Out of WAL: what is copied and hashed from now on is one file, which nobody changes by looking at it.
  const copy = new Database(to, { fileMustExist: true });
  copy.pragma('journal_mode = DELETE');
  copy.close();
  await chmod(to, 0o600);
  await syncPath(to);
}
