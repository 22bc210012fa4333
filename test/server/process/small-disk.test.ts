import Database from 'better-sqlite3';
import { mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyData } from '../../../src/server/backup/verify.ts';
import { quiet } from '../backup/quiet.ts';
import { offerOf, pdfOf } from '../files/sample-files.ts';
import {
  failure,
  op,
  run,
  signIn,
  startServer,
  stop,
  useDataDirectory,
  type Device,
  type ServerProcess,
} from './server-process.ts';
import { canMount, makeReadOnly, mountSmallDisk, unmount } from './system.ts';

const needsMount = canMount ? '' : ' (NOT LOOKED AT: a small disk cannot be mounted here, which takes root)';
const megabytes = 100;

const data = useDataDirectory();
const disk = () => join(data.path(), 'disk');
const running: ServerProcess[] = [];

async function start(): Promise<ServerProcess> {
  const server = await startServer(join(disk(), 'data'));
  running.push(server);
  return server;
}

beforeEach(() => {
  mkdirSync(disk());
  if (canMount) mountSmallDisk(disk(), megabytes);
});
afterEach(async () => {
  for (const server of running.splice(0)) await stop(server, 'SIGKILL');
  if (canMount) unmount(disk());
});

/** Takes all room but so many bytes. */
function fillUp(leaving = 0): void {
  const { bavail, bsize } = statfsSync(disk());
  writeFileSync(join(disk(), 'ballast'), Buffer.alloc(bavail * bsize - leaving));
}
const makeRoom = () => rmSync(join(disk(), 'ballast'));

const edit = (): object => op('catalogue', ['comment', crypto.randomUUID(), 'text'], 'a'.repeat(4_000));

/** Pushes until the server has no room for more; gives what it refused with. */
async function pushUntilFull(device: Device, acknowledged: string[]): Promise<Response> {
  for (let round = 0; round < 400; round += 1) {
    const ops = Array.from({ length: 20 }, edit);
    const response = await device.send('POST', '/api/v1/sync', {
      v: 1,
      epoch: null,
      clock: '',
      ops,
      cursors: {},
    });
    if (response.status !== 200) return response;
    const { results } = (await response.json()) as { results: { id: string; status: string }[] };
    acknowledged.push(...results.filter(({ status }) => status === 'ok').map(({ id }) => id));
  }
  throw new Error('The disk was never full.');
}

async function expectAll(acknowledged: readonly string[]): Promise<void> {
  const path = join(disk(), 'data');
  expect((await verifyData(path, quiet)).faults).toEqual([]);
  const db = new Database(join(path, 'lumbung.db'), { readonly: true });
  const ids = new Set(db.prepare('SELECT id FROM op').pluck().all());
  db.close();
  expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
}

