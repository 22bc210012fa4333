import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportUnsent } from '../../src/storage/export-copy.ts';
import { record, type Edit } from '../../src/storage/record.ts';
import { readDifferences, readFields } from '../../src/storage/views.ts';
import { room, startRegion, type Region } from '../server/endpoint.ts';
import { deviceOf, explanationOn, type Device } from './device.ts';

let region: Region;
beforeEach(async () => {
  region = await startRegion();
});
afterEach(async () => region.endpoint.close());

const explanation = (opd: string, value: string): Edit => ({
  scope: room,
  entity: 'answer',
  key: opd,
  field: 'explanation',
  value,
});

test('[F07] two people who write different fields of one indicator offline lose nothing and see no difference', async () => {
  const [mine, theirs] = await Promise.all([
    deviceOf(region, region.admin),
    deviceOf(region, region.coordinator),
  ]);
  await mine.sync();
  await theirs.sync();
  const claim = { scope: room, entity: 'claim', key: 'dinkes:I1-L2-01', field: 'state', value: 'met' };
  await record(mine.storage, [explanation('dinkes', 'Ada perbup.')]);
  await record(theirs.storage, [claim]);
  for (const device of [mine, theirs, mine]) await device.sync();
  for (const device of [mine, theirs]) {
    expect(await explanationOn(device)).toBe('Ada perbup.');
    const fields = await readFields(device.storage.db, room);
    expect(fields.find(({ entity }) => entity === 'claim')?.state.heads).toMatchObject([{ value: 'met' }]);
    expect(await readDifferences(device.storage.db)).toEqual([]);
  }
});

const textsIn = async ({ storage }: Device): Promise<string> =>
  strFromU8(unzipSync(await exportUnsent(storage))['ops.jsonl'] ?? new Uint8Array());

test('[F27] twenty edits of somebody whose membership was taken away stay and can be exported, and others go on', async () => {
  const { admin, other, coordinator } = region;
  const [mine, theirs] = await Promise.all([deviceOf(region, admin), deviceOf(region, other)]);
  await mine.sync();
  await theirs.sync();
  const titles = Array.from({ length: 20 }, (_, index) => `Dokumen nomor ${index}.`);
  await record(
    mine.storage,
    titles.map((value, index) => ({
      scope: 'opd/dinkes',
      entity: 'document',
      key: `d${index}`,
      field: 'title',
      value,
    })),
  );
  await record(theirs.storage, [explanation('bkpsdm', 'Ada edaran.')]);
  await coordinator.send('PATCH', `/api/v1/users/${admin.user}`, { opds: ['bkpsdm'] });
  await mine.sync();
  await theirs.sync();
  const kept = await textsIn(mine);
  expect(titles.filter((title) => !kept.includes(`"${title}"`))).toEqual([]);
  expect(await theirs.storage.db.outbox.count()).toBe(0);
  expect(await explanationOn(theirs, 'bkpsdm')).toBe('Ada edaran.');
  expect(await region.endpoint.deps.log.readField('opd/dinkes', ['document', 'd0', 'title'])).toMatchObject({
    heads: [],
  });
});
