import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinAs, startRegion, type Client, type TestEndpoint } from './endpoint.ts';
import { offerOf, pdfOf, upload } from './files/sample-files.ts';
import { hostileSegment, mutated, oddHeaders, packed } from './hostile.ts';
import { syncBody } from './hostile-exchange.ts';
import { readLog } from './read-log.ts';

/** A failure prints seed and path: put them into the options of the property to see it again. */
const replayable = { endOnFailure: true } as const;
const patience = { timeout: 60_000 };

let endpoint: TestEndpoint;
let people: Client[];
let victim: Client;
let db: Database.Database;
beforeAll(async () => {
  const region = await startRegion();
  ({ endpoint } = region);
  const assessor = await joinAs(endpoint, { roles: ['assessor'] });
  const viewer = await joinAs(endpoint, { roles: ['viewer'] });
  people = [region.coordinator, region.admin, region.other, assessor, viewer];
  victim = await joinAs(endpoint, { roles: ['viewer'] });
  db = new Database(join(endpoint.dataPath, 'lumbung.db'), { readonly: true });
});
afterAll(async () => {
  db.close();
  await endpoint.close();
});

const who = fc.option(fc.nat(4), { freq: 20 }).map((index) => (index === null ? null : index));
const cookieOf = (index: number | null): Record<string, string> =>
  index === null ? {} : { cookie: people[index]?.cookie ?? '' };

type Shot = { method: string; path: string; headers: Record<string, string>; bytes?: Uint8Array };

type Answer = { status: number; text: string };

async function fire({ method, path, headers, bytes }: Shot): Promise<Answer> {
  const body = bytes === undefined ? {} : { body: new Uint8Array(bytes) };
  const response = await endpoint.app.request(
    path,
    { method, headers, ...body },
    { address: `10.0.0.${path.length}` },
  );
  return { status: response.status, text: await response.text() };
}

/** Never a failure of the server; a refusal says why in a sentence. */
function requireSound(shot: Shot, { status, text }: Answer): void {
  if (status >= 500) throw new Error(`${status} for ${shot.method} ${shot.path.slice(0, 200)}: ${text}`);
  if (status < 400 || !shot.path.startsWith('/api/') || shot.headers['accept-encoding'] !== undefined) return;
  expect(JSON.parse(text)).toMatchObject({
    error: expect.any(String),
    message: expect.stringMatching(/[.\w)”"]$/),
  });
}

type Counts = { ops: number; held: number };
const counts = (): Counts =>
  db
    .prepare('SELECT (SELECT count(*) FROM op) AS ops, (SELECT count(*) FROM held_op) AS held')
    .get() as Counts;

const growth = (before: Counts, after: Counts): Counts => ({
  ops: after.ops - before.ops,
  held: after.held - before.held,
});

/** None where the request was refused, which then has left nothing; null where the answer is packed. */
function resultsIn({ status, text }: Answer, odd: Record<string, string>): { status: string }[] | null {
  if (status !== 200) return [];
  if ('accept-encoding' in odd) return null;
  return (JSON.parse(text) as { results: { status: string }[] }).results;
}

describe('hostile bodies of sync', () => {
  it(
    'are answered whole or refused whole, one result for each op, and never fail the server',
    patience,
    async () => {
      const seen = new Map<number, number>();
      const property = fc.asyncProperty(who, syncBody, oddHeaders, async (index, { bytes, headers }, odd) => {
        const before = counts();
        const shot = {
          method: 'POST',
          path: '/api/v1/sync',
          bytes,
          headers: { ...headers, ...cookieOf(index), ...odd },
        };
        const answer = await fire(shot);
        seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
        requireSound(shot, answer);
        const grown = growth(before, counts());
        const results = resultsIn(answer, odd);
        if (results === null) return;
        const taken = results.filter(({ status }) => status === 'ok').length;
        // A parked op that is let in moves from the held ones to the log.
        expect(grown.ops).toBeGreaterThanOrEqual(taken);
        expect(grown.ops + grown.held).toBeLessThanOrEqual(results.length);
      });
      await fc.assert(property, { seed: 20_261, numRuns: 700, ...replayable });
      expect([...seen.keys()]).toEqual(expect.arrayContaining([200, 400, 401, 413]));
      expect(seen.get(200)).toBeGreaterThan(200);
    },
  );
});

const pdf = pdfOf(5_000);
const kept = pdfOf(9_000);
const sha256 = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(offerOf(pdf).sha256, offerOf(kept).sha256) },
  hostileSegment,
);
const scope = fc.oneof(
  { weight: 9, arbitrary: fc.constant('opd/dinkes') },
  { weight: 3, arbitrary: fc.constantFrom('agency', 'indicator/2026/I1', 'period/2026') },
  hostileSegment,
);
const jsonShot = (method: string, path: fc.Arbitrary<string>, body: unknown): fc.Arbitrary<Shot> =>
  fc
    .tuple(path, packed(mutated(fc.constant(body))), who, oddHeaders)
    .map(([to, { bytes, headers }, index, odd]) => ({
      method,
      path: to,
      bytes,
      headers: { ...headers, ...cookieOf(index), ...odd },
    }));
