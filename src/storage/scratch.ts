import { attempt, attemptText } from './attempt.ts';
import type { Db } from './db.ts';

const keyOf = (name: string): string => `scratch:${name}`;

/** Keeps a text that is worked on but is no draft of its field yet (a combined value, a refused one that is changed). */
export async function saveScratch(db: Db, name: string, text: string): Promise<void> {
  await attemptText(db, () =>
    db.transaction('rw', db.meta, () => db.meta.put({ key: keyOf(name), value: text })),
  );
}

/** The text as it was left; null when there is none. */
export async function readScratch(db: Db, name: string): Promise<string | null> {
  const row = await attempt(db, () => db.meta.get(keyOf(name)));
  return typeof row?.value === 'string' ? row.value : null;
}

export async function dropScratch(db: Db, name: string): Promise<void> {
  await attempt(db, () => db.transaction('rw', db.meta, () => db.meta.delete(keyOf(name))));
}
