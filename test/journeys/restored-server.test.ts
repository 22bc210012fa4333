import Database from 'better-sqlite3';
import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { foldField } from '../../src/domain/fold.ts';
import { registerKey, type LoggedOp, type Register } from '../../src/domain/op.ts';
import { backUp as backUpTo } from '../../src/server/backup/back-up.ts';
import { restore as restoreFrom } from '../../src/server/backup/restore.ts';
import { addFile } from '../../src/storage/evidence-files.ts';
import { exportUnsent } from '../../src/storage/export-copy.ts';
import { record } from '../../src/storage/record.ts';
import { readFields, readTray } from '../../src/storage/views.ts';
import { readCopy } from '../../src/ui/kit/read-copy.ts';
import { startEndpoint, startRegion, room, type Client, type Region } from '../server/endpoint.ts';
import { quiet } from '../server/backup/quiet.ts';
import { deviceOf, explanationOn, pdfOf, type Device } from './device.ts';

let region: Region;
let backup: string;
let siti: Device;
let budi: Device;
let kori: Device;

const explanation = { scope: room, entity: 'answer', key: 'dinkes', field: 'explanation' };
const secondRoom = 'indicator/2026/I2';

beforeEach(async () => {
  region = await startRegion();
  backup = `${region.endpoint.dataPath}-backup`;
  siti = await deviceOf(region, region.admin);
  budi = await deviceOf(region, region.other);
  kori = await deviceOf(region, region.coordinator);
});

afterEach(async () => {
  await region.endpoint.close();
  await rm(backup, { recursive: true, force: true });
});

async function write(device: Device, value: string, at: Partial<Register> = {}): Promise<void> {
  await record(device.storage, [{ ...explanation, ...at, value }]);
}

/** Beside the running server, as the commands do. */
async function backUp(): Promise<void> {
  const { dataPath } = region.endpoint;
  const madeAt = new Date().toISOString();
  const wish = { dataPath, folder: backup, quick: false, replace: false, progress: quiet, madeAt };
  expect(await backUpTo(wish)).toMatchObject({ kind: 'done', isDurable: true });
}

async function startAgain(): Promise<void> {
  const { dataPath, clock } = region.endpoint;
  region.endpoint = await startEndpoint({}, { dataPath, clock });
}

async function restore(): Promise<void> {
  const { dataPath } = region.endpoint;
  await region.endpoint.stop();
  const at = new Date().toISOString();
  const outcome = await restoreFrom({ folder: backup, dataPath, replace: true, progress: quiet, at });
  expect(outcome.kind).toBe('done');
  await startAgain();
}

/** Every op of the log as the coordinator reads it, without what a new place in the log changes. */
async function wholeLog(client: Client): Promise<LoggedOp[]> {
  const headers = { cookie: client.cookie, 'content-type': 'application/json' };
  const ask = async (cursors: Record<string, number>) => {
    const body = JSON.stringify({ v: 1, epoch: null, clock: 'uji', ops: [], cursors });
    const response = await region.endpoint.app.request('/api/v1/sync', { method: 'POST', headers, body });
    return (await response.json()) as { scopes: string[]; pages: { ops: LoggedOp[] }[] };
  };
  const { scopes } = await ask({});
  const { pages } = await ask(Object.fromEntries(scopes.map((scope) => [scope, 0])));
  return pages.flatMap(({ ops }) => ops);
}

