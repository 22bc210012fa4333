import { afterEach, beforeEach, expect, test } from 'vitest';
import { findIndicator } from '../../src/domain/instrument.ts';
import { record, type Edit } from '../../src/storage/record.ts';
import { readDirectory, readFields } from '../../src/storage/views.ts';
import { fetchInstrument } from '../../src/ui/kit/instrument-fetch.ts';
import { readImported } from '../../src/ui/kit/imported-instrument.ts';
import { agencyEdits } from '../../src/ui/manage/agency-edits.ts';
import { correctedEdition, correctedId } from '../domain/corrected-edition.ts';
import { startRegion, type Region } from '../server/endpoint.ts';
import { deviceOf, explanationOn, type Device } from './device.ts';

let region: Region;
let desk: Device;
let phone: Device;
beforeEach(async () => {
  region = await startRegion();
  [desk, phone] = await Promise.all([deviceOf(region, region.coordinator), deviceOf(region, region.admin)]);
  await settle(desk, agencyEdits('period', '2026', { instrument: 'pemdi-2026' }));
  for (const indicator of ['I1', 'I20']) await settle(desk, owned(indicator));
  await phone.sync();
});
afterEach(async () => region.endpoint.close());

const owned = (indicator: string) => agencyEdits('assignment', `2026:${indicator}:dinkes`, { role: 'owner' });
const scope = (indicator: string): string => `indicator/2026/${indicator}`;
const explained = (indicator: string, value: string): Edit => ({
  scope: scope(indicator),
  entity: 'answer',
  key: 'dinkes',
  field: 'explanation',
  value,
});

async function settle(device: Device, edits: readonly Edit[]): Promise<void> {
  await device.sync();
  await record(device.storage, edits);
  await device.sync();
}

const add = async () => (await desk.endpoint.instruments()).add(correctedEdition());
const move = (instrument: string) => settle(desk, agencyEdits('period', '2026', { instrument }));
const offline = (device: Device, count = 5): void => {
  device.link.faults = Array.from({ length: count }, () => 'request lost' as const);
};

test('[IN5] an imported instrument is fetched once, and its new indicator is answered without a network', async () => {
  expect((await add()).kind).toBe('added');
  await move(correctedId);
  await settle(desk, owned('I21'));
  await phone.sync();
  const period = (await readDirectory(phone.storage.db)).periods.get('2026');
  expect(period?.instrument).toBe(correctedId);
  expect(findIndicator(await readImported(correctedId, 'id', phone), 'I21')?.name).toMatch(/yang Baru$/);
  offline(phone);
  const before = phone.link.requests;
  expect(findIndicator(await readImported(correctedId, 'en', phone), 'I21')).toBeDefined();
  expect(phone.link.requests).toBe(before);
  await record(phone.storage, [explained('I21', 'Survei sudah berjalan.')]);
  expect(await phone.sync()).toBe('offline');
  phone.link.faults = [];
  expect(await phone.sync()).toBe('done');
  await desk.sync();
  expect(await explanationOn(desk, 'dinkes', scope('I21'))).toBe('Survei sudah berjalan.');
});

test('[IN5] a kept instrument that was damaged is fetched again, and one with a wrong hash is not believed', async () => {
  await add();
  await readImported(correctedId, 'id', phone);
  const { meta } = phone.storage.db;
  const key = `instrument:${correctedId}`;
  const row = await meta.get(key);
  const kept = row?.value as { sha256: string; text: string };
  await meta.put({ key, value: { ...kept, text: kept.text.replace('RPJMD', 'Renja') } });
  const before = phone.link.requests;
  await readImported(correctedId, 'id', phone);
  expect(phone.link.requests).toBe(before + 1);
  expect((await meta.get(key))?.value).toEqual(kept);
  await meta.delete(key);
  const { instruments } = region.endpoint.deps;
  const { read } = instruments;
  instruments.read = (id) => {
    const found = read(id);
    return found === null ? null : { ...found, body: found.body.replace('RPJMD', 'Renja') };
  };
  await expect(readImported(correctedId, 'id', phone)).rejects.toThrow('not what its hash says');
  expect(await meta.get(key)).toBeUndefined();
});

test('[IN5] an instrument that cannot be had is asked for again, and a lost reply to an import does no harm', async () => {
  desk.link.faults = ['reply lost'];
  expect((await add()).kind).toBe('offline');
  expect((await add()).kind).toBe('added');
  offline(phone, 1);
  expect(await fetchInstrument(correctedId, 'id', phone)).toBeNull();
  expect((await fetchInstrument(correctedId, 'id', phone))?.id).toBe(correctedId);
});

test('[IN6] what was written where an indicator is gone stands again when the period moves back, late work too', async () => {
  await settle(phone, [explained('I20', 'Ditulis sebelum pindah.')]);
  await add();
  await record(phone.storage, [explained('I20', 'Ditulis tanpa sinyal.')]);
  await move(correctedId);
  expect(await phone.sync()).toBe('done');
  expect(await phone.storage.db.tray.count()).toBe(0);
  await move('pemdi-2026');
  await desk.sync();
  expect(await explanationOn(desk, 'dinkes', scope('I20'))).toBe('Ditulis tanpa sinyal.');
  expect(await readFields(desk.storage.db, scope('I20'))).toHaveLength(1);
});
