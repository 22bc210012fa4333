import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Op } from '../../../src/domain/op.ts';
import { push } from '../../../src/server/sync/push.ts';
import { startRegion, type Region } from '../endpoint.ts';

let region: Region;
beforeEach(async () => {
  region = await startRegion();
});
afterEach(async () => region.endpoint.close());

const remarks = (count: number): Op[] =>
  Array.from({ length: count }, () =>
    region.coordinator.op('catalogue', ['comment', randomUUID(), 'text'], 'Sudah ada?'),
  );

async function msToTake(ops: readonly Op[]): Promise<number> {
  const { log, rules } = region.endpoint.deps;
  const { user, device } = region.coordinator;
  const origin = { by: user, device, receivedAt: '2026-03-10T02:00:00.000Z' };
  const startMs = performance.now();
  const results = await push(log, rules, { ops, offers: [], origin });
  expect(results.filter(({ status }) => status !== 'ok')).toEqual([]);
  return performance.now() - startMs;
}

/** The quickest of several: whatever else the machine does only ever adds. */
async function quickest(): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 7; round += 1) times.push(await msToTake(remarks(20)));
  return Math.min(...times);
}

it('takes an edit into a scope of thousands in the time that a fresh one costs', async () => {
  const fresh = await quickest();
  for (let round = 0; round < 40; round += 1) await msToTake(remarks(150));
  expect(await quickest()).toBeLessThan(6 * fresh);
}, 120_000);