describe.skipIf(!canMount)(`a disk that is really full${needsMount}`, { timeout: 90_000 }, () => {
  it('[F32] refuses edits with 503 until there is room, at a checkpoint too, and loses none that it acknowledged', async () => {
    const server = await start();
    const device = await signIn(server.address, server.code ?? '', 'device-one');
    const acknowledged: string[] = [];
    // So much room that the log beside the database grows to where SQLite brings it over, which then finds no room.
    fillUp(7_000_000);
    const refusal = await pushUntilFull(device, acknowledged);
    expect([refusal.status, refusal.headers.get('retry-after')]).toEqual([503, '30']);
    expect(statfsSync(disk()).bavail * statfsSync(disk()).bsize).toBeLessThan(200_000);
    expect(acknowledged.length).toBeGreaterThan(500);
    const page = await device.send('POST', '/api/v1/sync', {
      v: 1,
      epoch: null,
      clock: '',
      ops: [],
      cursors: { catalogue: 0 },
    });
    expect(page.status).toBe(200);
    makeRoom();
    const after: string[] = [];
    fillUp(20_000_000);
    await pushUntilFull(device, after);
    expect(after.length).toBeGreaterThan(500);
    await stop(server, 'SIGKILL');
    makeRoom();
    const again = await start();
    expect(await stop(again)).toBe(0);
    await expectAll([...acknowledged, ...after]);
  });

  it('[F32] ends a server on a full disk without losing what it acknowledged', async () => {
    const server = await start();
    const device = await signIn(server.address, server.code ?? '', 'device-one');
    const acknowledged: string[] = [];
    fillUp(3_000_000);
    await pushUntilFull(device, acknowledged);
    expect(await stop(server)).toBe(1);
    expect(server.stdout()).toContain('could not close the database; nothing that was acknowledged is lost');
    const unable = run('main.ts', ['--data', join(disk(), 'data'), '--port', '0']);
    const { said } = await data.failureOf(unable);
    expect(said).toMatch(/^Lumbung: [^\n]+$/);
    makeRoom();
    expect(await stop(await start())).toBe(0);
    await expectAll(acknowledged);
  });

  it('[F32] refuses bytes of a file with 507 while edits have their own answer, and takes the rest with room', async () => {
    const server = await start();
    const device = await signIn(server.address, server.code ?? '', 'device-one');
    await device.send('POST', '/api/v1/sync', {
      v: 1,
      epoch: null,
      clock: '',
      ops: [op('agency', ['opd', 'dinkes', 'name'], 'Dinkes')],
      cursors: {},
    });
    const pdf = pdfOf(3_000_000);
    const offer = offerOf(pdf);
    const announce = async () => device.send('POST', '/api/v1/files', offer);
    const put = async (from = 0) =>
      device.sendBytes(`/api/v1/files/${offer.sha256}?scope=opd/dinkes&from=${from}`, pdf.subarray(from));
    const finish = async () =>
      device.send('POST', `/api/v1/files/${offer.sha256}/done`, { scope: 'opd/dinkes' });
    expect((await announce()).status).toBe(200);
    fillUp(1_000_000);
    const full = await put();
    expect([full.status, await full.json()]).toEqual([507, expect.objectContaining({ error: 'disk_full' })]);
    expect((await announce()).status).toBe(507);
    makeRoom();
    const { missing } = (await (await announce()).json()) as { missing: [[number, number]] };
    expect((await put(missing[0][0])).status).toBe(200);
    // All bytes are here; their checked copy finds no room.
    fillUp(1_000_000);
    expect((await finish()).status).toBe(507);
    makeRoom();
    expect((await finish()).status).toBe(200);
    const read = await device.send('GET', `/api/v1/files/${offer.sha256}?scope=opd/dinkes`);
    expect(Buffer.from(await read.arrayBuffer()).equals(pdf)).toBe(true);
    expect((await verifyData(join(disk(), 'data'), quiet)).faults).toEqual([]);
  });

  it('[F33] lets no server start on a disk that is read only, and leaves it as it is', async () => {
    await stop(await start());
    const database = readFileSync(join(disk(), 'data', 'lumbung.db'));
    expect(makeReadOnly(disk())).toBe(true);
    const attempt = run('main.ts', ['--data', join(disk(), 'data'), '--port', '0']);
    expect(await data.failureOf(attempt)).toEqual(
      failure(1, String.raw`Cannot write to the data directory .*read-only`),
    );
    expect(readFileSync(join(disk(), 'data', 'lumbung.db')).equals(database)).toBe(true);
  });

  it('[F32] a backup or restore that finds no room says so before it writes, and harms neither side', async () => {
    const server = await start();
    const path = join(disk(), 'data');
    await signIn(server.address, server.code ?? '', 'device-one');
    const target = join(disk(), 'backup');
    const backup = async () => {
      const command = run('commands/backup.ts', [target, '--data', path]);
      return { exitCode: await command.ended, said: command.stderr() };
    };
    fillUp(2_000_000);
    expect(await backup()).toEqual({
      exitCode: 1,
      said: expect.stringMatching(/has \S+ MB free, and \S+ MB are needed/),
    });
    makeRoom();
    expect(await backup()).toMatchObject({ exitCode: 0 });
    fillUp(2_000_000);
    await stop(server);
    const restore = run('commands/restore.ts', [target, '--data', path, '--replace']);
    expect(await data.failureOf(restore)).toEqual(failure(1, String.raw`MB free, and .* are needed`));
    makeRoom();
    expect(await stop(await start())).toBe(0);
  });
});
