import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clientFor, envelope, gzipped, room, startRegion, type Region } from '../endpoint.ts';

let region: Region;
beforeEach(async () => {
  region = await startRegion();
});
afterEach(async () => region.endpoint.close());

const explanation = ['answer', 'dinkes', 'explanation'] as const;
const path = '/api/v1/sync';

describe('the envelope of a sync request', () => {
  it('[LG5] is refused without a session', async () => {
    const response = await region.endpoint.app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(envelope([])),
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ error: 'no_session', message: expect.any(String) });
  });

  it('[F02] [LG5] is refused with 400 when it is malformed, and nothing of it is applied', async () => {
    const { admin, endpoint } = region;
    const op = admin.op(room, explanation, 'a');
    const bodies: unknown[] = [
      '',
      'x',
      '[]',
      'null',
      '{"v":1',
      '\uFEFF{}',
      envelope([op], { v: 2 }),
      envelope([op], { clock: 'x'.repeat(65) }),
      envelope([op], { cursors: { agency: -1 } }),
      envelope([op], { cursors: { agency: 1.5 } }),
      envelope([op], { limit: -1 }),
      envelope([op], { pending: { ops: 'many' } }),
      { ...envelope([op]), ops: 'none' },
      envelope(Array.from({ length: 201 }, () => op)),
      envelope(
        Array.from({ length: 101 }, () => op),
        { offers: Array.from({ length: 100 }, () => op) },
      ),
    ];
    for (const body of bodies) {
      const response = await admin.send('POST', path, body);
      expect([response.status, body]).toEqual([400, body]);
      expect(await response.json()).toMatchObject({ error: 'malformed' });
    }
    expect((await endpoint.deps.log.readField(room, explanation)).heads).toEqual([]);
  });

  it('[LG5] is refused without the JSON type, and in bytes that are no UTF-8', async () => {
    const { admin } = region;
    const text = JSON.stringify(envelope([]));
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', '']) {
      expect((await admin.send('POST', path, text, { 'content-type': type })).status).toBe(400);
    }
    const latin = await region.endpoint.app.request(path, {
      method: 'POST',
      headers: { cookie: admin.cookie, 'content-type': 'application/json' },
      body: new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
    });
    expect(latin.status).toBe(400);
  });

  it('[LG5] may be gzip; a bomb is refused as too large, a broken one as malformed', async () => {
    const { admin, endpoint } = region;
    const send = async (body: Uint8Array<ArrayBuffer>) =>
      endpoint.app.request(path, {
        method: 'POST',
        headers: { cookie: admin.cookie, 'content-type': 'application/json', 'content-encoding': 'gzip' },
        body,
      });
    const op = admin.op(room, explanation, 'padat');
    expect((await send(new Uint8Array(gzipped(envelope([op]))))).status).toBe(200);
    expect((await send(new Uint8Array(gzipped(envelope([], { x: 'a'.repeat(50_000_000) }))))).status).toBe(
      413,
    );
    expect((await send(new Uint8Array([1, 2, 3]))).status).toBe(400);
    expect((await admin.send('POST', path, envelope([]), { 'content-encoding': 'br' })).status).toBe(400);
  });

  it('[LG5] carries at most 256 KiB of ops, offers counted', async () => {
    const { admin } = region;
    const ops = Array.from({ length: 9 }, (_, index) =>
      admin.op('opd/dinkes', ['record', 'r1', `v.f${index}`], 'a'.repeat(30_000)),
    );
    expect((await admin.send('POST', path, envelope(ops))).status).toBe(413);
    expect((await admin.send('POST', path, envelope([], { offers: ops }))).status).toBe(413);
    expect((await admin.send('POST', path, envelope(ops.slice(0, 8)))).status).toBe(200);
    expect((await admin.send('POST', path, `${' '.repeat(1_000_000)}{}`)).status).toBe(413);
  });

  it('comes from the address that a trusted proxy serves over TLS', async () => {
    const headers = { origin: 'https://localhost', 'x-forwarded-proto': 'https' };
    expect((await region.admin.send('POST', path, envelope([]), headers)).status).toBe(403);
    region.endpoint = await region.endpoint.reopen({ trustProxy: true });
    const again = clientFor(region.endpoint, region.admin);
    expect((await again.send('POST', path, envelope([]), headers)).status).toBe(200);
    expect(
      (await again.send('POST', path, envelope([]), { ...headers, origin: 'http://localhost' })).status,
    ).toBe(403);
  });

  it('carries any text of up to 64 characters as its clock, and needs neither offers nor limit nor pending', async () => {
    const { admin } = region;
    for (const clock of ['', '😀'.repeat(64), '\u0000', 'x'.repeat(64)]) {
      const body = { v: 1, epoch: null, clock, ops: [], cursors: {} };
      expect((await admin.send('POST', path, body)).status).toBe(200);
    }
  });

  it('[JN5] is refused from another origin or site, and says where it may come from', async () => {
    const { admin, endpoint } = region;
    const status = async (headers: Record<string, string>) =>
      (await admin.send('POST', path, envelope([]), headers)).status;
    expect(await status({ origin: 'http://localhost' })).toBe(200);
    expect(await status({ 'sec-fetch-site': 'same-origin' })).toBe(200);
    for (const origin of ['http://evil.example', 'https://localhost', 'http://localhost:81', 'null']) {
      expect(await status({ origin })).toBe(403);
    }
    for (const site of ['cross-site', 'same-site', 'none']) {
      expect(await status({ 'sec-fetch-site': site })).toBe(403);
    }
    expect(
      endpoint.logged.some(({ level, message }) => level === 'warn' && message === 'request refused'),
    ).toBe(true);
  });

  it('[EP1] conflicts with another epoch before anything is applied, and never with none', async () => {
    const { admin, endpoint } = region;
    const op = admin.op(room, explanation, 'a');
    const response = await admin.send('POST', path, envelope([op], { epoch: 'other' }));
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ error: 'epoch', epoch: endpoint.deps.log.epoch });
    expect((await endpoint.deps.log.readField(room, explanation)).heads).toEqual([]);
    const tooMany = Array.from({ length: 201 }, () => op);
    expect((await admin.send('POST', path, envelope(tooMany, { epoch: 'other' }))).status).toBe(409);
    expect((await admin.sync([op], { epoch: endpoint.deps.log.epoch })).results).toMatchObject([
      { status: 'ok' },
    ]);
  });

  it('is answered in the shape of the contract, compressed where the client takes it', async () => {
    const { admin } = region;
    const answer = await admin.sync([], { cursors: { agency: 0 } });
    expect(Object.keys(answer).toSorted()).toEqual([
      'durable',
      'epoch',
      'now',
      'pages',
      'results',
      'scopes',
      'v',
    ]);
    const packed = await admin.send('POST', path, envelope([], { cursors: { agency: 0 } }), {
      'accept-encoding': 'gzip, br',
    });
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect(packed.headers.get('cache-control')).toBe('no-store');
  });
});

