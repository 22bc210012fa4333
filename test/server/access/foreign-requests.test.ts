import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeUuid } from '../../../src/domain/ids.ts';
import type { Json } from '../../../src/domain/op.ts';
import { envelope, joinAs, room, startRegion, type Client, type Region } from '../endpoint.ts';
import { announce, offerOf, pdfOf, put } from '../files/sample-files.ts';

let region: Region;
beforeEach(async () => {
  region = await startRegion();
});
afterEach(async () => region.endpoint.close());

type Call = [method: string, path: string, body?: unknown];

const sha256 = 'a'.repeat(64);
const wanted = {
  id: '0192f0c1-2b7a-7c11-8a11-5d2f6a0b3c4d',
  name: 'Lain',
  roles: ['viewer'],
  opds: [],
  active: true,
  code: true,
};

/** One call of every route that needs somebody; the test below sees that none is missing. */
const calls = ({ user, device }: { user: string; device: string }): Call[] => [
  ['GET', '/api/v1/session'],
  ['POST', '/api/v1/codes', { self: true }],
  ['GET', '/api/v1/users'],
  ['POST', '/api/v1/users', { people: [wanted] }],
  ['PATCH', `/api/v1/users/${user}`, { name: 'Lain' }],
  ['GET', '/api/v1/devices'],
  ['DELETE', `/api/v1/devices/${device}`],
  ['POST', '/api/v1/log-check'],
  ['GET', '/api/v1/log-check'],
  ['POST', '/api/v1/sync', envelope([])],
  [
    'POST',
    '/api/v1/files',
    { sha256, size: 10, mime: 'application/pdf', name: 'x.pdf', scope: 'opd/dinkes' },
  ],
  ['PUT', `/api/v1/files/${sha256}?scope=opd/dinkes&from=0`, new Uint8Array(10)],
  ['POST', `/api/v1/files/${sha256}/done`, { scope: 'opd/dinkes' }],
  ['GET', `/api/v1/files/${sha256}?scope=opd/dinkes`],
  ['GET', '/api/v1/measure?bytes=1000'],
  ['POST', '/api/v1/measure', new Uint8Array(10)],
  ['GET', '/api/v1/instruments'],
  ['GET', '/api/v1/instruments/pemdi-2026'],
  ['POST', '/api/v1/instruments', {}],
];

const typeOf = (body: unknown): Record<string, string> =>
  body instanceof Uint8Array ? { 'content-type': 'application/octet-stream' } : {};

async function statusOf(client: Client, [method, path, body]: Call, headers: Record<string, string> = {}) {
  return (await client.send(method, path, body, { ...typeOf(body), ...headers })).status;
}

const noted = (status: number): { path: string }[] =>
  region.endpoint.logged
    .map(({ facts }) => facts as { status?: number; path: string })
    .filter((facts) => facts.status === status);

describe('a request that somebody else caused', () => {
  it('[F68] is tried at every route that there is', () => {
    const open = new Set(['GET /api/v1/health', 'GET /api/v1/openapi.json', 'POST /api/v1/enrol']);
    const repeatable = 'POST /api/v1/session/end';
    const served = region.endpoint.app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/v1/'))
      .map(({ method, path }) => `${method} ${path.replaceAll(/:\w+/g, '*')}`)
      .filter((route) => !open.has(route) && route !== repeatable);
    const tried = calls({ user: 'u', device: 'd' }).map(
      ([method, path]) =>
        `${method} ${path
          .split('?')[0]
          ?.replace(/(users|devices|instruments)\/[^/]+/, '$1/*')
          .replace(sha256, '*')}`,
    );
    expect(tried.toSorted()).toEqual(served.toSorted());
  });

  it('[F68] is refused and noted when it writes from a page of another site', async () => {
    const { coordinator, admin } = region;
    const writes = calls(admin).filter(([method]) => method !== 'GET');
    const foreign = [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }];
    for (const headers of foreign) {
      for (const call of writes)
        expect([call, await statusOf(coordinator, call, headers)]).toEqual([call, 403]);
    }
    const enrol = { code: 'AAAAAAAAAA', device: 'device-x1', deviceName: 'x' };
    for (const headers of foreign) {
      expect(await statusOf(coordinator, ['POST', '/api/v1/enrol', enrol], headers)).toBe(403);
      expect(await statusOf(coordinator, ['POST', '/api/v1/session/end'], headers)).toBe(403);
    }
    expect(noted(403)).toHaveLength(foreign.length * (writes.length + 2));
    expect((await admin.send('GET', '/api/v1/session')).status).toBe(200);
  });

  it('[F68] is refused and noted when it comes from a device that was revoked', async () => {
    const { coordinator, admin, other } = region;
    expect((await coordinator.send('DELETE', `/api/v1/devices/${admin.device}`)).status).toBe(204);
    const all = calls(other);
    for (const call of all) expect([call, await statusOf(admin, call)]).toEqual([call, 401]);
    expect(noted(401)).toHaveLength(all.length);
  });
});