const bareShot = (method: string, path: fc.Arbitrary<string>): fc.Arbitrary<Shot> =>
  fc
    .tuple(path, who, oddHeaders)
    .map(([to, index, odd]) => ({ method, path: to, headers: { ...cookieOf(index), ...odd } }));
const under = (path: string, segment: fc.Arbitrary<string>, rest = ''): fc.Arbitrary<string> =>
  segment.map((text) => `${path}/${text}${rest}`);
const filePath = fc
  .tuple(sha256, scope, fc.oneof(fc.nat(6_000).map(String), hostileSegment))
  .map(([hash, place, from]) => `/api/v1/files/${hash}?scope=${place}&from=${from}`);
const person = { roles: ['opd_admin'], opds: ['dinkes'], name: 'Siti' };

/** Built late: the people are known only once they have joined. */
const shots = (): fc.Arbitrary<Shot> =>
  fc.oneof(
    jsonShot('POST', fc.constant('/api/v1/enrol'), { code: 'AAAAAAAAAA', device: 'd1', deviceName: 'HP' }),
    jsonShot('POST', fc.constant('/api/v1/codes'), person),
    jsonShot('POST', fc.constant('/api/v1/codes'), { self: true }),
    jsonShot('PATCH', under('/api/v1/users', fc.oneof(fc.constant(victim.user), hostileSegment)), person),
    jsonShot('POST', fc.constant('/api/v1/files'), offerOf(pdf)),
    jsonShot('POST', under('/api/v1/files', sha256, '/done'), { scope: 'opd/dinkes' }),
    bareShot('GET', filePath),
    bareShot('HEAD', filePath),
    bareShot('DELETE', under('/api/v1/devices', hostileSegment)),
    bareShot(
      'GET',
      fc.constantFrom('health', 'session', 'users', 'devices', 'openapi.json').map((at) => `/api/v1/${at}`),
    ),
    bareShot(
      'GET',
      fc.oneof(under('', hostileSegment), under('/api/v1', hostileSegment), under('/assets', hostileSegment)),
    ),
    jsonShot('POST', under('/api/v1', hostileSegment), {}),
    jsonShot('POST', fc.constant('/api/v1/session/end'), {}).map((shot) => ({
      ...shot,
      headers: { ...shot.headers, cookie: victim.cookie },
    })),
    fc.tuple(filePath, who, oddHeaders, fc.nat(5_000)).map(([path, index, odd, cut]) => ({
      method: 'PUT',
      path,
      bytes: pdf.subarray(cut),
      headers: { 'content-type': 'application/octet-stream', ...cookieOf(index), ...odd },
    })),
  );

