import { rmSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { breakages } from './breakages.ts';
import type { Errand } from './pool.ts';
import { runSeed } from './run-seed.ts';
import { makeTemplate } from './world.ts';

/** One core's share: seeds come as messages, outcomes go back. */
const template = await makeTemplate();
process.once('exit', () => rmSync(template.path, { recursive: true, force: true }));

parentPort?.on('message', (errand: Errand) => void serve(errand));

async function serve({ seed, breakage }: Errand): Promise<void> {
  const found = breakages.find(({ name }) => name === breakage);
  const outcome = await runSeed(template, seed, found === undefined ? {} : { breakage: found });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of this process has no origin
  parentPort?.postMessage(outcome);
}
