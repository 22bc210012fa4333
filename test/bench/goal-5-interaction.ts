import type { CDPSession, Page } from 'playwright-core';
import type { Bench } from './bench.ts';
import { onDevice, withProfile, type Device } from './device.ts';
import type { Figure } from './figure.ts';
import type { Goal } from './goal.ts';
import { useApp, useFloor } from './interactions.ts';
import { signIn } from './sign-in.ts';
import { appList } from './watch-list.ts';
import { blockingMs, interactionToNextPaintMs, rest, watchInteractions } from './watch-interactions.ts';

const rounds = 2;
/** How much slower the processor is: a cheap phone, and a very cheap one. */
const slowdowns = [
  { slowdown: 4, atMost: 56 },
  { slowdown: 6, atMost: 80 },
] as const;

/** How quickly the app answers a hand once it is there, and what it costs to get there. */
export const interactionGoal: Goal = {
  number: 5,
  name: 'interaction',
  measure: async (bench) =>
    withProfile(async (folder) => {
      await onDevice(1, ({ page }) => signIn(page, bench), folder);
      return visitByTurns(bench, folder);
    }),
};

async function visitByTurns(bench: Bench, folder: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  let visits: Visit[] = [];
  for (const { slowdown, atMost } of slowdowns) {
    const app = [];
    const floor = [];
    for (let round = 0; round < rounds; round += 1) {
      bench.tell(`  70 interactions, ${slowdown}×, round ${round + 1} of ${rounds}`);
      floor.push(await onDevice(slowdown, (device) => visitFloor(device, bench)));
      app.push(await onDevice(slowdown, (device) => visitApp(device, bench), folder));
    }
    figures.push({
      what: `INP of 70 interactions, ${slowdown}×`,
      unit: 'ms',
      values: app.map(({ inpMs }) => inpMs),
      goal: { atMost },
      floor: floor.map(({ inpMs }) => inpMs),
    });
    if (slowdown === 4) visits = [...app, ...floor.map((visit) => ({ ...visit, isFloor: true }))];
  }
  return [...figures, ...loadFigures(visits)];
}

type Visit = { inpMs: number; blockingMs: number; heapMb: number; isFloor?: boolean };

function loadFigures(visits: readonly Visit[]): Figure[] {
  const of = (what: 'blockingMs' | 'heapMb', isFloor: boolean): number[] =>
    visits.filter((visit) => (visit.isFloor ?? false) === isFloor).map((visit) => visit[what]);
  return [
    {
      what: 'blocking time at load, 4×',
      unit: 'ms',
      values: of('blockingMs', false),
      goal: { atMost: 150 },
      floor: of('blockingMs', true),
    },
    {
      what: 'heap after load',
      unit: 'MB',
      values: of('heapMb', false),
      goal: { atMost: 6 },
      floor: of('heapMb', true),
    },
  ];
}

async function visitApp({ page, devtools }: Device, { endpoint }: Bench): Promise<Visit> {
  await page.addInitScript(watchInteractions);
  await page.goto(`${endpoint.address}/#/indikator`);
  await page.locator(appList.row).nth(9).waitFor();
  return measureVisit({ page, devtools }, useApp);
}

async function visitFloor({ page, devtools }: Device, { floor }: Bench): Promise<Visit> {
  await page.addInitScript(watchInteractions);
  await page.goto(floor.address);
  await page.waitForFunction(() => document.documentElement.dataset['ready'] !== undefined);
  return measureVisit({ page, devtools }, useFloor);
}

/** Time enough for everything that follows the first page: sync, the worker, what is fetched for later. */
const settleMs = 2_500;

async function measureVisit(
  { page, devtools }: { page: Page; devtools: CDPSession },
  use: (page: Page) => Promise<number>,
): Promise<Visit> {
  await rest(page, settleMs);
  const blocking = await blockingMs(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const interactions = await use(page);
  await rest(page, 300);
  const inpMs = await interactionToNextPaintMs(page, interactions);
  return { inpMs, blockingMs: blocking, heapMb: usedSize / 1_000_000 };
}
