import Database from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { offerOf, pdfOf } from '../files/sample-files.ts';
import { failure, op, runCramped, signedIn, signIn, stop, sync, useDataDirectory } from './server-process.ts';

const data = useDataDirectory();

const draft = (index: number): object => op('catalogue', ['comment', `c${index}`, 'text'], 'a'.repeat(4_000));
const envelope = (ops: readonly object[]): object => ({ v: 1, epoch: null, clock: '', ops, cursors: {} });

describe('a disk without room', () => {
  it('[LG6] [F32] takes no more ops, says when to try again, loses nothing that was acknowledged, and goes on with room', async () => {
    const cramped = await data.start([], runCramped(1_024));
    const device = await signIn(cramped.address, cramped.code ?? '', 'device-one');
    const acknowledged: string[] = [];
    let refusal: Response | null = null;
    for (let round = 0; round < 100 && refusal === null; round += 1) {
      const ops = Array.from({ length: 10 }, (_, index) => draft(round * 10 + index));
      const response = await device.send('POST', '/api/v1/sync', envelope(ops));
      if (response.status !== 200) refusal = response;
      else
        acknowledged.push(
          ...((await response.json()) as { results: { id: string }[] }).results.map(({ id }) => id),
        );
    }
    expect([refusal?.status, refusal?.headers.get('retry-after')]).toEqual([503, '30']);
    expect(await refusal?.json()).toMatchObject({ error: 'unavailable' });
    expect((await sync(device, [], { catalogue: 0 })).pages[0]?.head).toBe(acknowledged.length);
    await stop(cramped, 'SIGKILL');
    const roomy = await data.start();
    const again = signedIn(roomy.address, device.cookie);
    expect((await sync(again, [draft(1_000)])).results).toMatchObject([
      { status: 'ok', seq: acknowledged.length + 1 },
    ]);
    await stop(roomy);
    const db = new Database(join(data.path(), 'lumbung.db'), { readonly: true });
    const ids = new Set(db.prepare('SELECT id FROM op').pluck().all());
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(50);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
  });

  it('[F32] takes no more of a file, keeps what came, and goes on with room', async () => {
    const cramped = await data.start([], runCramped(1_024));
    const device = await signIn(cramped.address, cramped.code ?? '', 'device-one');
    await sync(device, [op('agency', ['opd', 'dinkes', 'name'], 'Dinkes')]);
    const pdf = pdfOf(2_000_000);
    const offer = offerOf(pdf);
    await device.send('POST', '/api/v1/files', offer);
    const path = `/api/v1/files/${offer.sha256}?scope=opd/dinkes`;
    const put = async (address: string, from: number) =>
      fetch(`${address}${path}&from=${from}`, {
        method: 'PUT',
        headers: { cookie: device.cookie, 'content-type': 'application/octet-stream' },
        body: new Uint8Array(pdf.subarray(from)),
      });
    const full = await put(cramped.address, 0);
    expect([full.status, await full.json()]).toEqual([507, expect.objectContaining({ error: 'disk_full' })]);
    expect((await sync(device, [draft(1)])).results).toMatchObject([{ status: 'ok' }]);
    await stop(cramped);
    const roomy = await data.start();
    const again = signedIn(roomy.address, device.cookie);
    const announced = (await (await again.send('POST', '/api/v1/files', offer)).json()) as {
      missing: [[number, number]];
    };
    const [[from]] = announced.missing;
    expect(from).toBeGreaterThan(500_000);
    expect(await (await put(roomy.address, from)).json()).toEqual({ missing: [] });
    const done = await again.send('POST', `/api/v1/files/${offer.sha256}/done`, { scope: 'opd/dinkes' });
    expect(done.status).toBe(200);
  });

  it('[F32] lets no server start, which says so in one line and starts once there is room', async () => {
    for (const kib of [0, 20]) {
      const attempt = runCramped(kib)('main.ts', ['--data', data.path(), '--port', '0']);
      expect(await data.failureOf(attempt)).toEqual(failure(1, String.raw`Cannot (lock|open|write)`));
    }
    expect((await data.start()).code).not.toBeNull();
  });
});
