import { array, assert, asyncProperty, constantFrom, integer, record as recordOf } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldField } from '../../src/domain/fold.ts';
import { checkScope } from '../../src/storage/check-fields.ts';
import { readCursors } from '../../src/storage/cursors.ts';
import { cutDraft, readDraft, saveDraft } from '../../src/storage/draft.ts';
import { nextBatch, repeatParked } from '../../src/storage/outbox.ts';
import { receivePage } from '../../src/storage/receive.ts';
import { record } from '../../src/storage/record.ts';
import { receiveResults, resendFromTray } from '../../src/storage/results.ts';
import type { OpId } from '../../src/domain/ids.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { readDifferences, readFields, readTray, pendingCounts } from '../../src/storage/views.ts';
import { epoch, FakeLog } from './fake-log.ts';
import { openTestStorage } from './open-test-storage.ts';

const scope = 'indicator/2026/I36';
const explanation = { scope, entity: 'answer', key: 'dinkes', field: 'explanation' };
const limits = { maxOps: 200, maxBytes: 200_000 };

async function read(storage: Storage, log: FakeLog, limit?: number): Promise<void> {
  const cursor = (await readCursors(storage.db, [scope]))[scope] ?? 0;
  await receivePage(storage, log.page(cursor, limit), epoch);
}

async function send(storage: Storage, log: FakeLog, fate: 'answered' | 'reply lost' = 'answered') {
  const batch = await nextBatch(storage, limits);
  const results = batch.ops.map((op) => log.push(op, storage.person.id));
  if (fate === 'answered') await receiveResults(storage, results);
}

async function currentOf(storage: Storage): Promise<unknown> {
  const row = (await readFields(storage.db, scope)).find(({ field }) => field === 'explanation');
  return row?.state.heads.find(({ id }) => id === row.state.current)?.value;
}

const acts = {
  write: async (device: Storage, _log: FakeLog, value: string) => record(device, [{ ...explanation, value }]),
  resolve: async (device: Storage, _log: FakeLog, value: string) =>
    record(device, [{ ...explanation, value, resolves: true }]),
  send: async (device: Storage, log: FakeLog) => send(device, log),
  lose: async (device: Storage, log: FakeLog) => send(device, log, 'reply lost'),
  read: async (device: Storage, log: FakeLog) => read(device, log),
  'read-little': async (device: Storage, log: FakeLog) => read(device, log, 1),
};

