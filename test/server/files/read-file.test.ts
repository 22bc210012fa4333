import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { joinAs, room, startRegion, type Region } from '../endpoint.ts';
import { announce, offerOf, pdfOf, put, read, sha256Of, upload } from './sample-files.ts';

let region: Region;
beforeEach(async () => {
  region = await startRegion();
});
afterEach(async () => region.endpoint.close());

const pdf = pdfOf(700_000);
const offer = offerOf(pdf);

describe('reading a file', () => {
  const path = (scope: string) => `/api/v1/files/${offer.sha256}?scope=${scope}`;

  it('[FL9] gives the bytes, or a range of them, as an attachment that no browser runs', async () => {
    const { admin } = region;
    await upload(admin, pdf);
    const whole = await admin.send('GET', path('opd/dinkes'));
    expect(sha256Of(new Uint8Array(await whole.arrayBuffer()))).toBe(offer.sha256);
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment/),
      'content-security-policy': expect.stringContaining('sandbox'),
      'x-content-type-options': 'nosniff',
      'content-length': '700000',
    });
    const ranged = async (range: string) => {
      const response = await admin.send('GET', path('opd/dinkes'), undefined, { range });
      return [
        response.status,
        response.headers.get('content-range'),
        (await response.arrayBuffer()).byteLength,
      ];
    };
    expect(await ranged('bytes=0-99')).toEqual([206, 'bytes 0-99/700000', 100]);
    expect(await ranged('bytes=699000-')).toEqual([206, 'bytes 699000-699999/700000', 1000]);
    expect(await ranged('bytes=-10')).toEqual([206, 'bytes 699990-699999/700000', 10]);
    expect(await ranged('bytes=0-9999999')).toEqual([206, 'bytes 0-699999/700000', 700_000]);
    expect(await ranged('bytes=0-1,5-6')).toEqual([200, null, 700_000]);
    expect((await ranged('bytes=700000-')).slice(0, 2)).toEqual([416, 'bytes */700000']);
  });

  it('tells a client that only asks how large it is', async () => {
    const { admin } = region;
    await upload(admin, pdf);
    const head = await admin.send('HEAD', path('opd/dinkes'));
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '700000', '']);
  });

  it('[FL6] needs the library, or a room in which a live tie of an OPD that holds it shows it', async () => {
    const { admin, other, coordinator, endpoint } = region;
    const viewer = await joinAs(endpoint, { roles: ['viewer'] });
    await upload(admin, pdf);
    const status = async (client: typeof admin, scope: string) =>
      (await client.send('GET', path(scope))).status;
    expect(await status(admin, 'opd/dinkes')).toBe(200);
    expect(await status(coordinator, 'opd/dinkes')).toBe(200);
    expect(await status(other, 'opd/dinkes')).toBe(404);
    expect(await status(other, 'opd/bkpsdm')).toBe(404);
    expect(await status(other, room)).toBe(404);
    const file = { sha256: offer.sha256, size: offer.size, mime: offer.mime, name: offer.name };
    const evidence = { document: 'd1', file };
    // Naming the hash in a tie of one’s own shows nothing.
    await other.push(other.op(room, ['link', 'bkpsdm:t1', 'evidence'], evidence));
    expect(await status(other, room)).toBe(404);
    const mention = { document: 'd1', note: `sha256 ${offer.sha256}` };
    await admin.push(admin.op(room, ['link', 'dinkes:t0', 'evidence'], mention));
    expect(await status(other, room)).toBe(404);
    await admin.push(admin.op(room, ['link', 'dinkes:t1', 'evidence'], evidence));
    expect(await status(other, room)).toBe(200);
    expect(await status(viewer, room)).toBe(200);
    expect(await status(viewer, 'indicator/2026/I2')).toBe(404);
    const removal = admin.op(room, ['link', 'dinkes:t1', 'deleted'], true);
    await admin.push(removal);
    expect(await status(viewer, room)).toBe(404);
    expect(await status(viewer, 'period/2026')).toBe(404);
    await admin.push(admin.op('period/2026', ['coverage', 'I1-L2-01:dinkes', 'evidence'], evidence));
    expect(await status(viewer, 'period/2026')).toBe(200);
  });

  it('[FL6] goes over to the OPD that its own was merged into, and comes back when that one opens again', async () => {
    const { admin, other, coordinator, endpoint } = region;
    const viewer = await joinAs(endpoint, { roles: ['viewer'] });
    await upload(admin, pdf);
    const statuses = async () =>
      Promise.all(
        [[other, 'opd/bkpsdm'] as const, [other, 'opd/dinkes'] as const, [viewer, room] as const].map(
          async ([client, scope]) => (await client.send('GET', path(scope))).status,
        ),
      );
    const file = { sha256: offer.sha256, size: offer.size, mime: offer.mime, name: offer.name };
    await other.push(other.op(room, ['link', 'bkpsdm:t1', 'evidence'], { document: 'd1', file }));
    expect(await statuses()).toEqual([404, 404, 404]);
    const closed = coordinator.op('agency', ['opd', 'dinkes', 'active'], false);
    await coordinator.push(coordinator.op('agency', ['opd', 'dinkes', 'successor'], 'bkpsdm'), closed);
    expect(await statuses()).toEqual([200, 404, 200]);
    await coordinator.push(coordinator.op('agency', ['opd', 'dinkes', 'active'], true, [closed.id]));
    expect(await statuses()).toEqual([404, 404, 404]);
  });

  it('[FL6] that is shared with all is read through the library of whoever shows it, too', async () => {
    const { other, coordinator } = region;
    await upload(coordinator, pdf, offerOf(pdf, 'application/pdf', 'agency'));
    expect((await other.send('GET', path('agency'))).status).toBe(200);
    expect((await other.send('GET', path('opd/bkpsdm'))).status).toBe(200);
    expect((await other.send('GET', path('opd/dinkes'))).status).toBe(404);
  });

  it('is refused unverified, without a session and in addresses that are none', async () => {
    const { admin, endpoint } = region;
    await announce(admin, offer);
    await put(admin, offer, { bytes: pdf, from: 0 });
    expect((await admin.send('GET', path('opd/dinkes'))).status).toBe(404);
    expect((await endpoint.app.request(path('opd/dinkes'))).status).toBe(401);
    for (const address of ['/api/v1/files/x?scope=agency', `/api/v1/files/${offer.sha256}`, path('../x')]) {
      expect((await read(await admin.send('GET', address))).status).toBe(400);
    }
  });
});
