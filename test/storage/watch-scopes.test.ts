import { Dexie, RangeSet } from 'dexie';
import { expect, test } from 'vitest';
import { roomScope } from '../../src/domain/scope.ts';
import { opOf } from '../../src/storage/db.ts';
import { receivePage } from '../../src/storage/receive.ts';
import { record } from '../../src/storage/record.ts';
import { watchScopes } from '../../src/storage/watch-scopes.ts';
import { epoch, FakeLog } from './fake-log.ts';
import { openTestStorage } from './open-test-storage.ts';

const rooms = ['I1', 'I10', 'I2'].map((indicator) => roomScope('2026', indicator));
const [first = '', tenth = '', second = ''] = rooms;

const claim = (scope: string) => ({
  scope,
  entity: 'claim',
  key: 'bkd:I1.R1',
  field: 'state',
  value: 'met',
});

async function watched() {
  const storage = await openTestStorage();
  const heard: string[][] = [];
  const stop = watchScopes(storage.db, rooms, (changed) => heard.push([...changed]));
  return { storage, heard, stop };
}

test('only the scope that was written in is told, also where its name begins like another', async () => {
  const { storage, heard, stop } = await watched();
  await record(storage, [claim(tenth)]);
  expect(heard).toEqual([[tenth]]);
  await record(storage, [claim(first), claim(second)]);
  expect(heard).toEqual([[tenth], [first, second]]);
  stop();
});

test('a page of the log is told once it is stored', async () => {
  const { storage, heard, stop } = await watched();
  const colleague = await openTestStorage('budi');
  await record(colleague, [claim(second)]);
  const log = new FakeLog(second);
  for (const row of await colleague.db.ops.toArray()) log.push(opOf(row), 'budi');
  expect(await receivePage(storage, log.page(0), epoch)).toBe('applied');
  expect(heard).toEqual([[second]]);
  stop();
});

test('edits elsewhere and cursors are not told, and nothing after the end', async () => {
  const { storage, heard, stop } = await watched();
  await record(storage, [claim(roomScope('2025', 'I1'))]);
  await storage.db.cursors.put({ scope: first, seq: 3, epoch: null, durable: 0 });
  expect(heard).toEqual([]);
  stop();
  await record(storage, [claim(first)]);
  expect(heard).toEqual([]);
});

test('a page that wakes up from the history of the browser may have missed anything', async () => {
  const { heard, stop } = await watched();
  Dexie.on.storagemutated.fire({ all: new RangeSet(-Infinity, [[]]) });
  expect(heard).toEqual([rooms]);
  stop();
});