describe('what a device holds of the log', () => {
  test('[DV4] an edit whose reply was lost stands once in the log and leaves the outbox on the next try', async () => {
    const storage = await openTestStorage();
    const log = new FakeLog(scope);
    await record(storage, [{ ...explanation, value: 'Ada SK' }]);
    await send(storage, log, 'reply lost');
    await send(storage, log);
    await read(storage, log);
    expect(log.ops).toHaveLength(1);
    expect(await pendingCounts(storage.db)).toEqual({ ops: 0, files: 0, bytes: 0 });
    expect(await currentOf(storage)).toBe('Ada SK');
  });

  test('[DV3] an unsent edit gives way to the next one, a sent one is never changed', async () => {
    const storage = await openTestStorage();
    const log = new FakeLog(scope);
    await record(storage, [{ ...explanation, value: 'A' }]);
    await record(storage, [{ ...explanation, value: 'AB' }]);
    await send(storage, log, 'reply lost');
    await record(storage, [{ ...explanation, value: 'ABC' }]);
    await send(storage, log);
    await send(storage, log);
    expect(log.ops.map(({ value }) => value)).toEqual(['AB', 'ABC']);
    expect(log.ops[1]?.parents).toEqual([log.ops[0]?.id]);
  });

  test('[PG3] a page with a hole, a repeated page and a page of another epoch are refused', async () => {
    const storage = await openTestStorage();
    const other = await openTestStorage('budi');
    const log = new FakeLog(scope);
    for (const value of ['1', '2', '3']) {
      await record(other, [{ ...explanation, value }]);
      await send(other, log);
    }
    const whole = log.page(0);
    expect(await receivePage(storage, { ...whole, ops: whole.ops.slice(1) }, epoch)).toBe('refused');
    expect(await receivePage(storage, whole, epoch)).toBe('applied');
    expect(await receivePage(storage, whole, epoch)).toBe('refused');
    expect(await currentOf(storage)).toBe('3');
  });

  test('[RG5] what was typed before a colleague’s edit came stands beside it as a difference', async () => {
    const storage = await openTestStorage();
    const other = await openTestStorage('budi');
    const log = new FakeLog(scope);
    await saveDraft(storage, explanation, 'Punya saya');
    await record(other, [{ ...explanation, value: 'Punya Budi' }]);
    await send(other, log);
    await read(storage, log);
    await cutDraft(storage, explanation);
    expect(await currentOf(storage)).toBe('Punya Budi');
    expect(await readDifferences(storage.db)).toHaveLength(1);
    expect(await readDraft(storage, explanation)).toBeUndefined();
    await record(storage, [{ ...explanation, value: 'Berdua', resolves: true }]);
    expect(await readDifferences(storage.db)).toHaveLength(0);
  });

  test('[RG5] a text that was not chosen goes into the history too, although it had never left the device', async () => {
    const storage = await openTestStorage();
    const other = await openTestStorage('budi');
    const log = new FakeLog(scope);
    await record(other, [{ ...explanation, value: 'Punya Budi' }]);
    await send(other, log);
    await record(storage, [{ ...explanation, value: 'Punya saya' }]);
    await read(storage, log);
    await record(storage, [{ ...explanation, value: 'Punya Budi', resolves: true }]);
    await send(storage, log);
    await read(storage, log);
    expect(log.ops.map(({ value }) => value)).toEqual(['Punya Budi', 'Punya saya', 'Punya Budi']);
    expect(await currentOf(storage)).toBe('Punya Budi');
    expect(await readDifferences(storage.db)).toEqual([]);
  });

  test('[RG1] an edit that comes after the one that replaced it, as after a restore, revives nothing', async () => {
    const author = await openTestStorage('budi');
    const storage = await openTestStorage();
    const old = new FakeLog(scope);
    for (const value of ['lama', 'baru']) {
      await record(author, [{ ...explanation, value }]);
      await send(author, old);
    }
    const restored = new FakeLog(scope);
    for (const op of old.ops.toReversed()) restored.push(op, 'budi');
    await read(storage, restored, 1);
    await read(storage, restored, 1);
    expect((await readFields(storage.db, scope))[0]?.state).toEqual(foldField(restored.ops));
    expect(await currentOf(storage)).toBe('baru');
    expect(await readDifferences(storage.db)).toEqual([]);
  });

  test('[F11] [DV5] a refused edit leaves the view and stays in the tray with its text', async () => {
    const storage = await openTestStorage();
    const [id = ''] = await record(storage, [{ ...explanation, value: 'Teks panjang' }]);
    await nextBatch(storage, limits);
    await receiveResults(storage, [{ id, status: 'rejected', code: 'forbidden', message: 'no' }]);
    expect(await currentOf(storage)).toBeUndefined();
    expect((await readTray(storage.db)).map(({ op }) => op.value)).toEqual(['Teks panjang']);
  });

  test('[DV5] a held edit stays in view, is asked about again and clears its entry when it is let in', async () => {
    const storage = await openTestStorage();
    const log = new FakeLog(scope);
    const [id = ''] = await record(storage, [{ ...explanation, value: 'Terlambat' }]);
    await nextBatch(storage, limits);
    await receiveResults(storage, [{ id, status: 'parked', code: 'period_closed', message: 'closed' }]);
    expect(await currentOf(storage)).toBe('Terlambat');
    await repeatParked(storage);
    await send(storage, log);
    await read(storage, log);
    expect(await readTray(storage.db)).toEqual([]);
    expect(log.ops.map((op) => op.id)).toEqual([id]);
  });

  test('[DV5] refused work is sent again under a new id, and set aside only at the person’s word', async () => {
    const storage = await openTestStorage();
    const [id = '' as OpId] = await record(storage, [{ ...explanation, value: 'Teks' }]);
    await nextBatch(storage, limits);
    await receiveResults(storage, [{ id, status: 'rejected', code: 'invalid', message: 'no' }]);
    const again = await resendFromTray(storage, id, 'Teks pendek');
    expect(again).not.toBe(id);
    expect(await currentOf(storage)).toBe('Teks pendek');
    expect(await readTray(storage.db)).toEqual([]);
  });

  test('[F16] [DV14] every replica equals the fold of the log, whatever is lost, repeated or comes late', async () => {
    const step = recordOf({
      who: integer({ min: 0, max: 2 }),
      act: constantFrom<keyof typeof acts>(
        'write',
        'write',
        'send',
        'lose',
        'read',
        'read-little',
        'resolve',
      ),
      value: constantFrom('a', 'b', 'c', 'd'),
    });
    await assert(
      asyncProperty(array(step, { maxLength: 30 }), async (steps) => {
        const devices = [
          await openTestStorage('siti'),
          await openTestStorage('siti'),
          await openTestStorage('budi'),
        ];
        const log = new FakeLog(scope);
        for (const { who, act, value } of steps) {
          const device = devices[who];
          if (device !== undefined) await acts[act](device, log, value);
        }
        for (const device of devices) expect(await checkScope(device, scope)).toBeNull();
        for (const device of devices) await send(device, log);
        for (const device of devices) await read(device, log);
        const expected = foldField(log.ops);
        for (const device of devices) {
          const row = (await readFields(device.db, scope))[0];
          expect(row?.state ?? { heads: [], current: null }).toEqual(expected);
          expect((await pendingCounts(device.db)).ops).toBe(0);
          device.db.close();
        }
      }),
      { numRuns: 60 },
    );
  });
});
