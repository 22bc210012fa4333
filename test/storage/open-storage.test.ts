import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { openStorage, type KeyValue, type OpenedStorage } from '../../src/storage/open-storage.ts';
import { record } from '../../src/storage/record.ts';
import { readFields } from '../../src/storage/views.ts';

let count = 0;
let account = { userId: '', device: '' };
let marks: KeyValue;

beforeEach(() => {
  count += 1;
  account = { userId: `siti-${count}`, device: 'device-0001' };
  const kept = new Map<string, string>();
  marks = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
});

/** Opens and closes again, once the ballast that opening begins to lay is there. */
async function open(): Promise<OpenedStorage> {
  const opened = await openStorage(account, marks);
  await close(opened);
  return opened;
}

async function close({ storage: { db } }: OpenedStorage): Promise<void> {
  await expect.poll(() => db.meta.where('key').equals('ballast').count()).toBe(1);
  db.close();
}

test('a first start and every later one are ready', async () => {
  expect((await open()).kind).toBe('ready');
  expect((await open()).kind).toBe('ready');
});

test('a database that the browser took away is told from a first start, once', async () => {
  const { storage } = await open();
  await storage.db.delete();
  expect((await open()).kind).toBe('evicted');
  expect((await open()).kind).toBe('ready');
});

test('lost fields are folded anew when the database is opened', async () => {
  const opened = await openStorage(account, marks);
  const { storage } = opened;
  await record(storage, [
    { scope: 'agency', entity: 'opd', key: 'dinkes', field: 'name', value: 'Dinas Kesehatan' },
  ]);
  await storage.db.fields.clear();
  await close(opened);
  const again = await openStorage(account, marks);
  const [field] = await readFields(again.storage.db, 'agency');
  expect(field?.state.heads.map(({ value }) => value)).toEqual(['Dinas Kesehatan']);
  await close(again);
});
