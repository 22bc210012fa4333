import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { offerOf, pdfOf } from '../files/sample-files.ts';
import {
  op,
  runTraced,
  signedIn,
  signIn,
  stop,
  sync,
  useDataDirectory,
  type Device,
} from './server-process.ts';
import { canTrace } from './system.ts';

const data = useDataDirectory();
const pdf = pdfOf(40_000);
const offer = offerOf(pdf);

const needsTrace = canTrace ? '' : ' (NOT LOOKED AT: strace is not installed or not allowed here)';

const syncCalls = 'fsync,fdatasync';
const writeCalls = 'write,writev,pwrite64,sendto,sendmsg';

/** What the server asked of the system, in order; `-y` names each file. */
function traced(path: string): string[] {
  return readFileSync(path, 'utf8').split('\n');
}

/** A call by name and file; one that was interrupted by another thread is done where it is resumed, so its file is in the first line. */
const isCall = (line: string, names: RegExp, file: string): boolean =>
  names.test(line.replace(/^\d+ +/, '')) && line.includes(file);

/** Tells of each line whether a sync of the log ended with it, in one piece or where it is resumed. */
function createSyncReader(): (line: string) => boolean {
  const cut = new Set<string>();
  return (line) => {
    const [, thread = '', call = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    if (isCall(line, /^(fsync|fdatasync)\(.*<unfinished \.\.\.>$/, 'lumbung.db-wal')) cut.add(thread);
    if (isCall(line, /^(fsync|fdatasync)\(.* = 0$/, 'lumbung.db-wal')) return true;
    return /^<\.\.\. (fsync|fdatasync) resumed>.* = 0$/.test(call) && cut.delete(thread);
  };
}

const answers = (line: string): boolean => line.includes('"HTTP/1.1 200 OK');

async function send(device: Device): Promise<Response> {
  await device.send('POST', '/api/v1/files', offer);
  await device.sendBytes(`/api/v1/files/${offer.sha256}?scope=opd/dinkes&from=0`, pdf);
  return device.send('POST', `/api/v1/files/${offer.sha256}/done`, { scope: 'opd/dinkes' });
}

describe.skipIf(!canTrace)(`a server that is watched by strace${needsTrace}`, () => {
  it('[F31] acknowledges no edit before the log that holds it is on the disk', async () => {
    const trace = join(data.path(), 'trace');
    const launch = runTraced(['-y', '-s', '20', '-e', `trace=${syncCalls},${writeCalls}`, '-o', trace]);
    const server = await data.start([], launch);
    const device = await signIn(server.address, server.code ?? '', 'device-one');
    for (let index = 0; index < 10; index += 1) {
      await sync(device, [op('agency', ['opd', `opd-${index}`, 'name'], 'Dinas')]);
    }
    await stop(server);
    let [waits, synced, answered] = [false, 0, 0];
    const isSynced = createSyncReader();
    for (const line of traced(trace)) {
      if (isCall(line, /^pwrite64\(/, 'lumbung.db-wal')) waits = true;
      if (isSynced(line)) {
        if (waits) synced += 1;
        waits = false;
      }
      if (!answers(line)) continue;
      expect(waits).toBe(false);
      answered += 1;
    }
    // The sign-in is the eleventh. The trace is read only now: strace writes a call down after its caller has gone on.
    expect(answered).toBe(11);
    expect(synced).toBeGreaterThanOrEqual(11);
  });

  it('[F31] gives the receipt of a file after its bytes, its name and the note of it are on the disk', async () => {
    const trace = join(data.path(), 'trace');
    const calls = `trace=${syncCalls},${writeCalls},rename,renameat2`;
    const server = await data.start([], runTraced(['-y', '-s', '20', '-e', calls, '-o', trace]));
    const device = await signIn(server.address, server.code ?? '', 'device-one');
    await sync(device, [op('agency', ['opd', 'dinkes', 'name'], 'Dinkes')]);
    expect((await send(device)).status).toBe(200);
    await stop(server);
    const lines = traced(trace);
    const place = (names: RegExp, file: string, from = 0): number =>
      lines.findIndex((line, index) => index >= from && isCall(line, names, file));
    const folder = `files/kept/${offer.sha256.slice(0, 2)}`;
    const bytes = place(/^fsync\(/, 'files/candidates/1>');
    const renamed = place(/^rename/, offer.sha256, bytes);
    const named = place(/^fsync\(/, `${folder}>`, renamed);
    const noted = place(/^(fsync|fdatasync)\(/, 'lumbung.db-wal', named);
    const answered = lines.findLastIndex((line) => answers(line));
    const order = [0, bytes, renamed, named, noted, answered];
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(order).size).toBe(order.length);
  });

  const moments: [moment: string, where: () => string][] = [
    ['before the checked copy got its name', () => join(data.path(), 'files', 'candidates', '1')],
    [
      'between its name and the note of it',
      () => join(data.path(), 'files', 'kept', offer.sha256.slice(0, 2)),
    ],
  ];
  it.each(moments)('[F43] killed %s takes the file when it is finished again', async (_moment, where) => {
    const kill = ['-P', where(), '-e', 'trace=fsync', '-e', 'inject=fsync:signal=SIGKILL:when=1'];
    const server = await data.start([], runTraced([...kill, '-o', '/dev/null']));
    const device = await signIn(server.address, server.code ?? '', 'device-one');
    await sync(device, [op('agency', ['opd', 'dinkes', 'name'], 'Dinkes')]);
    await expect(send(device)).rejects.toThrow('fetch failed');
    await server.ended;
    const again = await data.start();
    const response = await send(signedIn(again.address, device.cookie));
    expect([response.status, await response.json()]).toEqual([
      200,
      expect.objectContaining({ state: 'verified' }),
    ]);
    const kept = await signedIn(again.address, device.cookie).send(
      'GET',
      `/api/v1/files/${offer.sha256}?scope=opd/dinkes`,
    );
    expect(new Uint8Array(await kept.arrayBuffer())).toEqual(pdf);
  });
});
