import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { showProgress } from '../../src/server/backup/progress.ts';
import { reasonOf } from '../../src/server/data-directory.ts';
import { otherShot, requireSound, syncShot, type Shot } from '../server/hostile-shots.ts';
import { openTarget, type Target } from './target.ts';

const help = `Shoots malformed requests at a real server process: no 5xx, no crash, flat memory.
  --bodies N   so many (2000)
  --seed N     the first round has this seed (1), each of the next the one after it`;

/** One seed's worth: what `--seed N --bodies 500` repeats alone. */
const roundSize = 500;
/** What the second half of a run may add to the memory of the process: caches fill, a leak goes on. */
const mostGrowthMb = 48;

type Run = { target: Target; seed: number; bodies: number };

/** Exit code 0 when every answer was sound and memory flat, 1 when not, 2 for a wrong question. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      bodies: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  });
  const [bodies, seed] = [Number(values.bodies), Number(values.seed)];
  if (values.help || !Number.isInteger(bodies) || !Number.isInteger(seed) || bodies < 1) {
    process.stdout.write(`${help}\n`);
    return values.help ? 0 : 2;
  }
  const target = await openTarget();
  try {
    return await shoot({ target, seed, bodies });
  } finally {
    await target.close();
  }
}

async function shoot({ target, seed, bodies }: Run): Promise<number> {
  const progress = showProgress(process.stderr);
  const shot = fc.oneof(syncShot(target.shooters), otherShot(target.shooters));
  const statuses = new Map<number, number>();
  const memory = [await target.memoryMb()];
  progress.begin('hostile requests', bodies, 'requests');
  for (let fired = 0; fired < bodies; fired += roundSize) {
    const numRuns = Math.min(roundSize, bodies - fired);
    const round = { seed: seed + fired / roundSize, numRuns };
    for (const [index, one] of fc.sample(shot, round).entries()) {
      const failure = await shootOnce(target, one, { number: fired + index, statuses });
      if (failure !== null) return tellFailure(failure, one, round);
    }
    progress.add(numRuns);
    if (fired < bodies / 2 && fired + roundSize >= bodies / 2) memory.push(await target.memoryMb());
  }
  progress.end();
  memory.push(await target.memoryMb());
  return tellEnd(statuses, memory);
}

type Count = { number: number; statuses: Map<number, number> };

/** Why the answer is not sound; null when it is. */
async function shootOnce(target: Target, shot: Shot, { number, statuses }: Count): Promise<string | null> {
  try {
    const answer = await target.fire(shot, number);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    requireSound(shot, answer);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

function tellFailure(failure: string, { headers, bytes }: Shot, round: fc.Parameters<unknown>): number {
  const body = Buffer.from(bytes ?? []).toString('base64');
  process.stdout.write(`${failure}\nheaders: ${JSON.stringify({ ...headers, cookie: '…' })}\n`);
  process.stdout.write(`body: ${body.slice(0, 4_000)}\n`);
  process.stdout.write(`again: npm run fuzz -- --seed ${round.seed} --bodies ${roundSize}\n`);
  return 1;
}

function tellEnd(statuses: ReadonlyMap<number, number>, memory: readonly number[]): number {
  const counted = [...statuses].toSorted(([one], [other]) => one - other);
  process.stdout.write(`answers: ${counted.map(([status, count]) => `${count} × ${status}`).join(', ')}\n`);
  const [start = 0, middle = 0, end = 0] = memory;
  const shown = [start, middle, end].map((mb) => `${mb.toFixed(0)} MB`);
  process.stdout.write(`memory of the server: ${shown.join(', ')} (start, middle, end)\n`);
  if (end - middle <= mostGrowthMb) return 0;
  process.stdout.write(`The second half added more than ${mostGrowthMb} MB.\n`);
  return 1;
}

process.exitCode = await main();
