import { zipSync, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addFile } from '../../src/storage/evidence-files.ts';
import { exportUnsent } from '../../src/storage/export-copy.ts';
import { readDrafts, saveDraft } from '../../src/storage/draft.ts';
import { record } from '../../src/storage/record.ts';
import { readTray } from '../../src/storage/views.ts';
import { readCopy } from '../../src/ui/kit/read-copy.ts';
import { room, startRegion, type Region } from '../server/endpoint.ts';
import { openTestStorage } from '../storage/open-test-storage.ts';
import { deviceOf, explanationOn, pdfOf, type Device } from './device.ts';

const explanation = { scope: room, entity: 'answer', key: 'dinkes', field: 'explanation' };
const submission = { scope: room, entity: 'submission', key: 'dinkes', field: 'state' };

let region: Region;
let siti: Device;
let kori: Device;

beforeEach(async () => {
  region = await startRegion();
  siti = await deviceOf(region, region.admin);
  kori = await deviceOf(region, region.coordinator);
  await siti.sync();
  await kori.sync();
});
afterEach(async () => region.endpoint.close());

async function logOf() {
  const { pages } = await region.coordinator.sync([], { cursors: { [room]: 0 } });
  return pages[0]?.ops ?? [];
}

const asCoordinator = { mayReadOthers: true };

/** Siti has no signal: her work leaves the phone as a file. */
async function copyOfSiti(): Promise<Uint8Array> {
  await record(siti.storage, [{ ...explanation, value: 'Ditulis di desa' }]);
  await record(siti.storage, [{ ...submission, value: { state: 'submitted' } }]);
  const bytes = pdfOf(50_000);
  await addFile(siti.storage, { bytes, name: 'sk.pdf', mime: 'application/pdf', scope: 'opd/dinkes' });
  return exportUnsent(siti.storage);
}

describe('a copy that an OPD admin hands to the coordinator', () => {
  test('[F67] [DV13] arrives with its author, once however often it is read, and the phone’s own sending makes no double', async () => {
    const copy = await copyOfSiti();
    const first = await readCopy(kori.storage, copy, asCoordinator);
    expect(first).toEqual({ kind: 'read', edits: 2, files: 1, leftOut: 0, author: region.admin.user });
    expect(await readCopy(kori.storage, copy, asCoordinator)).toMatchObject({ edits: 0, files: 0 });
    await kori.sync();
    await kori.send();
    expect(await readCopy(kori.storage, copy, asCoordinator)).toMatchObject({ edits: 0, files: 0 });

    await siti.sync();
    await siti.send();
    const log = await logOf();
    expect(log.map(({ value, by, author }) => ({ value, by, author }))).toEqual([
      { value: 'Ditulis di desa', by: region.coordinator.user, author: region.admin.user },
      { value: { state: 'submitted' }, by: region.coordinator.user, author: region.admin.user },
    ]);
    for (const { storage } of [siti, kori]) {
      expect(await storage.db.outbox.count()).toBe(0);
      expect(await readTray(storage.db)).toEqual([]);
      expect((await storage.db.files.toArray()).map(({ state }) => state)).toEqual(['verified']);
    }
    expect(await explanationOn(siti)).toBe('Ditulis di desa');
  });

  test('says nothing that was still being typed: it stays for its author to say, here and where the copy is read', async () => {
    const comment = { scope: room, entity: 'comment', key: 'c1', field: 'text' };
    await saveDraft(siti.storage, comment, 'Apakah');
    const copy = await exportUnsent(siti.storage);
    const laptop = await openTestStorage(region.admin.user);
    for (const storage of [laptop, kori.storage]) await readCopy(storage, copy, asCoordinator);
    for (const storage of [siti.storage, laptop, kori.storage])
      expect(await storage.db.outbox.count()).toBe(0);
    expect((await readDrafts(laptop)).map(({ value }) => value)).toEqual(['Apakah']);
    expect(await readDrafts(kori.storage)).toEqual([]);
    await saveDraft(laptop, comment, 'Apakah SK lama berlaku?');
    await readCopy(laptop, copy);
    expect((await readDrafts(laptop)).map(({ value }) => value)).toEqual(['Apakah SK lama berlaku?']);
  });

  test('is not read by another OPD, nor when a byte of it differs', async () => {
    const copy = await copyOfSiti();
    const budi = await openTestStorage(region.other.user);
    expect(await readCopy(budi, copy)).toEqual({ kind: 'refused', fault: 'foreign' });
    const entries = unzipSync(copy);
    const ops = new TextDecoder().decode(entries['ops.jsonl']).replace('di desa', 'di kota');
    const forged = zipSync({ ...entries, 'ops.jsonl': new TextEncoder().encode(ops) });
    expect(await readCopy(kori.storage, forged, asCoordinator)).toEqual({
      kind: 'refused',
      fault: 'damaged',
    });
    expect(await kori.storage.db.outbox.count()).toBe(0);
  });
});

test('what could not be cut into an edit any more comes back from the copy too', async () => {
  await saveDraft(siti.storage, explanation, 'sedang diketik');
  siti.storage.db.use({
    stack: 'dbcore',
    name: 'read-only',
    create: (core) => ({
      ...core,
      table: (name) => ({ ...core.table(name), mutate: () => Promise.reject(new Error('read-only')) }),
    }),
  });
  siti.storage.db.close({ disableAutoOpen: false });
  await siti.storage.db.open();
  const copy = await exportUnsent(siti.storage);
  const fresh = await deviceOf(region, region.admin);
  await fresh.sync();
  expect(await readCopy(fresh.storage, copy)).toMatchObject({ kind: 'read', edits: 1, author: null });
  await fresh.sync();
  expect((await logOf()).map(({ value }) => value)).toEqual(['sedang diketik']);
});
