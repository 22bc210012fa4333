import { Dexie } from 'dexie';
import { attempt } from './attempt.ts';
import type { Db } from './db.ts';
import { cutAllDrafts } from './draft.ts';
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

/** This connection is not opened again: a database that was given up must not come back, empty, by a view that still looks. */
export function giveUp(db: Db): void {
  keepShut(db);
  db.close();
}

function keepShut(db: Db): void {
  db.open = () => Dexie.Promise.reject(new Error('the database was given up'));
}

/** Gives the data on this device up, at the person's word: the next start is a first one, and reads what the server holds. */
export async function discardStorage({ db, person }: Storage, marks: KeyValue): Promise<void> {
  // Before it is gone: a view that reads meanwhile would wait behind the deletion and make it anew.
  keepShut(db);
  // The deletion may have to wait for a tab that sleeps; whoever starts meanwhile, or after it, has lost nothing.
  marks.removeItem(sentinelKey(person.id));
  marks.removeItem(evictedKey(person.id));
  await db.delete();
}

/**
 * When somebody leaves a shared computer: what has arrived does not stay behind. What is only here does, all of it, until the same
 * person signs in here again: a copy that was saved first may have got lost since. Gives whether the data are gone.
 */
export async function discardArrived(storage: Storage, marks: KeyValue): Promise<boolean> {
  await cutAllDrafts(storage);
  if (await holdsUnsent(storage.db)) return false;
  await discardStorage(storage, marks);
  return true;
}

async function holdsUnsent(db: Db): Promise<boolean> {
  return attempt(db, () =>
    db.transaction('r', [db.outbox, db.tray, db.drafts, db.files], async () => {
      const counts = [
        await db.outbox.count(),
        await db.tray.count(),
        await db.drafts.count(),
        await db.files.where('state').anyOf('device', 'sending', 'refused').count(),
      ];
      return counts.some((count) => count > 0);
    }),
  );
}
