import { parseArgs } from 'node:util';
import { runChaos, summaryOf } from './run.ts';

const help = `Three people work in real browsers while networks break and browsers and the server are killed.
  --minutes N  how long (10)
  --seed N     what is chosen, though not when it comes about (1)`;

/** Exit code 0 when nothing was lost and all devices are equal, 1 otherwise, 2 for a wrong question. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
  if (!(minutes > 0)) throw new TypeError('--minutes wants a number above 0');
  if (!Number.isInteger(seed) || seed < 1) throw new TypeError('--seed wants a whole number above 0');
  const outcome = await runChaos({ minutes, seed, say: (line) => process.stderr.write(`${line}\n`) });
  for (const { text } of outcome.failures) process.stderr.write(`${text}\n`);
  process.stdout.write(`${summaryOf(outcome)}\n`);
  return outcome.failures.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
