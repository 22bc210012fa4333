import type { Page } from 'playwright-core';
import { buildForPage, openBarePage } from './bare-page.ts';
import { onDevice } from './device.ts';
import { ratioOf } from './figure.ts';
import { phoneSlowdown } from './first-load.ts';
import type { Goal } from './goal.ts';
import type * as historyPage from './history-page.ts';

const ops = 50_000;
const runs = 7;

declare global {
  // oxlint-disable-next-line no-var, vars-on-top -- only `var` declares a property of the global object
  var benchHistory: typeof historyPage | undefined;
}

/** Whether years of work make the start slower: only current values may be read. */
export const historyGoal: Goal = {
  number: 7,
  name: `open with ${ops.toLocaleString('en')} ops`,
  measure: async (bench) => {
    const code = await buildForPage('history-page', 'benchHistory');
    return onDevice(1, async ({ page, devtools }) => {
      const visit = () => openBarePage(page, bench, code);
      await visit();
      bench.tell(`  taking ${ops} ops in`);
      const filled = await page.evaluate((count) => globalThis.benchHistory?.fill(count), ops);
      if (filled === undefined || filled < ops) throw new Error(`only ${filled} ops were taken in`);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: phoneSlowdown });
      const { app, raw } = await openByTurns(page, visit);
      return [
        { what: 'open and read what stands, 4×', unit: 'ms', values: app, goal: null, floor: raw },
        { what: 'to raw IndexedDB', unit: '×', values: ratioOf(app, raw), goal: { atMost: 1.5 } },
      ];
    });
  },
};

async function openByTurns(
  page: Page,
  visit: () => Promise<void>,
): Promise<{ app: number[]; raw: number[] }> {
  const times = { app: [] as number[], raw: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    await visit();
    const raw = await page.evaluate(() => globalThis.benchHistory?.openRaw());
    await visit();
    const app = await page.evaluate(() => globalThis.benchHistory?.openAsApp());
    if (raw === undefined || raw.rows !== app?.rows) throw new Error('the two ways read different rows');
    times.raw.push(raw.ms);
    times.app.push(app.ms);
  }
  return times;
}
