import { runSeed } from './run-seed.ts';
import { scheduleOf, type Action } from './schedule.ts';
import { shorten } from './shorten.ts';
import { makeTemplate } from './world.ts';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Runs one seed; where it fails, says why, how to see it again, and the shortest schedule that still fails so. */
export async function showRed(seed: number): Promise<number> {
  const template = await makeTemplate();
  const { failures } = await runSeed(template, seed);
  const [first] = failures;
  if (first === undefined) {
    say(`seed ${seed}: every invariant holds`);
    return 0;
  }
  say(`seed ${seed} fails:`);
  for (const { invariant, text } of failures.slice(0, 10)) say(`  ${invariant} ${text}`);
  say(`see it again: npm run simulate -- --seed ${seed}`);
  const isRed = async (schedule: readonly Action[]): Promise<boolean> =>
    (await runSeed(template, seed, { schedule })).failures.some(
      ({ invariant }) => invariant === first.invariant,
    );
  const short = await shorten(scheduleOf(seed), isRed);
  say(`the shortest schedule that fails so (${short.length} actions):`);
  for (const action of short) say(`  ${JSON.stringify(action)}`);
  return 1;
}
