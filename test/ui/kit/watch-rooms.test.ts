import { expect, test, vi } from 'vitest';
import { periodScope, roomScope } from '../../../src/domain/scope.ts';
import { record } from '../../../src/storage/record.ts';
import type { Live } from '../../../src/ui/kit/use-live.ts';
import type { FieldsByScope } from '../../../src/ui/kit/room-views.ts';
import { watchRooms } from '../../../src/ui/kit/watch-rooms.ts';
import { memoryStorage } from '../../sync/scripted-endpoint.ts';

const indicators = ['I1', 'I2', 'I3'];
const claim = (indicator: string, opd: string) => ({
  scope: roomScope('2026', indicator),
  entity: 'claim',
  key: `${opd}:${indicator}.R1`,
  field: 'state',
  value: 'met',
});

/** Rooms of a database in memory, read with a clock that stands still: each run takes as long as it is told to. */
async function stage({ tookMs }: { tookMs: number }) {
  const storage = await memoryStorage();
  await record(storage, [claim('I1', 'bkd'), claim('I2', 'bkd')]);
  let nowMs = 0;
  const rests: { ms: number; end: () => void }[] = [];
  const wait = (ms: number): Promise<void> =>
    ms === 0 ? Promise.resolve() : new Promise((end) => rests.push({ ms, end }));
  const told: Live<FieldsByScope>[] = [];
  const tell = (live: Live<FieldsByScope>): void => {
    nowMs += tookMs;
    told.push(live);
  };
  const place = { db: storage.db, timing: { nowMs: () => nowMs, wait } };
  const stop = watchRooms(place, { period: '2026', indicators }, tell);
  const until = (count: number) => vi.waitFor(() => expect(told).toHaveLength(count), { timeout: 15_000 });
  await until(1);
  const held = (turn: number): FieldsByScope => {
    const live = told[turn];
    return live?.state === 'filled' ? live.value : new Map();
  };
  return { storage, told, held, until, rests, stop };
}

const sizes = (held: FieldsByScope): number[] =>
  indicators.map((indicator) => held.get(roomScope('2026', indicator))?.length ?? 0);

test('after the first reading only the rooms in which something changed are read', async () => {
  const { storage, held, until, stop } = await stage({ tookMs: 1 });
  expect(sizes(held(0))).toEqual([1, 1, 0]);
  const where = vi.spyOn(storage.db.fields, 'where');
  await record(storage, [claim('I2', 'dinkes')]);
  const ofRecording = where.mock.calls.length;
  await until(2);
  expect(sizes(held(1))).toEqual([1, 2, 0]);
  expect(where.mock.calls.length - ofRecording).toBeLessThanOrEqual(1);
  expect(held(1).get(roomScope('2026', 'I1'))).toBe(held(0).get(roomScope('2026', 'I1')));
  await record(storage, [{ ...claim('I3', 'bkd'), scope: periodScope('2026'), entity: 'coverage' }]);
  await until(3);
  expect(held(2).get(periodScope('2026'))).toHaveLength(1);
  stop();
});

test('what changes while a long run is followed by its rest is read together after it', async () => {
  const { storage, held, until, rests, told, stop } = await stage({ tookMs: 100 });
  await vi.waitFor(() => expect(rests).toHaveLength(1), { timeout: 15_000 });
  expect(rests[0]?.ms).toBe(400);
  await record(storage, [claim('I1', 'dinkes')]);
  await record(storage, [claim('I3', 'dinkes')]);
  expect(told).toHaveLength(1);
  rests[0]?.end();
  await until(2);
  expect(sizes(held(1))).toEqual([2, 1, 1]);
  stop();
});

test('what could not be read is said, and read with the next change', async () => {
  const { storage, held, until, told, stop } = await stage({ tookMs: 1 });
  const reading = vi.spyOn(storage.db.fields, 'where');
  reading.mockImplementation(() => {
    throw new Error('the disk is gone');
  });
  await record(storage, [claim('I1', 'dinkes')]).catch(() => null);
  await until(2);
  expect(told[1]?.state).toBe('failed');
  reading.mockRestore();
  await record(storage, [claim('I2', 'dinkes')]);
  await until(3);
  expect(sizes(held(2))).toEqual([2, 2, 0]);
  stop();
});

test('what is no longer on the device is no longer held, also where all of it went at once', async () => {
  const { storage, held, until, stop } = await stage({ tookMs: 1 });
  await storage.db.fields.clear();
  await until(2);
  expect(sizes(held(1))).toEqual([0, 0, 0]);
  stop();
});

test('nothing is told after the end', async () => {
  const { storage, told, stop } = await stage({ tookMs: 1 });
  stop();
  await record(storage, [claim('I1', 'dinkes')]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(told).toHaveLength(1);
});
