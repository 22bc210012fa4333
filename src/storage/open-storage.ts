import { attempt } from './attempt.ts';
import { databaseName, openDb, type DatabaseEngine, type Db } from './db.ts';
import { createWorkSignal, systemClock, systemIds, type Storage } from './storage.ts';
import { versions } from './upgrades.ts';

/**
 * - `ready`: as it was left · `evicted`: the browser has taken the data away; what the server holds comes back, the rest is gone
 * - `read-only`: the database is damaged, or of a newer version of the app; it can be looked at and saved as a file. `forbidden`:
 *   nothing was ever kept here, because this browser or this window keeps nothing
 */
export type OpenedStorage =
  | { kind: 'ready' | 'evicted'; storage: Storage }
  | { kind: 'read-only'; why: 'damaged' | 'newer' | 'forbidden'; storage: Storage };

/** The part of the browser's local storage that is used here. */
export type KeyValue = {
  getItem: (key: string) => string | null;
  setItem: (key: string, value: string) => void;
  removeItem: (key: string) => void;
};

/** The browser's own where nothing else is given. */
export type OpenOptions = {
  engine?: DatabaseEngine;
  versions?: typeof versions;
  /** Another tab, of an older version of the app, keeps the database from being upgraded; opening goes on once it is closed. */
  onBlocked?: () => unknown;
  /** The browser took the data away under the running app, as Chromium does on a disk without a byte left. */
  onLost?: () => void;
};

export const sentinelKey = (userId: string): string => `lumbung.sentinel.${userId}`;
export const evictedKey = (userId: string): string => `lumbung.evicted.${userId}`;

/**
 * Opens the database of one person. A mark outside the database tells a first start from a database that was taken away: an
 * empty form is never shown as the truth.
 */
export async function openStorage(
  { userId, device }: { userId: string; device: string },
  marks: KeyValue,
  options: OpenOptions = {},
): Promise<OpenedStorage> {
  const { engine = {}, onBlocked } = options;
  const db = openDb(databaseName(userId), engine, options.versions);
  if (onBlocked !== undefined) db.on('blocked', onBlocked);
  const storage: Storage = {
    db,
    clock: systemClock(),
    ids: systemIds(),
    person: { id: userId },
    device: { id: device },
    work: createWorkSignal(),
    draftBases: new Map(),
  };
  let why: 'damaged' | 'newer' | 'forbidden' = 'damaged';
  try {
    await db.open();
    if (isNewer(db, options.versions ?? versions)) why = 'newer';
    else {
      const kind = await settle(storage, marks);
      void afterOpening(storage, marks, options.onLost);
      return { kind, storage };
    }
  } catch {
    // What is broken is kept as it is; nothing is made anew over it.
    if (!db.isOpen() && marks.getItem(sentinelKey(userId)) === null) why = 'forbidden';
  }
  db.close();
  const { openAsItLies } = await import('./open-as-it-lies.ts');
  return { kind: 'read-only', why, storage: { ...storage, db: await openAsItLies(db.name, engine) } };
}

/** IndexedDB counts in tenths of our versions; the tenths are repairs. */
function isNewer(db: Db, known: typeof versions): boolean {
  return Math.floor(db.backendDB().version / 10) > Math.max(...known.map(({ version }) => version));
}

async function settle({ db, clock, person }: Storage, marks: KeyValue): Promise<'ready' | 'evicted'> {
  const found = await probe(db);
  if (found.hasLostOps) throw new Error('lost ops');
  if (found.hasLostFields) await (await import('./rebuild-fields.ts')).rebuildLostFields(db);
  const wasHere = marks.getItem(sentinelKey(person.id)) !== null;
  if (found.isNew)
    await attempt(db, () =>
      db.transaction('rw', db.meta, () => db.meta.put({ key: 'created', value: clock.nowIso() })),
    );
  if (found.isNew && wasHere) marks.setItem(evictedKey(person.id), clock.nowIso());
  if (!wasHere) marks.setItem(sentinelKey(person.id), clock.nowIso());
  return marks.getItem(evictedKey(person.id)) === null ? 'ready' : 'evicted';
}

/** What nobody waits for. A reserve that cannot be laid aside now is tried again at the next start. */
async function afterOpening(storage: Storage, marks: KeyValue, onLost?: () => void): Promise<void> {
  const [lost, room] = await Promise.all([import('./lost-data.ts'), import('./make-room.ts')]);
  lost.watchForLoss(storage, marks, onLost);
  await room.layBallast(storage.db).catch(() => undefined);
}

/** Tables whose rows weigh up to megabytes (ballast, bytes of files): of these only a key is read. */
const heavyTables: ReadonlySet<string> = new Set(['meta', 'parts']);

type Found = { isNew: boolean; hasLostFields: boolean; hasLostOps: boolean };

/**
 * Looks into every table: a missing or unreadable one is noticed now and not under somebody's work. One transaction, because the
 * first page waits for it.
 */
async function probe(db: Db): Promise<Found> {
  return attempt(db, () =>
    db.transaction('r', db.tables, async () => {
      const firsts = db.tables.map(async ({ name }) => {
        const first = db.table(name).limit(1);
        return [name, heavyTables.has(name) ? await first.primaryKeys() : await first.toArray()] as const;
      });
      const created = db.meta.get('created');
      const found = new Map<string, unknown[]>(await Promise.all(firsts));
      const isEmpty = (name: string): boolean => found.get(name)?.length === 0;
      return {
        isNew: (await created) === undefined,
        hasLostFields: isEmpty('fields') && !isEmpty('ops'),
        hasLostOps: isEmpty('ops') && !isEmpty('fields'),
      };
    }),
  );
}
