import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startRegion, type Region } from '../endpoint.ts';
import { announce, finish, offerOf, pdfOf, put } from './sample-files.ts';

let region: Region;
beforeEach(async () => {
  region = await startRegion();
});
afterEach(async () => region.endpoint.close());

const pdf = pdfOf(700_000);
const offer = offerOf(pdf);
const whole = { bytes: pdf, from: 0 };

describe('an upload from two tabs at once', () => {
  it('[F41] needs no locks and does no harm', async () => {
    const { admin } = region;
    await announce(admin, offer);
    await Promise.all([put(admin, offer, whole), put(admin, offer, whole), put(admin, offer, whole)]);
    const done = await Promise.all([finish(admin, offer), finish(admin, offer)]);
    expect(done.map(({ status }) => status)).toEqual([200, 200]);
    expect(done[0]).toEqual(done[1]);
  });

  it('forgets nothing that arrives while it is announced again', async () => {
    const { admin, endpoint } = region;
    await announce(admin, offer);
    const { store } = endpoint.deps.shelf;
    const { freeBytes } = store;
    store.freeBytes = async () => {
      await put(admin, offer, { bytes: pdf.subarray(0, 300_000), from: 0 });
      return freeBytes();
    };
    expect(await announce(admin, offer)).toMatchObject({ body: { missing: [[300_000, 700_000]] } });
    store.freeBytes = freeBytes;
    expect(await announce(admin, offer)).toMatchObject({ body: { missing: [[300_000, 700_000]] } });
  });

  it('stays verified when it is announced again just then', async () => {
    const { admin, endpoint } = region;
    await announce(admin, offer);
    await put(admin, offer, whole);
    const { store } = endpoint.deps.shelf;
    const { freeBytes } = store;
    store.freeBytes = async () => {
      await finish(admin, offer);
      return freeBytes();
    };
    expect(await announce(admin, offer)).toMatchObject({ body: { state: 'verified' } });
    expect(await finish(admin, offer)).toMatchObject({ status: 200, body: { state: 'verified' } });
  });

  it('leaves no part behind when one of them still sends while the other finishes', async () => {
    const { admin, endpoint } = region;
    await announce(admin, offer);
    await put(admin, offer, whole);
    const { store } = endpoint.deps.shelf;
    const { openPart } = store;
    store.openPart = async (...place) => {
      await finish(admin, offer);
      return openPart(...place);
    };
    expect(await put(admin, offer, whole)).toEqual({ status: 200, body: { missing: [] } });
    const parts = await readdir(join(endpoint.dataPath, 'files', 'parts'), { recursive: true });
    expect(parts.filter((name) => name.endsWith(offer.sha256))).toEqual([]);
  });

  it('is finished twice with one receipt, though the first to finish takes the part away', async () => {
    const { admin, endpoint } = region;
    await announce(admin, offer);
    await put(admin, offer, whole);
    const { store } = endpoint.deps.shelf;
    const { copyPart } = store;
    let other: unknown = null;
    store.copyPart = async (...part) => {
      store.copyPart = copyPart;
      other = await finish(admin, offer);
      return copyPart(...part);
    };
    const done = await finish(admin, offer);
    expect(done).toMatchObject({ status: 200, body: { state: 'verified' } });
    expect(other).toEqual(done);
  });
});
