import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { joinAs, startRegion, type Client, type TestEndpoint } from './endpoint.ts';
import { upload } from './files/sample-files.ts';
import {
  keptFile,
  otherShot,
  requireSound,
  syncShot,
  type Answer,
  type Shooters,
  type Shot,
} from './hostile-shots.ts';
import { readLog } from './read-log.ts';

/**
 * A failure prints seed and path: put them into the options of the property to see it again. A property that takes too long
 * ends by itself, before its test does: left alone it would shoot on into the counts of the next.
 */
const replayable = {
  endOnFailure: true,
  interruptAfterTimeLimit: 100_000,
  markInterruptAsFailure: true,
} as const;
const patience = { timeout: 120_000 };

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

/** Built late: the people are known only once they have joined. */
const shooters = (): Shooters => ({ cookies: people.map(({ cookie }) => cookie), victim });

const underWay = new Set<Promise<unknown>>();
/** What a property that ended early has still under way belongs to its own test. */
afterEach(async () => void (await Promise.allSettled(underWay)));

const fire = async (shot: Shot): Promise<Answer> => {
  const answer = answerTo(shot);
  underWay.add(answer);
  return answer.finally(() => underWay.delete(answer));
};

const answerTo = async ({ method, path, headers, bytes }: Shot): Promise<Answer> => {
  const body = bytes === undefined ? {} : { body: new Uint8Array(bytes) };
  const address = `10.0.0.${path.length}`;
  const response = await endpoint.app.request(path, { method, headers, ...body }, { address });
  return { status: response.status, text: await response.text() };
};

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
function resultsIn({ status, text }: Answer, { headers }: Shot): { status: string }[] | null {
  if (status !== 200) return [];
  if ('accept-encoding' in headers) return null;
  return (JSON.parse(text) as { results: { status: string }[] }).results;
}

describe('hostile bodies of sync', () => {
  it(
    '[F71] are answered whole or refused whole, one result for each op, and never fail the server',
    patience,
    async () => {
      const seen = new Map<number, number>();
      const property = fc.asyncProperty(syncShot(shooters()), async (shot) => {
        const before = counts();
        const answer = await fire(shot);
        seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
        requireSound(shot, answer);
        const grown = growth(before, counts());
        const results = resultsIn(answer, shot);
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

describe('hostile requests of every other route', () => {
  it('[F71] are answered or refused, and never fail the server', patience, async () => {
    const [coordinator] = people;
    if (coordinator !== undefined) await upload(coordinator, keptFile);
    const statuses = new Map<string, Set<number>>();
    const property = fc.asyncProperty(otherShot(shooters()), async (shot) => {
      const answer = await fire(shot);
      const route = `${shot.method} ${shot.path.split('/').slice(0, 4).join('/').split('?')[0]}`;
      statuses.set(route, (statuses.get(route) ?? new Set()).add(answer.status));
      requireSound(shot, answer);
    });
    await fc.assert(property, { seed: 20_262, numRuns: 1_300, ...replayable });
    for (const route of [
      'POST /api/v1/codes',
      'POST /api/v1/files',
      'POST /api/v1/instruments',
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
  it('are each answered as if they came alone', patience, async () => {
    const alone = syncShot(shooters(), fc.constant({}));
    const many = fc.array(alone, { minLength: 12, maxLength: 12 });
    const property = fc.asyncProperty(many, async (some) => {
      const before = counts();
      const answers = await Promise.all(some.map(fire));
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
      const results = answers.flatMap((answer, index) => resultsIn(answer, some[index] as Shot) ?? []);
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
