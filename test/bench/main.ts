import { openBench, type Bench } from './bench.ts';
import { verdictOf, type Figure } from './figure.ts';
import type { Goal } from './goal.ts';
import { signInGoal } from './goal-1-sign-in.ts';
import { firstIndicatorGoal } from './goal-2-first-indicator.ts';
import { offlineBytesGoal } from './goal-3-offline-bytes.ts';
import { offlineStartGoal } from './goal-4-offline-start.ts';
import { interactionGoal } from './goal-5-interaction.ts';
import { keyPressGoal } from './goal-6-key-press.ts';
import { historyGoal } from './goal-7-history.ts';
import { acceptGoal } from './goal-8-accept.ts';
import { syncGoal } from './goal-9-sync.ts';
import { uploadGoal } from './goal-10-upload.ts';
import { foldGoal } from './goal-11-fold.ts';
import { memoryGoal } from './goal-12-memory.ts';
import { deskGoal } from './goal-15-desk.ts';
import { whatIfGoal } from './goal-13-what-if.ts';
import { zipGoal } from './goal-14-zip.ts';
import { recordsGoal } from './goal-17-records.ts';
import { alikeGoal } from './goal-16-alike.ts';
import { carryGoal } from './goal-18-carry-over.ts';
import { describeMachine } from './machine.ts';
import { tableOf, type Measured } from './report.ts';

const goals: readonly Goal[] = [
  signInGoal,
  firstIndicatorGoal,
  offlineBytesGoal,
  offlineStartGoal,
  interactionGoal,
  keyPressGoal,
  historyGoal,
  acceptGoal,
  syncGoal,
  uploadGoal,
  foldGoal,
  memoryGoal,
  deskGoal,
  whatIfGoal,
  zipGoal,
  recordsGoal,
  alikeGoal,
  carryGoal,
];

/** `node test/bench/main.ts 4 6` measures two goals, without numbers all; the figures go to standard output. */
async function main(): Promise<void> {
  const wanted = new Set(process.argv.slice(2).map(Number));
  const chosen = goals.filter(({ number }) => wanted.size === 0 || wanted.has(number));
  const startMs = performance.now();
  const tell = (text: string): void => {
    process.stderr.write(`${((performance.now() - startMs) / 1000).toFixed(0).padStart(4)} s  ${text}\n`);
  };
  const machine = await describeMachine();
  const bench = await openBench(tell);
  const measured: Measured[] = [];
  try {
    for (const goal of chosen) {
      tell(`goal ${goal.number}: ${goal.name}`);
      measured.push({ goal, figures: await measureOrTell(goal, bench) });
    }
  } finally {
    await bench.close();
  }
  tell('done');
  process.stdout.write(`${machine}\n\n${tableOf(measured)}\n`);
  if (isExactMissed(measured)) process.exitCode = 1;
}

/** What goes wrong in one goal costs that goal and the exit code, not the figures of the others. */
async function measureOrTell(goal: Goal, bench: Bench): Promise<Figure[]> {
  try {
    return await goal.measure(bench);
  } catch (error) {
    bench.tell(`goal ${goal.number} could not be measured: ${String(error)}`);
    process.exitCode = 1;
    return [];
  }
}

/** Times depend on what else the machine does, bytes do not: only these fail the run. */
function isExactMissed(measured: readonly Measured[]): boolean {
  return measured
    .flatMap(({ figures }) => figures)
    .some((figure) => figure.isExact === true && verdictOf(figure) === 'not reached');
}

await main();
