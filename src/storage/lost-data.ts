import type { Dexie } from 'dexie';
import { evictedKey, sentinelKey, type KeyValue } from './open-storage.ts';
import type { Storage } from './storage.ts';

/** Whenever the connection is opened again: a database that is empty by then is no truth either. */
export function watchForLoss(
  { db, clock, person }: Storage,
  marks: KeyValue,
  onLost = (): void => undefined,
): void {
  const look = async (opened: Dexie): Promise<void> => {
    const meta = opened.table('meta');
    if ((await meta.get('created')) !== undefined) return;
    await meta.put({ key: 'created', value: clock.nowIso() });
    marks.setItem(evictedKey(person.id), clock.nowIso());
    onLost();
  };
  db.on('ready', look, true);
}

/** The person has read that the browser took the data away. */
export function noteEvictionSeen(marks: KeyValue, userId: string): void {
  marks.removeItem(evictedKey(userId));
}

/** Gives the data on this device up, at the person's word: the next start is a first one, and reads what the server holds. */
export async function discardStorage({ db, person }: Storage, marks: KeyValue): Promise<void> {
  await db.delete();
  marks.removeItem(sentinelKey(person.id));
}
