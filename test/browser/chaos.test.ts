import { expect, onTestFailed, test } from 'vitest';
import { runChaos } from '../chaos/run.ts';

const minutes = 1.1;
/** Signing in before and repairing after take time of their own on a busy machine. */
const limitMs = 480_000;

test(
  '[DV1] [DV14] [LG2] nothing that was shown as saved is lost while three people work and networks, browsers and the server die',
  async () => {
    const said: string[] = [];
    onTestFailed(() => void process.stderr.write(`${said.join('\n')}\n`));
    const { failures, faults, ledger } = await runChaos({ minutes, seed: 1, say: (line) => said.push(line) });
    expect(failures).toEqual([]);
    expect(faults.browserKills).toBe(3);
    expect(Math.min(faults.serverKills, faults.cuts, faults.killsWhileWriting)).toBeGreaterThan(0);
    expect(Math.min(ledger.words.size, ledger.answers.size, ledger.files.size)).toBeGreaterThan(0);
  },
  limitMs,
);
