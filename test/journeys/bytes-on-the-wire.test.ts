import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { record } from '../../src/storage/record.ts';
import { pendingCounts } from '../../src/storage/views.ts';
import { room, startRegion, type Region } from '../server/endpoint.ts';
import { deviceOf, type Device } from './device.ts';

let region: Region;
let siti: Device;

/** Ten rooms, as many as an OPD usually answers. */
beforeEach(async () => {
  region = await startRegion();
  const { op, push } = region.coordinator;
  const assign = (indicator: number) =>
    op('agency', ['assignment', `2026:I${indicator}:dinkes`, 'role'], 'owner');
  await push(...Array.from({ length: 9 }, (_, index) => assign(index + 2)));
  siti = await deviceOf(region, region.admin);
  await siti.sync();
  Object.assign(siti.link, { requests: 0, sentBytes: 0, receivedBytes: 0 });
});

afterEach(async () => region.endpoint.close());

describe('what goes over the wire', () => {
  test('a sync without news of an OPD with ten rooms is one request of at most 700 bytes both ways', async () => {
    expect(await siti.sync()).toBe('done');
    expect(siti.link.requests).toBe(1);
    expect(siti.link.sentBytes + siti.link.receivedBytes).toBeLessThanOrEqual(700);
    expect(siti.link.sentBytes).toBeGreaterThan(0);
  });

  test('a hundred edits go up in one request of at most 6 kB', async () => {
    const claims = Array.from({ length: 100 }, (_, index) => ({
      scope: room,
      entity: 'claim',
      key: `dinkes:I1-L${(index % 5) + 1}-${index}`,
      field: 'state',
      value: ['met', 'unmet', 'unknown'][index % 3] ?? 'met',
    }));
    await record(siti.storage, claims);
    expect(await siti.sync()).toBe('done');
    expect(siti.link.requests).toBe(1);
    expect(siti.link.sentBytes).toBeLessThanOrEqual(6 * 1024);
    expect((await pendingCounts(siti.storage.db)).ops).toBe(0);
  });
});