describe('an id of another OPD', () => {
  const write = (scope: string, register: readonly [string, string, string], value: Json) =>
    region.other.op(scope, register, value);

  it('[F68] is refused in every edit that names it, and the refusal is noted', async () => {
    const { admin, other, endpoint } = region;
    await admin.push(admin.op(room, ['answer', 'dinkes', 'explanation'], 'Punya Dinkes'));
    const document = makeUuid(endpoint.ids);
    const attempts = [
      write(room, ['answer', 'dinkes', 'explanation'], 'Diganti'),
      write(room, ['claim', 'I1-L2-01:dinkes', 'state'], 'met'),
      write(room, ['link', 'dinkes:t1', 'requirement'], 'I1-L2-01'),
      write(room, ['submission', 'dinkes', 'state'], 'submitted'),
      write('period/2026', ['coverage', 'I1-L2-01:dinkes', 'state'], 'met'),
      write('opd/dinkes', ['document', document, 'title'], 'Titipan'),
      write('agency', ['opd', 'dinkes', 'name'], 'Diganti'),
      write('agency', ['assignment', '2026:I1:dinkes', 'role'], 'none'),
      write('agency', ['person', admin.user, 'active'], false),
    ];
    const results = await other.push(...attempts);
    expect(results.map((result) => [result.status, 'code' in result ? result.code : ''])).toEqual(
      attempts.map(() => ['rejected', 'forbidden']),
    );
    const notes = endpoint.logged.filter(({ message }) => message === 'edits refused');
    expect(notes).toMatchObject([{ level: 'warn', facts: { user: other.user, count: attempts.length } }]);
    const { pages } = await admin.sync([], { cursors: { [room]: 0 } });
    expect(pages[0]?.ops.map(({ value }) => value)).toEqual(['Punya Dinkes']);
  });

  it('[F68] gives nothing to read', async () => {
    const { admin, other } = region;
    await admin.push(admin.op('opd/dinkes', ['document', 'd1', 'title'], 'Rahasia'));
    const { pages, scopes } = await other.sync([], { cursors: { 'opd/dinkes': 0, 'opd/bkpsdm': 0 } });
    expect(pages.map(({ scope }) => scope)).toEqual(['opd/bkpsdm']);
    expect(scopes).not.toContain('opd/dinkes');
  });

  it('[F68] lets no file in and none out, whoever knows its hash, and the try is noted', async () => {
    const { admin, other, coordinator } = region;
    const bytes = pdfOf(10_000);
    const offer = offerOf(bytes);
    await announce(admin, offer);
    await put(admin, offer, { bytes, from: 0 });
    await admin.send('POST', `/api/v1/files/${offer.sha256}/done`, { scope: offer.scope });
    const address = `/api/v1/files/${offer.sha256}?scope=opd/dinkes`;
    expect((await coordinator.send('GET', address)).status).toBe(200);
    expect((await other.send('GET', address)).status).toBe(404);
    expect((await other.send('POST', '/api/v1/files', offer)).status).toBe(403);
    expect(await statusOf(other, ['PUT', `${address}&from=0`, bytes])).toBe(403);
    expect(
      (await other.send('POST', `/api/v1/files/${offer.sha256}/done`, { scope: offer.scope })).status,
    ).toBe(403);
    expect(noted(404)).toMatchObject([{ path: `/api/v1/files/${offer.sha256}` }]);
    expect(noted(403)).toHaveLength(3);
  });

  it('[F68] is of no use to a viewer, who writes nothing', async () => {
    const viewer = await joinAs(region.endpoint, { roles: ['viewer'] });
    const edit = viewer.op(room, ['answer', 'dinkes', 'explanation'], 'Diganti');
    expect(await viewer.push(edit)).toMatchObject([{ status: 'rejected', code: 'forbidden' }]);
  });
});
