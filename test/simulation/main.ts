import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { breakages } from './breakages.ts';
import { runOnAllCores, type Errand } from './pool.ts';
import { createTally, type Tally } from './tally.ts';
import { showRed } from './show-red.ts';

const help = `Runs the product against faults that can be repeated.
  --seeds N      as many runs as that (300), from --from N (1) on
  --seed N       one run, with its schedule shortened where it fails
  --breakages    finds for each known mistake the first seed that notices it, up to seed 600
  --report FILE  writes what was tried and lost as JSON`;

const mostBreakageSeeds = 600;
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Exit code 0 when nothing was lost, 1 when something was, 2 for a wrong question. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '300' },
      from: { type: 'string', default: '1' },
      seed: { type: 'string' },
      breakages: { type: 'boolean', default: false },
      report: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    say(help);
    return 0;
  }
  if (values.breakages) return searchBreakages();
  if (values.seed !== undefined) return showRed(wholeNumber('seed', values.seed));
  const from = wholeNumber('from', values.from);
  const tally = await runSeeds(from, wholeNumber('seeds', values.seeds));
  say(tally.summary());
  if (values.report !== undefined) await writeFile(values.report, tally.report());
  const [first] = tally.red();
  return first === undefined ? 0 : showRed(first);
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new TypeError(`--${name} wants a whole number above 0`);
  return value;
}

async function runSeeds(from: number, count: number): Promise<Tally> {
  const tally = createTally(count);
  const errands = Array.from({ length: count }, (_, index): Errand => ({
    seed: from + index,
    breakage: null,
  }));
  await runOnAllCores(errands, (outcome) => {
    tally.add(outcome);
    tally.draw(process.stderr);
    return 'go on';
  });
  return tally;
}

async function searchBreakages(): Promise<number> {
  let unnoticed = 0;
  for (const { name } of breakages) {
    let first: number | null = null;
    const errands = Array.from({ length: mostBreakageSeeds }, (_, index): Errand => ({
      seed: index + 1,
      breakage: name,
    }));
    await runOnAllCores(errands, ({ seed, failures }) => {
      if (failures.length > 0) first = Math.min(first ?? seed, seed);
      return first === null ? 'go on' : 'enough';
    });
    if (first === null) unnoticed += 1;
    say(first === null ? `${name}: NOT noticed` : `${name}: noticed by seed ${String(first)}`);
  }
  return unnoticed === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