describe('hostile requests of every other route', () => {
  it('are answered or refused, and never fail the server', patience, async () => {
    const [coordinator] = people;
    if (coordinator !== undefined) await upload(coordinator, kept);
    const statuses = new Map<string, Set<number>>();
    const property = fc.asyncProperty(shots(), async (shot) => {
      const answer = await fire(shot);
      const route = `${shot.method} ${shot.path.split('/').slice(0, 4).join('/').split('?')[0]}`;
      statuses.set(route, (statuses.get(route) ?? new Set()).add(answer.status));
      requireSound(shot.method === 'HEAD' ? { ...shot, path: '' } : shot, answer);
    });
    await fc.assert(property, { seed: 20_262, numRuns: 1_300, ...replayable });
    for (const route of [
      'POST /api/v1/codes',
      'POST /api/v1/files',
      'PUT /api/v1/files',
      'GET /api/v1/files',
    ]) {
      expect([route, Math.min(...(statuses.get(route) ?? []))]).toEqual([
        route,
        expect.toSatisfy((least: number) => least < 300),
      ]);
    }
  });
});

describe('edits of one field that come in any order', () => {
  const indices = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 });
  const parents = fc.array(fc.uniqueArray(fc.nat(7), { maxLength: 2 }), { minLength: 8, maxLength: 8 });

  it('are all taken, in one request or in several', patience, async () => {
    const [, admin] = people;
    if (admin === undefined) throw new Error('There is no admin.');
    let run = 0;
    const property = fc.asyncProperty(indices, parents, fc.nat(8), async (order, named, cut) => {
      run += 1;
      const ops = order.map(() => admin.op('opd/dinkes', ['document', `run-${run}`, 'title'], `${run}`));
      const edits = order.map((index) => ({
        ...ops[index],
        parents: (named[index] ?? []).filter((parent) => parent !== index).map((parent) => ops[parent]?.id),
      }));
      const results = [
        ...(await admin.push(...edits.slice(0, cut))),
        ...(await admin.push(...edits.slice(cut))),
      ];
      expect(results.map(({ status }) => status)).toEqual(edits.map(() => 'ok'));
    });
    await fc.assert(property, { seed: 20_263, numRuns: 60, ...replayable });
  });
});

describe('many requests at once', () => {
  const many = fc.array(fc.tuple(who, syncBody), { minLength: 12, maxLength: 12 });

  it('are each answered as if they came alone', patience, async () => {
    const property = fc.asyncProperty(many, async (some) => {
      const before = counts();
      const answers = await Promise.all(
        some.map(async ([index, { bytes, headers }]) =>
          fire({ method: 'POST', path: '/api/v1/sync', bytes, headers: { ...headers, ...cookieOf(index) } }),
        ),
      );
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
      const results = answers.flatMap((answer) => resultsIn(answer, {}) ?? []);
      const grown = growth(before, counts());
      expect(grown.ops).toBeGreaterThanOrEqual(results.filter(({ status }) => status === 'ok').length);
      expect(grown.ops + grown.held).toBeLessThanOrEqual(results.length);
    });
    await fc.assert(property, { seed: 20_264, numRuns: 80, ...replayable });
  });
});

describe('the log after all of it', () => {
  it('has no hole in any scope, and its projection is what its ops fold to', () => {
    const log = readLog(db);
    for (const [scope, seqs] of log.seqs) {
      expect([scope, seqs]).toEqual([scope, seqs.map((_, index) => index + 1)]);
    }
    expect(log.stored).toEqual(log.folded);
    expect(log.folded.length).toBeGreaterThan(50);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('still takes and gives work', async () => {
    const [coordinator] = people;
    const edit = coordinator?.op('agency', ['opd', 'dpmd', 'name'], 'DPMD');
    expect(await coordinator?.push(edit)).toMatchObject([{ status: 'ok' }]);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});
