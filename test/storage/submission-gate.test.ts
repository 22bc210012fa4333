import { expect, test } from 'vitest';
import type { OpId } from '../../src/domain/ids.ts';
import type { Json } from '../../src/domain/op.ts';
import { nextBatch } from '../../src/storage/outbox.ts';
import { receivePage } from '../../src/storage/receive.ts';
import { record } from '../../src/storage/record.ts';
import { receiveResults } from '../../src/storage/results.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { submissionBlockers } from '../../src/storage/submission-gate.ts';
import { epoch, FakeLog } from './fake-log.ts';
import { openTestStorage } from './open-test-storage.ts';

const scope = 'indicator/2026/I36';
const other = 'indicator/2026/I1';

const write = (storage: Storage, key: string, value: Json) =>
  record(storage, [{ scope, entity: 'answer', key, field: 'explanation', value }]);

/** A device that holds its own words beside those that others wrote without knowing them. */
async function withDifference(key: string): Promise<Storage> {
  const [storage, colleague] = [await openTestStorage(), await openTestStorage('budi')];
  await write(storage, key, 'Punya saya');
  await write(colleague, key, 'Punya Budi');
  const { ops } = await nextBatch(colleague, { maxOps: 200, maxBytes: 200_000 });
  const log = new FakeLog(scope);
  for (const op of ops) log.push(op, 'budi');
  await receivePage(storage, log.page(0), epoch);
  return storage;
}

async function hold(storage: Storage, [id]: readonly OpId[]): Promise<void> {
  await nextBatch(storage, { maxOps: 200, maxBytes: 200_000 });
  await receiveResults(storage, [{ id: id ?? '', status: 'parked', code: 'not_assigned', message: '' }]);
}

test('[F70] [DV9] an open difference blocks the OPD in whose field it is, and no other', async () => {
  const storage = await withDifference('dinkes');
  expect(await submissionBlockers(storage.db, scope, 'dinkes')).toEqual([
    { kind: 'difference', entity: 'answer', key: 'dinkes', field: 'explanation' },
  ]);
  expect(await submissionBlockers(storage.db, scope, 'bkpsdm')).toEqual([]);
  expect(await submissionBlockers(storage.db, other, 'dinkes')).toEqual([]);
});

test('[F70] [DV9] a held edit blocks the indicator and the OPD that it is of, and no other', async () => {
  const storage = await openTestStorage();
  await hold(storage, await write(storage, 'dinkes', 'Terlambat'));
  expect(await submissionBlockers(storage.db, scope, 'dinkes')).toMatchObject([{ kind: 'tray' }]);
  expect(await submissionBlockers(storage.db, scope, 'bkpsdm')).toEqual([]);
  expect(await submissionBlockers(storage.db, other, 'dinkes')).toEqual([]);
});
