import Database from 'better-sqlite3';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { verifyData } from '../../../src/server/backup/verify.ts';
import { quiet } from '../backup/quiet.ts';
import { offerOf, pdfOf, type Offer } from '../files/sample-files.ts';
import { startLoad, until } from './load.ts';
import { op, signedIn, signIn, stop, sync, useDataDirectory, type Device } from './server-process.ts';

const data = useDataDirectory();

/** `LUMBUNG_KILLS=100` for the long run. */
const kills = Number(process.env.LUMBUNG_KILLS ?? 20);

/** Uploads small files one after the other and notes the receipts; until the server is gone. */
async function uploadUntilGone(device: Device, received: Offer[]): Promise<void> {
  try {
    for (;;) {
      const pdf = pdfOf(30_000);
      const offer = offerOf(pdf);
      await device.send('POST', '/api/v1/files', offer);
      await device.sendBytes(`/api/v1/files/${offer.sha256}?scope=opd/dinkes&from=0`, pdf);
      const done = await device.send('POST', `/api/v1/files/${offer.sha256}/done`, { scope: offer.scope });
      if (done.status === 200) received.push(offer);
    }
  } catch {
    // Gone.
  }
}

it(
  `[LG2] [F30] a server killed ${kills} times under load has every edit and every file that it acknowledged`,
  async () => {
    let server = await data.start();
    let device = await signIn(server.address, server.code ?? '', 'device-one');
    await sync(device, [op('agency', ['opd', 'dinkes', 'name'], 'Dinkes')]);
    const acknowledged: string[] = [];
    const received: Offer[] = [];
    for (let round = 0; round < kills; round += 1) {
      const load = startLoad(device);
      const uploading = uploadUntilGone(device, received);
      // Another moment of the work each time; now and then after a file has got through, however slow the machine is.
      const before = received.length;
      await until(() => load.acknowledged.length > 10 + ((round * 37) % 90));
      if (round % 5 === 4) await until(() => received.length > before);
      await stop(server, 'SIGKILL');
      await Promise.all([load.ended, uploading]);
      acknowledged.push(...load.acknowledged);
      await server.ended;
      server = await data.start();
      device = signedIn(server.address, device.cookie);
    }
    for (const offer of received) {
      const again = await (await device.send('POST', '/api/v1/files', offer)).json();
      expect(again).toMatchObject({ state: 'verified' });
    }
    await stop(server);
    const { faults } = await verifyData(data.path(), quiet);
    expect(faults).toEqual([]);
    const db = new Database(join(data.path(), 'lumbung.db'), { readonly: true });
    const ids = new Set(db.prepare('SELECT id FROM op').pluck().all());
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
    expect(acknowledged.length).toBeGreaterThan(10 * kills);
    expect(received.length).toBeGreaterThan(0);
  },
  30_000 + kills * 5_000,
);
