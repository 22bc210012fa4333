import Database from 'better-sqlite3';
import { readMark } from '../sqlite/open-stores.ts';
import type { Manifest } from './manifest.ts';

const busyTimeoutMs = 10_000;

/**
 * Notes in the server's database up to where a verified backup holds each scope; a running server tells it from the next
 * answer on. False when the database has begun another epoch meanwhile: then the backup says nothing about it.
 */
export function noteDurable(database: string, { epoch, heads }: Manifest): boolean {
  const db = new Database(database, { fileMustExist: true, timeout: busyTimeoutMs });
  try {
    const raise = db.prepare('UPDATE scope SET durable = min(head, ?) WHERE scope = ? AND durable < ?');
    const note = db.transaction((): boolean => {
      if (readMark(db).epoch !== epoch) return false;
      for (const [scope, head] of Object.entries(heads)) raise.run(head, scope, head);
      return true;
    });
    return note.immediate();
  } finally {
    db.close();
  }
}
