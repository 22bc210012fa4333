import { brotliBytes, firstIndicatorFiles, isStyle, pageStyleBytes } from '../size/built-files.ts';
import type { Device } from './device.ts';
import { floorReactsS, loadOverLink, markS } from './first-load.ts';
import type { Goal } from './goal.ts';

const runs = 3;

/** From the tap on a sign-in link until a first requirement can be answered. */
export const firstIndicatorGoal: Goal = {
  number: 2,
  name: 'first indicator',
  measure: async ({ endpoint, floor, newCode, tell }) => {
    const app = [];
    const limit = [];
    for (let run = 0; run < runs; run += 1) {
      tell(`  run ${run + 1} of ${runs}`);
      const path = `/#kode=${await newCode()}`;
      limit.push(await loadOverLink({ address: floor.address, path: '/' }, floorReactsS));
      app.push(await loadOverLink({ address: endpoint.address, path }, firstAnswerS));
    }
    const files = firstIndicatorFiles();
    return [
      {
        what: 'code, brotli',
        unit: 'kB',
        values: [(brotliBytes(files) + pageStyleBytes()) / 1000],
        goal: { atMost: 75 },
        isExact: true,
      },
      {
        what: 'style of it',
        unit: 'kB',
        values: [(brotliBytes(files.filter(isStyle)) + pageStyleBytes()) / 1000],
        goal: { atMost: 12 },
        isExact: true,
      },
      {
        what: 'sign-in link to answering, link model',
        unit: 's',
        values: app.map(({ reactsS }) => reactsS),
        goal: null,
        floor: limit.map(({ reactsS }) => reactsS),
      },
      { what: 'all that came down by then', unit: 'kB', values: app.map(({ downKb }) => downKb), goal: null },
    ];
  },
};

/** Goes to an indicator as soon as the app shows that it is one of its own. */
async function firstAnswerS({ page }: Device, address: string): Promise<{ reactsS: number }> {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (
        document.documentElement.dataset['ready'] !== undefined &&
        !location.hash.startsWith('#/indikator/')
      )
        location.hash = '#/indikator/I5';
      if (document.querySelector('[role=radiogroup] input:enabled') !== null)
        performance.mark('bench-reacts');
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(address, { waitUntil: 'commit' });
  return { reactsS: await markS(page) };
}
