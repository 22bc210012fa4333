import { brotliBytes, signInFiles } from '../size/built-files.ts';
import type { Device } from './device.ts';
import { floorReactsS, loadOverLink, markS } from './first-load.ts';
import type { Goal } from './goal.ts';

const runs = 5;

/** How long a person with a slow link and a cheap phone waits for the way in. */
export const signInGoal: Goal = {
  number: 1,
  name: 'sign-in',
  measure: async ({ endpoint, floor, tell }) => {
    const app = [];
    const limit = [];
    for (let run = 0; run < runs; run += 1) {
      tell(`  run ${run + 1} of ${runs}`);
      limit.push(await loadOverLink({ address: floor.address, path: '/' }, floorReactsS));
      app.push(await loadOverLink({ address: endpoint.address, path: '/' }, signInReactsS));
    }
    const kB = brotliBytes(signInFiles()) / 1000;
    return [
      {
        what: 'bytes, brotli',
        unit: 'kB',
        values: [kB],
        goal: { atMost: 25 },
        floor: [floor.pageBytes / 1000],
        isExact: true,
      },
      {
        what: 'first paint',
        unit: 's',
        values: app.map(({ firstPaintS }) => firstPaintS),
        goal: { atMost: 1.6 },
        floor: limit.map(({ firstPaintS }) => firstPaintS),
      },
      {
        what: 'reacts',
        unit: 's',
        values: app.map(({ reactsS }) => reactsS),
        goal: { atMost: 2.2 },
        floor: limit.map(({ reactsS }) => reactsS),
      },
    ];
  },
};

/**
 * Seconds until someone who keeps tapping *Masuk*, without a code, is told what to do: the sentence shows the first moment at
 * which the page reacts. Before that a tap does nothing.
 */
async function signInReactsS({ page }: Device, address: string): Promise<{ reactsS: number }> {
  await page.addInitScript(() => {
    const tap = (): void => {
      document.querySelector<HTMLFormElement>('#sign-in form')?.requestSubmit();
      if (document.querySelector('#kode-salah:not([hidden])') === null) setTimeout(tap, 20);
      else performance.mark('bench-reacts');
    };
    tap();
  });
  await page.goto(address, { waitUntil: 'commit' });
  return { reactsS: await markS(page) };
}
