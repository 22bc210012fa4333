import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { attempt } from '../../src/storage/attempt.ts';
import { discardArrived } from '../../src/storage/lost-data.ts';
import { evictedKey, openStorage, sentinelKey } from '../../src/storage/open-storage.ts';
import { createMarks } from './memory-marks.ts';

test('[F66] a database that is discarded is not made anew by who reads while another tab still holds it', async () => {
  const engine = { indexedDB: new IDBFactory(), IDBKeyRange };
  const marks = createMarks();
  const { storage } = await openStorage({ userId: 'siti', device: 'device-1' }, marks, { engine });
  const names = async () => (await engine.indexedDB.databases()).map(({ name }) => name);
  const held = await holdOpen(engine.indexedDB, storage.db.name);
  marks.setItem(evictedKey('siti'), 'long ago');

  const discarding = discardArrived(storage, marks);
  const read = async () => attempt(storage.db, () => storage.db.fields.count()).catch(() => 'shut');
  const reads = Array.from({ length: 20 }, read);
  const left = () => [marks.getItem(sentinelKey('siti')), marks.getItem(evictedKey('siti'))];
  await expect.poll(left).toEqual([null, null]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  reads.push(read());
  expect(await names()).toEqual([storage.db.name]);
  held.close();
  expect(await discarding).toBe(true);
  expect((await Promise.all(reads)).at(-1)).toBe('shut');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await names()).toEqual([]);
});

/** A connection that does not go when it is asked to, as of a tab that sleeps. */
async function holdOpen(factory: IDBFactory, name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
  });
}
