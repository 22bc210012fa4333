import { afterEach, describe, expect, test } from 'vitest';
import { startEpoch } from '../../src/storage/epoch.ts';
import { addFile } from '../../src/storage/evidence-files.ts';
import { record } from '../../src/storage/record.ts';
import { pendingCounts } from '../../src/storage/views.ts';
import { room, startRegion, type Region } from '../server/endpoint.ts';
import { deviceOf, explanationOn, pdfOf } from './device.ts';

const explanation = { scope: room, entity: 'answer', key: 'dinkes', field: 'explanation' };

let region: Region | undefined;

afterEach(async () => {
  await region?.endpoint.close();
  region = undefined;
});

describe('work made without a network', () => {
  test('[LG3] arrives once when the reply is lost, and a colleague reads it', async () => {
    region = await startRegion();
    const siti = await deviceOf(region, region.admin);
    const budi = await deviceOf(region, region.other);
    await siti.sync();
    await record(siti.storage, [{ ...explanation, value: 'Perbup 7/2024' }]);
    siti.link.faults = ['reply lost'];
    expect(await siti.sync()).toBe('offline');
    expect(await explanationOn(siti)).toBe('Perbup 7/2024');
    expect(await siti.sync()).toBe('done');
    await budi.sync();
    expect(await explanationOn(budi)).toBe('Perbup 7/2024');
    expect((await pendingCounts(siti.storage.db)).ops).toBe(0);
  });

  test('[F58] [DV6] stays here behind a captive portal', async () => {
    region = await startRegion();
    const siti = await deviceOf(region, region.admin);
    await record(siti.storage, [{ ...explanation, value: 'Ada' }]);
    siti.link.faults = ['captive portal'];
    expect(await siti.sync()).toBe('offline');
    expect((await pendingCounts(siti.storage.db)).ops).toBe(1);
  });

  test('a hundred edits go in one request', async () => {
    region = await startRegion();
    const siti = await deviceOf(region, region.admin);
    await siti.sync();
    const requirement = (index: number): string => `I1-L2-${index}`;
    const claims = Array.from({ length: 100 }, (_, index) => ({
      scope: room,
      entity: 'claim',
      key: `dinkes:${requirement(index)}`,
      field: 'state',
      value: 'met',
    }));
    await record(siti.storage, claims);
    siti.link.requests = 0;
    expect(await siti.sync()).toBe('done');
    expect(siti.link.requests).toBe(1);
    expect((await pendingCounts(siti.storage.db)).ops).toBe(0);
  });

  test('[FL3] a file is sent once whatever is lost, and ends with a receipt', async () => {
    region = await startRegion();
    const siti = await deviceOf(region, region.admin);
    const size = 1_500_000;
    await addFile(siti.storage, {
      bytes: pdfOf(size),
      name: 'sk.pdf',
      mime: 'application/pdf',
      scope: 'opd/dinkes',
    });
    for (const fault of ['request lost', 'reply lost', 'none'] as const) {
      siti.link.faults = [fault];
      await siti.send();
    }
    const [file] = await siti.storage.db.files.toArray();
    expect(file?.state).toBe('verified');
    expect(file?.receipt?.size).toBe(size);
    expect(siti.link.rangeBytes).toBeLessThanOrEqual(size * 1.05);
  });

  test('what the device holds is offered back to a restored endpoint without a double', async () => {
    region = await startRegion();
    const siti = await deviceOf(region, region.admin);
    await siti.sync();
    await record(siti.storage, [{ ...explanation, value: 'Lama' }]);
    await siti.sync();
    await record(siti.storage, [{ ...explanation, value: 'Baru' }]);
    await siti.sync();
    await startEpoch(siti.storage.db, (await region.admin.sync()).epoch);
    expect(await siti.sync()).toBe('done');
    expect(await explanationOn(siti)).toBe('Baru');
    expect(await siti.storage.db.outbox.count()).toBe(0);
  });
});
