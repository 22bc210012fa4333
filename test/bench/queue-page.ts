import { openStorage } from '../../src/storage/open-storage.ts';
import { record } from '../../src/storage/record.ts';

/** Built for the browser: what a device holds that has found no signal for weeks. */

const atOnce = 100;

/** Records so many edits through the app's own code, spread over these rooms; gives how many wait to be sent. */
export async function queue(rooms: readonly string[], edits: number): Promise<number> {
  const userId = localStorage.getItem('lumbung.current') ?? '';
  const { storage } = await openStorage({ userId, device: 'bench-device' }, localStorage);
  for (let from = 0; from < edits; from += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, edits - from) }, (_, index) => ({
      scope: `indicator/2026/${rooms[(from + index) % rooms.length] ?? ''}`,
      entity: 'comment',
      key: crypto.randomUUID(),
      field: 'text',
      value: `Catatan ${from + index}: dokumen sudah diminta ke bagian hukum, menunggu tanda tangan kepala dinas.`,
    }));
    await record(storage, some);
  }
  const waiting = await storage.db.outbox.count();
  storage.db.close();
  return waiting;
}

/** How many edits wait now, asked beside the app. */
export async function countWaiting(): Promise<number> {
  const userId = localStorage.getItem('lumbung.current') ?? '';
  const db = await done(indexedDB.open(`lumbung-${userId}`));
  const count = await done(db.transaction('outbox').objectStore('outbox').count());
  db.close();
  return count;
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
  });
}
