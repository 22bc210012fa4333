import { runningPeriod } from '../../domain/running-period.ts';
import type { Db } from '../../storage/db.ts';
import { readDirectory } from '../../storage/views.ts';

/**
 * Keeps the pages of carrying over on this device where the running period begins from another one: who needs them has them without a
 * network, and nobody else pays for them. What was fetched before the worker stood by is asked for once more, so that it passes
 * through it; the browser has it already.
 */
export async function keepCarryOver(db: Db): Promise<void> {
  const period = runningPeriod(await readDirectory(db));
  if (period?.from === undefined || period.from === null || !('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.ready;
  await import('../carry/carry-page.tsx');
  const files = performance
    .getEntriesByType('resource')
    .filter(({ name }) => /\/carry-[\w-]+\.js$/.test(name));
  for (const { name } of files) await (await fetch(name)).arrayBuffer();
}
