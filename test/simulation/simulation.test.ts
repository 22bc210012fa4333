import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rm } from 'node:fs/promises';
import { breakages } from './breakages.ts';
import { runOnAllCores, type Errand } from './pool.ts';
import { runSeed, type Outcome } from './run-seed.ts';
import { shorten } from './shorten.ts';
import { scheduleOf, type Action } from './schedule.ts';
import { makeTemplate, type Template } from './world.ts';

const seeds = 300;

/** Seeds that noticed each mistake when they were last searched for (`npm run simulate -- --breakages`). */
const noticedBy: Readonly<Record<string, number>> = {
  'last writer wins by clock': 6,
  'last arrival wins': 6,
  'no dedupe by id': 1,
  'no epoch': 22,
  'no re-offer after restore': 22,
  'cursor stored apart from its page': 12,
  'sequence visible out of order': 6,
  'rejected op dropped': 1,
  'rejected op blocks the queue': 1,
};

let template: Template;

beforeAll(async () => {
  template = await makeTemplate();
});

afterAll(async () => rm(template.path, { recursive: true }));

describe('the simulation', () => {
  test(
    `[F02] [F03] [F10] [F14] [F16] [F17] [F18] [F19] [F20] [F27] [DV2] [DV14] [LG4] [LG3] [OP5] ${seeds} seeds of faults break no promise`,
    { timeout: 600_000 },
    async () => {
      const red: Outcome[] = [];
      const errands = Array.from({ length: seeds }, (_, index): Errand => ({
        seed: index + 1,
        breakage: null,
      }));
      await runOnAllCores(errands, (outcome) => {
        if (outcome.failures.length > 0) red.push(outcome);
        return 'go on';
      });
      const told = red.map(
        ({ seed, failures }) => `npm run simulate -- --seed ${seed}: ${failures[0]?.text}`,
      );
      expect(told).toEqual([]);
    },
  );

  test('knows every mistake that it is to notice', () => {
    expect(breakages.map(({ name }) => name)).toEqual(Object.keys(noticedBy));
  });

  test.each(breakages.map((breakage) => [breakage.name, breakage] as const))(
    'notices a product with this mistake: %s',
    { timeout: 60_000 },
    async (name, breakage) => {
      const seed = noticedBy[name] ?? 0;
      expect((await runSeed(template, seed)).failures).toEqual([]);
      expect((await runSeed(template, seed, { breakage })).failures).not.toEqual([]);
    },
  );

  test('gives the same run for the same seed', async () => {
    const [one, again, other] = [
      await runSeed(template, 5),
      await runSeed(template, 5),
      await runSeed(template, 6),
    ];
    expect(again).toEqual(one);
    expect(other.fingerprint).not.toBe(one.fingerprint);
  });

  test('shortens a schedule to what still fails', async () => {
    const long = scheduleOf(3);
    const needed = new Set<Action>([long[4], long[17]].filter((action) => action !== undefined));
    const short = await shorten(long, async (schedule) =>
      [...needed].every((action) => schedule.includes(action)),
    );
    expect(short).toEqual([...needed]);
  });
});
