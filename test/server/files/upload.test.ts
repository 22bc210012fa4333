import { readdir, truncate } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sweepUploads } from '../../../src/server/files/sweep-uploads.ts';
import { StoreUnavailable } from '../../../src/server/log/op-log-store.ts';
import { clientFor, room, startRegion, type Region } from '../endpoint.ts';
import { announce, finish, offerOf, pdfOf, put, upload } from './sample-files.ts';

let region: Region;
beforeEach(async () => {
  region = await startRegion();
});
afterEach(async () => region.endpoint.close());

const pdf = pdfOf(700_000);
const offer = offerOf(pdf);

describe('an upload', () => {
  it('[F41] [FL1] says what is missing, takes ranges in any order, twice and overlapping, and ends with a receipt', async () => {
    const { admin } = region;
    expect(await announce(admin, offer)).toEqual({
      status: 200,
      body: { state: 'need', missing: [[0, 700_000]] },
    });
    const send = async (from: number, to: number) =>
      (await put(admin, offer, { bytes: pdf.subarray(from, to), from })).body;
    expect(await send(300_000, 400_000)).toEqual({
      missing: [
        [0, 300_000],
        [400_000, 700_000],
      ],
    });
    expect(await send(350_000, 700_000)).toEqual({ missing: [[0, 300_000]] });
    expect(await send(300_000, 400_000)).toEqual({ missing: [[0, 300_000]] });
    expect(await finish(admin, offer)).toMatchObject({ status: 409, body: { missing: [[0, 300_000]] } });
    expect(await announce(admin, offer)).toMatchObject({ body: { state: 'need', missing: [[0, 300_000]] } });
    expect(await send(0, 300_000)).toEqual({ missing: [] });
    const done = await finish(admin, offer);
    expect(done).toMatchObject({
      status: 200,
      body: {
        state: 'verified',
        receipt: { sha256: offer.sha256, size: 700_000, scope: 'opd/dinkes', mac: expect.any(String) },
      },
    });
    expect(await finish(admin, offer)).toEqual(done);
    expect(await announce(admin, offer)).toEqual(done);
    expect(await send(0, 1000)).toEqual({ missing: [] });
  });

  it('[FL2] keeps and records what came before the body broke off', async () => {
    const { admin, endpoint } = region;
    await announce(admin, offer);
    const arriving = [pdf.slice(0, 100_000), pdf.slice(100_000, 123_456)];
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          const chunk = arriving.shift();
          if (chunk === undefined) controller.error(new Error('cut'));
          else controller.enqueue(chunk);
        },
      },
      { highWaterMark: 0 },
    );
    await endpoint.app.request(`/api/v1/files/${offer.sha256}?scope=${offer.scope}&from=0`, {
      method: 'PUT',
      headers: { cookie: admin.cookie, 'content-type': 'application/octet-stream' },
      body,
      duplex: 'half',
    } as RequestInit);
    expect(await announce(admin, offer)).toMatchObject({ body: { missing: [[123_456, 700_000]] } });
    await put(admin, offer, { bytes: pdf.subarray(123_456), from: 123_456 });
    expect(await finish(admin, offer)).toMatchObject({ status: 200 });
  });

  it('[FL2] records what came before a link fell silent, while its request is still open', async () => {
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
    await expect
      .poll(async () => (await announce(admin, offer)).body)
      .toMatchObject({
        missing: [[1000, 700_000]],
      });
    end();
    expect((await request).status).toBe(200);
  });

  it('[FL4] drops a complete body that does not match its Content-Digest', async () => {
    const { admin } = region;
    await announce(admin, offer);
    const digest = (bytes: Uint8Array) => ({
      'content-digest': `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`,
    });
    const part = pdf.subarray(0, 1000);
    expect(await put(admin, offer, { bytes: part, from: 0, headers: digest(part) })).toMatchObject({
      status: 200,
    });
    const flipped = Uint8Array.from(pdf.subarray(1000, 2000), (byte, index) =>
      index === 5 ? byte ^ 1 : byte,
    );
    const headers = digest(pdf.subarray(1000, 2000));
    expect(await put(admin, offer, { bytes: flipped, from: 1000, headers })).toMatchObject({
      status: 422,
      body: { error: 'digest' },
    });
    for (const damaged of ['sha-256=:AAAA:', 'sha-256=', 'md5=:AAAA:, sha-256=:=:']) {
      const sent = { bytes: pdf.subarray(1000, 2000), from: 1000, headers: { 'content-digest': damaged } };
      expect((await put(admin, offer, sent)).status).toBe(422);
    }
    expect(await announce(admin, offer)).toMatchObject({ body: { missing: [[1000, 700_000]] } });
    const other = {
      bytes: pdf.subarray(1000, 2000),
      from: 1000,
      headers: { 'content-digest': 'md5=:AAAA:' },
    };
    expect((await put(admin, offer, other)).status).toBe(200);
  });

  it('[F42] [FL4] with a wrong bit is refused at its end, and all of it is missing again', async () => {
    const { admin } = region;
    const wrong = Uint8Array.from(pdf, (byte, index) => (index === 5000 ? byte ^ 1 : byte));
    await announce(admin, offer);
    await put(admin, offer, { bytes: wrong, from: 0 });
    expect(await finish(admin, offer)).toMatchObject({
      status: 422,
      body: { code: 'hash', missing: [[0, 700_000]] },
    });
    expect(await upload(admin, pdf)).toMatchObject({ status: 200 });
  });

  it('stays within the file and within 4 MiB a request', async () => {
    const { admin } = region;
    await announce(admin, offer);
    expect((await put(admin, offer, { bytes: pdf, from: 1 })).status).toBe(416);
    expect((await put(admin, offer, { bytes: pdf.subarray(0, 1), from: 700_001 })).status).toBe(416);
    const large = pdfOf(5_000_000);
    await announce(admin, offerOf(large));
    expect((await put(admin, offerOf(large), { bytes: large, from: 0 })).status).toBe(413);
    expect(
      (await put(admin, offerOf(large), { bytes: large.subarray(0, 4 * 1024 * 1024), from: 0 })).status,
    ).toBe(200);
    const typed = { bytes: pdf.subarray(0, 10), from: 0, headers: { 'content-type': 'application/json' } };
    expect((await put(admin, offer, typed)).status).toBe(400);
    const zipped = { bytes: pdf.subarray(0, 10), from: 0, headers: { 'content-encoding': 'gzip' } };
    expect((await put(admin, offer, zipped)).status).toBe(400);
    expect((await put(admin, { ...offer, scope: 'agency' }, { bytes: pdf, from: 0 })).status).toBe(403);
    expect((await put(admin, offerOf(pdfOf(999)), { bytes: pdf.subarray(0, 10), from: 0 })).status).toBe(404);
  });

  it('is announced with a size, type, name and place that fit', async () => {
    const { admin, other } = region;
    const status = async (change: object) => (await announce(admin, { ...offer, ...change })).status;
    expect(await status({ size: 25 * 1024 * 1024 + 1 })).toBe(413);
    expect(await status({ size: 25 * 1024 * 1024 })).toBe(200);
    expect(await status({ mime: 'text/html' })).toBe(415);
    expect(await status({ mime: 'constructor' })).toBe(415);
    for (const change of [
      { size: 0 },
      { size: 1.5 },
      { sha256: 'x' },
      { name: '' },
      { scope: 'opd/../x' },
      { scope: '' },
    ]) {
      expect([change, await status(change)]).toEqual([change, 400]);
    }
    expect(await status({ scope: 'agency' })).toBe(403);
    expect(await status({ scope: room })).toBe(403);
    expect((await announce(other, offer)).status).toBe(403);
    expect((await announce(region.coordinator, { ...offer, scope: 'agency' })).status).toBe(200);
    expect((await announce(region.coordinator, { ...offer, scope: 'opd/nowhere' })).status).toBe(403);
  });

  it('[F46] [FL5] is asked for again by another OPD that does not have it, and kept once on disk', async () => {
    const { admin, other, endpoint } = region;
    await upload(admin, pdf);
    const theirs = { ...offer, scope: 'opd/bkpsdm' };
    expect(await announce(other, theirs)).toMatchObject({ body: { state: 'need', missing: [[0, 700_000]] } });
    expect(await upload(other, pdf, theirs)).toMatchObject({ body: { receipt: { scope: 'opd/bkpsdm' } } });
    const kept = await readdir(join(endpoint.dataPath, 'files', 'kept', offer.sha256.slice(0, 2)));
    expect(kept).toEqual([offer.sha256]);
  });

  it('[FL2] survives a restart where it stopped, and expires after 30 idle days', async () => {
    const { admin, endpoint } = region;
    await announce(admin, offer);
    await put(admin, offer, { bytes: pdf.subarray(0, 300_000), from: 0 });
    region.endpoint = await endpoint.reopen();
    const { deps, clock } = region.endpoint;
    expect((await deps.shelf.records.find('opd/dinkes', offer.sha256))?.ranges).toEqual([[0, 300_000]]);
    clock.nowMs += 30 * 86_400_000;
    await sweepUploads(deps);
    expect(await deps.shelf.records.find('opd/dinkes', offer.sha256)).not.toBeNull();
    clock.nowMs += 1;
    await sweepUploads(deps);
    expect(await deps.shelf.records.find('opd/dinkes', offer.sha256)).toBeNull();
  });

  it('[EP4] is asked for again when the kept bytes were lost on the disk of the server', async () => {
    const { admin, endpoint } = region;
    await upload(admin, pdf);
    await truncate(join(endpoint.dataPath, 'files', 'kept', offer.sha256.slice(0, 2), offer.sha256), 10);
    // A receipt would be untrue, whether the device announces the file again or asks for the receipt again.
    expect(await finish(admin, offer)).toMatchObject({ status: 409, body: { missing: [[0, 700_000]] } });
    expect(await announce(admin, offer)).toMatchObject({ body: { state: 'need', missing: [[0, 700_000]] } });
    expect(await upload(admin, pdf)).toMatchObject({ body: { state: 'verified' } });
  });

  it('is of a kind that the settings allow', async () => {
    const { admin, endpoint } = region;
    region.endpoint = await endpoint.reopen({ fileTypes: ['jpeg'] });
    const again = clientFor(region.endpoint, admin);
    expect(await announce(again, offer)).toMatchObject({ status: 415, body: { error: 'type' } });
    expect((await announce(again, { ...offer, mime: 'image/jpeg' })).status).toBe(200);
  });

  it('[LG6] finds no room on a full disk with 507, while the log goes on', async () => {
    const { admin, endpoint } = region;
    endpoint.deps.shelf.store.freeBytes = async () => Promise.resolve(0);
    expect(await announce(admin, offer)).toMatchObject({ status: 507, body: { error: 'disk_full' } });
    endpoint.deps.shelf.store.freeBytes = async () => Promise.resolve(1e12);
    endpoint.deps.shelf.records.begin = async () =>
      Promise.reject(new StoreUnavailable(null, { isFull: true }));
    expect(await announce(admin, offer)).toMatchObject({ status: 507, body: { error: 'disk_full' } });
    expect((await admin.push(admin.op('opd/dinkes', ['document', 'd1', 'title'], 'x')))[0]?.status).toBe(
      'ok',
    );
  });
});
