import { buildForPage, openBarePage } from './bare-page.ts';
import { onDevice } from './device.ts';
import type { Goal } from './goal.ts';
import { signIn } from './sign-in.ts';
import { heldMb, watchMemory } from './watch-memory.ts';
import type * as zipPage from './zip-page.ts';

const documents = 10_000;
const megabyte = 1_000_000;

declare global {
  // oxlint-disable-next-line no-var, vars-on-top -- only `var` declares a property of the global object
  var benchZip: typeof zipPage | undefined;
}

/** Whether the evidence of a whole region goes into its ZIPs without standing in memory. */
export const zipGoal: Goal = {
  number: 14,
  name: `ZIP of ${documents.toLocaleString('en')} documents`,
  measure: async (bench) => {
    const code = await buildForPage('zip-page', 'benchZip');
    return onDevice(1, async (device) => {
      const { page } = device;
      await signIn(page, bench);
      await openBarePage(page, bench, code);
      const before = await heldMb(device);
      const watch = watchMemory(device);
      const made = await page.evaluate((count) => globalThis.benchZip?.makeZip(count), documents);
      const peak = await watch.end();
      if (made === undefined || made.leftOut > 0) throw new Error('not all documents are in the ZIP');
      const { planMs, takenMs, writtenBytes, parts } = made;
      bench.tell(`  ${parts} ZIPs, ${before.toFixed(0)} MB held before`);
      return [
        { what: 'plan', unit: 'ms', values: [planMs], goal: { atMost: 1_000 } },
        { what: 'written', unit: 'MB', values: [writtenBytes / megabyte], goal: null },
        { what: 'all of it', unit: 's', values: [takenMs / 1_000], goal: null },
        { what: 'largest memory of the page', unit: 'MB', values: [peak], goal: { atMost: 300 } },
      ];
    });
  },
};
