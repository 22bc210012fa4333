import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Outcome } from './run-seed.ts';

export type Errand = { seed: number; breakage: string | null };

/**
 * Runs errands on all cores, each core one at a time. `onOutcome` hears of each as it ends and may say that enough is known;
 * what is under way then still ends.
 */
export async function runOnAllCores(
  errands: Iterable<Errand>,
  onOutcome: (outcome: Outcome, errand: Errand) => 'go on' | 'enough',
): Promise<void> {
  const queue = errands[Symbol.iterator]();
  let isEnough = false;
  const serve = async (): Promise<void> => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    try {
      for (let next = queue.next(); next.done !== true && !isEnough; next = queue.next())
        if (onOutcome(await ask(worker, next.value), next.value) === 'enough') isEnough = true;
    } finally {
      await worker.terminate();
    }
  };
  // Two a core: while one waits for its commit, the other works.
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, serve));
}

function ask(worker: Worker, errand: Errand): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off('message', onMessage);
      worker.off('error', onError);
    };
    const onMessage = (outcome: Outcome): void => {
      settle();
      resolve(outcome);
    };
    const onError = (error: Error): void => {
      settle();
      reject(new Error(`seed ${errand.seed}: ${error.stack ?? error.message}`));
    };
    worker.on('message', onMessage);
    worker.on('error', onError);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of this process has no origin
    worker.postMessage(errand);
  });
}
