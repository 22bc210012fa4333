import { foldField } from '../../src/domain/fold.ts';
import { registerKey, type LoggedOp } from '../../src/domain/op.ts';
import type { Goal } from './goal.ts';
import { fieldsOfRoom, logOf } from './history-log.ts';

const ops = 50_000;
const rooms = 47;
const runs = 9;

/** What a device or server pays to know what stands, when it has nothing but the log. */
export const foldGoal: Goal = {
  number: 11,
  name: `fold of ${ops.toLocaleString('en')} ops`,
  measure: async () => {
    const log = Array.from({ length: rooms }, (_, room) =>
      logOf(`indicator/2026/I${room + 1}`, Math.ceil(ops / rooms)),
    ).flat();
    const times = { fold: [] as number[], plain: [] as number[] };
    for (let run = 0; run < runs; run += 1) {
      times.plain.push(timeMs(() => keepLast(log)));
      times.fold.push(timeMs(() => foldAll(log)));
    }
    const { fold, plain } = times;
    return Promise.resolve([
      { what: 'all fields', unit: 'ms', values: fold, goal: { atMost: 150 }, floor: plain },
    ]);
  },
};

function timeMs(work: () => number): number {
  const startMs = performance.now();
  const fields = work();
  const tookMs = performance.now() - startMs;
  if (fields !== rooms * fieldsOfRoom) throw new Error(`${fields} fields stand`);
  return tookMs;
}

const addressOf = (op: LoggedOp): string => `${op.scope}\n${registerKey(op)}`;

function foldAll(log: readonly LoggedOp[]): number {
  const states = [...Map.groupBy(log, addressOf).values()].map(foldField);
  return states.filter(({ heads, current }) => heads.length === 1 && current !== null).length;
}

/** The plain loop over the same array: the last value of each field, as if nobody ever wrote at the same time. */
function keepLast(log: readonly LoggedOp[]): number {
  const last = new Map<string, LoggedOp>();
  for (const op of log) last.set(addressOf(op), op);
  return last.size;
}
