import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startRegion, type Region } from '../endpoint.ts';
import { announce, offerOf, pdfOf, put } from './sample-files.ts';

let region: Region;
beforeEach(async () => {
  region = await startRegion();
});
afterEach(async () => region.endpoint.close());

const pdf = pdfOf(700_000);
const offer = offerOf(pdf);

describe('a range whose sender wants nothing twice', () => {
  it('is taken only while its first byte is missing', async () => {
    const { admin } = region;
    await announce(admin, offer);
    const once = async (from: number) =>
      put(admin, offer, { bytes: pdf.subarray(from), from, headers: { 'if-none-match': '*' } });
    await put(admin, offer, { bytes: pdf.subarray(0, 300_000), from: 0 });
    for (const from of [0, 299_999]) {
      expect(await once(from)).toMatchObject({ status: 412, body: { missing: [[300_000, 700_000]] } });
    }
    expect(await once(300_000)).toEqual({ status: 200, body: { missing: [] } });
  });

  it('is not taken while another request is bringing its first byte', async () => {
    const { admin, endpoint } = region;
    await announce(admin, offer);
    let end: () => void = () => undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(pdf.slice(0, 1000));
        end = () => controller.close();
      },
    });
    const request = endpoint.app.request(`/api/v1/files/${offer.sha256}?scope=${offer.scope}&from=0`, {
      method: 'PUT',
      headers: { cookie: admin.cookie, 'content-type': 'application/octet-stream' },
      body,
      duplex: 'half',
    } as RequestInit);
    const once = async (from: number) =>
      put(admin, offer, { bytes: pdf.subarray(from, 2000), from, headers: { 'if-none-match': '*' } });
    await expect.poll(() => [...endpoint.deps.shelf.arrivals].map(({ to }) => to)).toEqual([1000]);
    expect((await once(0)).status).toBe(412);
    expect((await once(1000)).status).toBe(200);
    end();
    expect((await request).status).toBe(200);
  });
});
