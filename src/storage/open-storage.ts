import { attempt, layBallast } from './attempt.ts';
import { databaseName, openDb, type Db } from './db.ts';
import { rebuildLostFields } from './rebuild-fields.ts';
import { createWorkSignal, systemClock, systemIds, type Storage } from './storage.ts';

/**
 * - `ready`: as it was left · `evicted`: the browser has taken the data away; what the server holds comes back, the rest is gone
 * - `read-only`: the database is damaged or of a newer version; it can be looked at and saved as a file
 */
export type OpenedStorage = { kind: 'ready' | 'evicted' | 'read-only'; storage: Storage };

/** The part of the browser's local storage that is used here. */
export type KeyValue = {
  getItem: (key: string) => string | null;
  setItem: (key: string, value: string) => void;
};

const sentinelKey = (userId: string): string => `lumbung.sentinel.${userId}`;

/**
 * Opens the database of one person. A mark outside the database tells a first start from a database that was taken away: an
 * empty form is never shown as the truth.
 */
export async function openStorage(
  { userId, device }: { userId: string; device: string },
  marks: KeyValue,
): Promise<OpenedStorage> {
  const db = openDb(databaseName(userId));
  const storage: Storage = {
    db,
    clock: systemClock(),
    ids: systemIds(),
    person: { id: userId },
    device: { id: device },
    work: createWorkSignal(),
    draftBases: new Map(),
  };
  try {
    await db.open();
    await probe(db);
    await rebuildLostFields(db);
    const isNew = await isEmpty(db);
    const isEvicted = isNew && marks.getItem(sentinelKey(userId)) !== null;
    await db.meta.put({ key: 'created', value: storage.clock.nowIso() });
    marks.setItem(sentinelKey(userId), storage.clock.nowIso());
    void layBallast(db);
    return { kind: isEvicted ? 'evicted' : 'ready', storage };
  } catch {
    return { kind: 'read-only', storage };
  }
}

/** Looks into every table: a missing or unreadable one is noticed now and not under somebody's work. */
async function probe(db: Db): Promise<void> {
  for (const table of db.tables) await table.limit(1).toArray();
}

async function isEmpty(db: Db): Promise<boolean> {
  return (await attempt(db, () => db.meta.get('created'))) === undefined;
}
