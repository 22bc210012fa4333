import { attempt } from './attempt.ts';
import { databaseName, openDb, type Db } from './db.ts';
import { layBallast } from './make-room.ts';
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
    const { isNew, hasLostFields } = await probe(db);
    if (hasLostFields) await rebuildLostFields(db);
    const wasHere = marks.getItem(sentinelKey(userId)) !== null;
    if (isNew) await db.meta.put({ key: 'created', value: storage.clock.nowIso() });
    if (!wasHere) marks.setItem(sentinelKey(userId), storage.clock.nowIso());
    void layBallast(db);
    return { kind: isNew && wasHere ? 'evicted' : 'ready', storage };
  } catch {
    return { kind: 'read-only', storage };
  }
}

/** Tables whose rows weigh up to megabytes (ballast, bytes of files): of these only a key is read. */
const heavyTables: ReadonlySet<string> = new Set(['meta', 'parts']);

/**
 * Looks into every table: a missing or unreadable one is noticed now and not under somebody's work. One transaction, because the
 * first page waits for it.
 */
async function probe(db: Db): Promise<{ isNew: boolean; hasLostFields: boolean }> {
  return attempt(db, () =>
    db.transaction('r', db.tables, async () => {
      const firsts = db.tables.map(async ({ name }) => {
        const first = db.table(name).limit(1);
        return [name, heavyTables.has(name) ? await first.primaryKeys() : await first.toArray()] as const;
      });
      const created = db.meta.get('created');
      const found = new Map<string, unknown[]>(await Promise.all(firsts));
      const isEmpty = (name: string): boolean => found.get(name)?.length === 0;
      return { isNew: (await created) === undefined, hasLostFields: isEmpty('fields') && !isEmpty('ops') };
    }),
  );
}
