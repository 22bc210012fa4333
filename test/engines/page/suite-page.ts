import type { RunnerTask } from 'vitest';
import { startTests } from 'vitest/internal/browser';
import type { VitestRunner } from 'vitest/runtime';

/** Built for a browser: runs the storage suite there, with vitest's own runner. */

export type Verdict = { name: string; state: string; errors: readonly string[] };

const suites = import.meta.glob('../../storage/*.test.ts');

/** What the runner and `expect` read of it; a slow engine on a busy machine needs more time than Node. */
const config = {
  name: 'engines',
  root: '/',
  setupFiles: [],
  testTimeout: 120_000,
  hookTimeout: 120_000,
  retry: 0,
  repeats: 0,
  maxConcurrency: 1,
  tags: [],
  strictTags: false,
  passWithNoTests: false,
  allowOnly: false,
  sequence: { shuffle: false, concurrent: false, hooks: 'stack', setupFiles: 'list' },
  expect: { poll: { timeout: 15_000 } },
} as unknown as VitestRunner['config'];

Object.assign(globalThis, {
  __vitest_worker__: { config, ctx: {}, filepath: '', environment: { name: 'browser' } },
});

/** Runs one file of the suite. */
export async function runFile(file: string): Promise<readonly Verdict[]> {
  const ran = await startTests([`/${file}`], {
    config,
    viteEnvironment: 'client',
    pool: 'browser',
    importFile: async () => suites[`../../storage/${file}`]?.(),
  });
  return ran.flatMap((task) => verdictsOf(task, ''));
}

/** A suite has a word of its own only where it failed as a whole: it could not be read, or a hook of it failed. */
function verdictsOf(task: RunnerTask, path: string): Verdict[] {
  const name = `${path}${task.name}`;
  const errors = (task.result?.errors ?? []).map(({ message }) => message);
  const own = { name, state: task.result?.state ?? 'not run', errors };
  if (task.type === 'test') return [own];
  const inner = task.tasks.flatMap((one) => verdictsOf(one, `${name} > `));
  return errors.length === 0 ? inner : [own, ...inner];
}
