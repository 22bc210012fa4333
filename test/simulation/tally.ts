import type { Outcome } from './run-seed.ts';

/** What was tried so far, and what came of it. */
export type Tally = {
  add: (outcome: Outcome) => void;
  /** Seeds that failed, the lowest first. */
  red: () => number[];
  draw: (stream: NodeJS.WriteStream) => void;
  summary: () => string;
  report: () => string;
};

const drawEveryMs = 200;
const barWidth = 40;

export function createTally(total: number): Tally {
  const startMs = performance.now();
  const faults: Record<string, number> = {};
  const red: Outcome[] = [];
  let done = 0;
  let edits = 0;
  let drawnMs = 0;
  const losses = (): number =>
    red.flatMap(({ failures }) => failures).filter(({ invariant }) => ['I2', 'I4', 'I7'].includes(invariant))
      .length;
  const seconds = (): number => (performance.now() - startMs) / 1000;
  return {
    add: (outcome) => {
      done += 1;
      edits += outcome.edits;
      for (const [kind, count] of Object.entries(outcome.faults)) faults[kind] = (faults[kind] ?? 0) + count;
      if (outcome.failures.length > 0) red.push(outcome);
    },
    red: () => red.map(({ seed }) => seed).toSorted((one, other) => one - other),
    draw: (stream) => {
      if (!stream.isTTY || (performance.now() - drawnMs < drawEveryMs && done < total)) return;
      drawnMs = performance.now();
      const filled = Math.round((done / total) * barWidth);
      const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
      const left = Math.round(((total - done) * seconds()) / done);
      stream.write(`\r${bar} ${done} of ${total}, ${red.length} red, ${left} s left `);
      if (done === total) stream.write('\n');
    },
    summary: () => {
      const injected = Object.values(faults).reduce((sum, count) => sum + count, 0);
      const kinds = Object.entries(faults)
        .toSorted(([, one], [, other]) => other - one)
        .map(([kind, count]) => `${kind} ${count}`);
      const pace = `${(done / seconds()).toFixed(1)} a second`;
      return [
        `${done} seeds (${pace}), ${edits} edits, ${injected} faults: ${red.length} red, ${losses()} losses`,
        `faults: ${kinds.join(', ')}`,
        ...red.map(({ seed, failures }) => `seed ${seed}: ${failures[0]?.invariant} ${failures[0]?.text}`),
      ].join('\n');
    },
    report: () =>
      `${JSON.stringify({ date: new Date().toISOString().slice(0, 10), seeds: done, edits, faults, losses: losses() }, null, 2)}\n`,
  };
}
