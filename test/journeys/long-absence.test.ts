import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { record, type Edit } from '../../src/storage/record.ts';
import { room, startRegion, type Region } from '../server/endpoint.ts';
import { deviceOf, type Device } from './device.ts';

let region: Region;
beforeEach(async () => {
  region = await startRegion();
});
afterEach(async () => region.endpoint.close());

const edits = 10_000;
const atOnce = 500;
/** Seen: 2 MB. */
const mostMb = 20;
const looksEvery = 10;

async function writeThemAll({ storage }: Device): Promise<void> {
  for (let from = 0; from < edits; from += atOnce) {
    const some = Array.from({ length: atOnce }, (_, index): Edit => ({
      scope: room,
      entity: 'comment',
      key: crypto.randomUUID(),
      field: 'text',
      value: `Catatan ${from + index}: menunggu tanda tangan kepala dinas.`,
    }));
    await record(storage, some);
  }
}

test('[F13] ten thousand edits go through a link whose every connection dies after 20 kB, each once, in bounded memory', async () => {
  const device = await deviceOf(region, region.admin);
  await device.sync();
  await writeThemAll(device);
  device.link.diesAfterBytes = 20_000;
  const before = heapMb();
  let most = before;
  let ends = '';
  for (let cycle = 0; cycle < 400 && ends !== 'done'; cycle += 1) {
    ends = await device.sync();
    if (cycle % looksEvery === 0) most = Math.max(most, heapMb());
  }
  expect(ends).toBe('done');
  expect(await device.storage.db.outbox.count()).toBe(0);
  const { ops } = await region.endpoint.deps.log.readPage({
    scope: room,
    after: 0,
    maxOps: 20_000,
    maxBytes: Infinity,
  });
  expect(ops).toHaveLength(edits);
  expect(await device.storage.db.ops.count()).toBeGreaterThanOrEqual(edits);
  expect(most - before).toBeLessThan(mostMb);
}, 300_000);

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is held: what only waits for its collection comes and goes with the load of the machine. */
function heapMb(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1_000_000;
}