const essence = (ops: readonly LoggedOp[]) =>
  ops
    .map(({ id, by, device, value, receivedAt, mac }) => ({ id, by, device, value, receivedAt, mac }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

async function syncAll(...devices: Device[]): Promise<void> {
  for (let time = 0; time < 2; time += 1) {
    for (const device of devices) expect(await device.sync()).toBe('done');
  }
}

/** Each field that this device shows equals the fold of the log. */
async function expectFoldOfLog(device: Device, scope: string, log: readonly LoggedOp[]): Promise<void> {
  for (const row of await readFields(device.storage.db, scope)) {
    const ops = log.filter((op) => op.scope === scope && registerKey(op) === registerKey(row));
    expect(row.state).toEqual(foldField(ops));
  }
}

/** What happens between backup and disaster: a new assignment, work in its room, edits that build on each other. */
async function workOn(): Promise<void> {
  const assignment = { scope: 'agency', entity: 'assignment', key: '2026:I2:dinkes', field: 'role' };
  await record(kori.storage, [{ ...assignment, value: 'owner' }]);
  await syncAll(kori, siti);
  await write(siti, 'Baru');
  await write(budi, 'Punya Budi', { key: 'bkpsdm' });
  await write(siti, 'Ruang kedua', { scope: secondRoom });
  await syncAll(siti, budi, kori);
  await write(siti, 'Lebih baru');
  await syncAll(siti, budi, kori);
}

describe('a server restored from an older backup', () => {
  test('[F19] [EP2] gets back every edit that any device holds, with its author, and each once', async () => {
    await write(siti, 'Lama');
    await syncAll(siti, budi, kori);
    await backUp();
    await workOn();
    const before = essence(await wholeLog(region.coordinator));
    await write(siti, 'Belum terkirim');

    await restore();
    expect((await wholeLog(region.coordinator)).length).toBeLessThan(before.length);
    // Budi's phone is gone: his words come back by the others.
    await syncAll(siti, kori);
    await syncAll(siti, kori);

    const log = await wholeLog(region.coordinator);
    const known = new Set(before.map(({ id }) => id));
    expect(essence(log.filter(({ id }) => known.has(id)))).toEqual(before);
    expect(log.filter(({ id }) => !known.has(id)).map(({ value }) => value)).toEqual(['Belum terkirim']);
    for (const device of [siti, kori]) {
      expect(await device.storage.db.outbox.count()).toBe(0);
      expect(await device.storage.db.ops.where('open').equals(1).count()).toBe(0);
      await expectFoldOfLog(device, room, log);
      await expectFoldOfLog(device, 'agency', log);
    }
    expect(await explanationOn(siti)).toBe('Belum terkirim');
    expect(await explanationOn(siti, 'dinkes', secondRoom)).toBe('Ruang kedua');
  });

  test('[EP2] gets back what a newer backup had covered too, when an older one was put back', async () => {
    await backUp();
    await workOn();
    await region.endpoint.stop();
    const db = new Database(`${region.endpoint.dataPath}/lumbung.db`);
    db.exec('UPDATE scope SET durable = head');
    db.close();
    await startAgain();
    await syncAll(siti, budi, kori);
    const before = essence(await wholeLog(region.coordinator));
    await restore();
    await syncAll(kori, siti);
    expect(essence(await wholeLog(region.coordinator))).toEqual(before);
  });

  test('hears what it has lost before what rests on that', async () => {
    await syncAll(siti);
    await backUp();
    const claims = Array.from({ length: 250 }, (_, index) => ({
      scope: room,
      entity: 'claim',
      key: `dinkes:I1-L2-${index}`,
      field: 'state',
      value: 'met',
    }));
    const submission = { scope: room, entity: 'submission', key: 'dinkes', field: 'state' };
    await record(siti.storage, claims);
    await record(siti.storage, [{ ...submission, value: { state: 'submitted' } }]);
    await syncAll(siti);
    await record(siti.storage, [{ ...submission, value: { state: 'draft' } }]);
    await restore();
    await syncAll(siti);
    expect(await readTray(siti.storage.db)).toEqual([]);
    const states = (await wholeLog(region.coordinator)).filter(({ entity }) => entity === 'submission');
    expect(states.map(({ value }) => value)).toEqual([{ state: 'submitted' }, { state: 'draft' }]);
  });

  test('[EP4] is sent the files again that it has lost, and until then nothing is called arrived', async () => {
    await siti.sync();
    await backUp();
    await write(siti, 'Baru');
    await syncAll(siti);
    const bytes = pdfOf(300_000);
    const name = 'sk.pdf';
    const { sha256 } = await addFile(siti.storage, {
      bytes,
      name,
      mime: 'application/pdf',
      scope: 'opd/dinkes',
    });
    await siti.send();
    await restore();
    siti.link.faults = ['none', 'request lost'];
    expect(await siti.sync()).toBe('offline');
    const [row] = await readFields(siti.storage.db, room);
    expect(row?.state.heads.map(({ value, receivedAt }) => [value, receivedAt])).toEqual([['Baru', null]]);

    await siti.sync();
    await siti.send();
    const file = await siti.storage.db.files.get([sha256, 'opd/dinkes']);
    expect(file?.state).toBe('verified');
    const headers = { cookie: region.admin.cookie };
    const response = await region.endpoint.app.request(`/api/v1/files/${sha256}?scope=opd/dinkes`, {
      headers,
    });
    expect((await response.arrayBuffer()).byteLength).toBe(bytes.byteLength);
  });

  test('[F19] [F27] [DV13] gets back through the coordinator what only the device of one who was signed out still held', async () => {
    await backUp();
    await write(siti, 'Sesudah cadangan');
    await siti.sync();
    await restore();
    const headers = { cookie: region.coordinator.cookie, 'content-type': 'application/json' };
    const body = JSON.stringify({ active: false });
    const person = `/api/v1/users/${region.admin.user}`;
    expect((await region.endpoint.app.request(person, { method: 'PATCH', headers, body })).status).toBe(200);
    const copy = await exportUnsent(siti.storage);
    const read = await readCopy(kori.storage, copy, { mayReadOthers: true });
    expect(read).toMatchObject({ kind: 'read', author: region.admin.user });
    await kori.sync();
    await readCopy(kori.storage, copy, { mayReadOthers: true });
    await kori.sync();
    const found = (await wholeLog(region.coordinator)).filter(({ value }) => value === 'Sesudah cadangan');
    expect(found.map(({ by }) => by)).toEqual([region.admin.user]);
    expect(await explanationOn(kori)).toBe('Sesudah cadangan');
    expect(await kori.storage.db.outbox.count()).toBe(0);
  });
});
