import { openStorage } from '../../src/storage/open-storage.ts';
import { receivePage } from '../../src/storage/receive.ts';
import { readDirectory, readRooms } from '../../src/storage/views.ts';
import { logOf } from './history-log.ts';

/** Built for the browser: fills the local database with a long history and opens it in two ways. */

const user = 'bench';
const period = '2026';
const rooms = 47;
const pageOps = 500;

/** What the raw way reads: the same rows as the app's. */
export type Opened = { ms: number; rows: number };

/** Takes in so many edits as pages of the log, through the app's own code: each replaces the one before it on its field. */
export async function fill(ops: number): Promise<number> {
  const { storage } = await openStorage({ userId: user, device: 'bench-device' }, localStorage);
  const perRoom = Math.ceil(ops / rooms);
  for (let room = 1; room <= rooms; room += 1) {
    const log = logOf(`indicator/${period}/I${room}`, perRoom);
    for (let from = 0; from < log.length; from += pageOps) {
      const part = log.slice(from, from + pageOps);
      const page = { scope: part[0]?.scope ?? '', ops: part, head: perRoom, more: false };
      const outcome = await receivePage(storage, page, 'bench-epoch');
      if (outcome !== 'applied') throw new Error(`the page was ${outcome}`);
    }
  }
  const count = await storage.db.ops.count();
  storage.db.close();
  return count;
}

/** As the app opens: with its look into every table, then the directory and all rooms. */
export async function openAsApp(): Promise<Opened> {
  localStorage.getItem('lumbung.current'); // the page has read it before its first paint
  const startMs = performance.now();
  const { storage, kind } = await openStorage({ userId: user, device: 'bench-device' }, localStorage);
  if (kind !== 'ready') throw new Error(`the database is ${kind}`);
  await readDirectory(storage.db);
  const held = await readRooms(storage.db, period);
  const ms = performance.now() - startMs;
  storage.db.close();
  return { ms, rows: [...held.values()].flat().length };
}

/** The same current values with nothing but IndexedDB. */
export async function openRaw(): Promise<Opened> {
  const startMs = performance.now();
  const db = await done(indexedDB.open(`lumbung-${user}`));
  const fields = db.transaction('fields').objectStore('fields');
  const [, held] = await Promise.all([
    done(fields.getAll(within('agency', 'agency'))),
    done(fields.getAll(within(`indicator/${period}/`, `indicator/${period}/\uffff`))),
  ]);
  const ms = performance.now() - startMs;
  db.close();
  return { ms, rows: held.length };
}

const within = (from: string, to: string): IDBKeyRange =>
  IDBKeyRange.bound([from, '', '', ''], [to, '\uffff', '\uffff', '\uffff']);

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
  });
}