describe('the pages of an answer', () => {
  it('[PG1] show the caller its own ops, in order and without holes', async () => {
    const { admin } = region;
    const ops = ['a', 'b', 'c'].map((title, index) =>
      admin.op('opd/dinkes', ['document', `d${index}`, 'title'], title),
    );
    const { pages } = await admin.sync(ops, { cursors: { 'opd/dinkes': 0 } });
    expect(pages).toMatchObject([
      {
        scope: 'opd/dinkes',
        head: 3,
        more: false,
        ops: ops.map(({ id, value }, index) => ({ id, value, seq: index + 1 })),
      },
    ]);
  });

  it('[PG2] share one limit, and say where there is more', async () => {
    const { admin } = region;
    const ops = Array.from({ length: 5 }, (_, index) =>
      admin.op('opd/dinkes', ['document', `d${index}`, 'title'], 'x'),
    );
    await admin.push(...ops, admin.op('catalogue', ['summary', 'dinkes:a', 'name'], 'x'));
    const read = async (limit: number) =>
      (await admin.sync([], { cursors: { 'opd/dinkes': 1, catalogue: 0 }, limit })).pages.map((page) => [
        page.ops.length,
        page.more,
      ]);
    expect(await read(3)).toEqual([
      [3, true],
      [0, true],
    ]);
    expect(await read(4)).toEqual([
      [4, false],
      [0, true],
    ]);
    expect(await read(5)).toEqual([
      [4, false],
      [1, false],
    ]);
    expect(await read(0)).toEqual([
      [0, true],
      [0, true],
    ]);
  });

  it('[PG2] stay small when the ops are large, and still get on', async () => {
    const { admin } = region;
    for (let round = 0; round < 6; round += 1) {
      const ops = Array.from({ length: 8 }, (_, index) =>
        admin.op('opd/dinkes', ['record', 'r1', `v.f${round}-${index}`], 'a'.repeat(30_000)),
      );
      await admin.push(...ops);
    }
    let cursor = 0;
    for (let answers = 0; cursor < 48; answers += 1) {
      expect(answers).toBeLessThan(4);
      const [page] = (await admin.sync([], { cursors: { 'opd/dinkes': cursor } })).pages;
      cursor = page?.ops.at(-1)?.seq ?? cursor;
      expect(page?.more).toBe(cursor < 48);
    }
  });

  it('tell a device that knows more than the server so by their head', async () => {
    const { pages } = await region.admin.sync([], { cursors: { 'opd/dinkes': 99 } });
    expect(pages).toEqual([{ scope: 'opd/dinkes', ops: [], head: 0, more: false }]);
  });
});

describe('what a device tells of itself', () => {
  it('is what the coordinator sees: when it was there and what it still holds', async () => {
    const { admin, coordinator, endpoint } = region;
    endpoint.clock.nowMs += 60_000;
    await admin.sync([], { pending: { ops: 3, files: 1, bytes: 812_345 } });
    const { devices } = (await (await coordinator.send('GET', '/api/v1/devices')).json()) as {
      devices: object[];
    };
    expect(devices).toContainEqual({
      id: admin.device,
      name: 'HP uji',
      user: admin.user,
      lastSeen: new Date(endpoint.clock.nowMs).toISOString(),
      pending: { ops: 3, files: 1, bytes: 812_345 },
    });
  });
});
