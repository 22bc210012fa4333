import type { Page } from 'playwright-core';
import { openBench, type Bench } from './bench.ts';
import { onDevice, withProfile } from './device.ts';
import { ratioOf } from './figure.ts';
import { markS, phoneSlowdown } from './first-load.ts';
import type { Goal } from './goal.ts';
import { countRequests, type RequestCounter } from './request-counter.ts';
import { keptByWorker, signIn } from './sign-in.ts';
import { appList, floorList, watchList, type ListParts } from './watch-list.ts';

const runs = 5;

/** A fresh browser process on the profile of yesterday, and nothing answers at the server's address. */
export const offlineStartGoal: Goal = {
  number: 4,
  name: 'offline cold start',
  measure: async ({ tell }) => {
    const { app, limit } = await withProfile((folder) => startByTurns(folder, tell));
    const times = app.map(({ reactsS }) => reactsS);
    const floor = limit.map(({ reactsS }) => reactsS);
    tell(`  asked for: ${[...new Set(app.flatMap(({ requests }) => requests))].join(', ') || 'nothing'}`);
    return [
      { what: 'list reacts, 4×', unit: 's', values: times, goal: { atMost: 0.9 }, floor },
      { what: 'list reacts, to the floor', unit: '×', values: ratioOf(times, floor), goal: { atMost: 1.5 } },
      {
        what: 'requests until then',
        unit: 'requests',
        values: [Math.max(...app.map(({ requests }) => requests.length))],
        goal: { atMost: 0 },
        isExact: true,
      },
    ];
  },
};

async function startByTurns(folder: string, tell: Bench['tell']): Promise<{ app: Start[]; limit: Start[] }> {
  const servers = await openBench(tell);
  const addresses = { app: `${servers.endpoint.address}/#/indikator`, floor: servers.floor.address };
  await firstVisit(servers, folder);
  const counter = await countRequests(addresses.app);
  const starts = { app: [] as Start[], limit: [] as Start[] };
  try {
    for (let run = 0; run < runs; run += 1) {
      tell(`  run ${run + 1} of ${runs}`);
      starts.limit.push(await start({ folder, counter }, addresses.floor, floorList));
      starts.app.push(await start({ folder, counter }, addresses.app, appList));
    }
  } finally {
    await counter.close();
  }
  return starts;
}

/** Puts both on a device and ends the servers. */
async function firstVisit(servers: Bench, folder: string): Promise<void> {
  const visit = async (page: Page): Promise<void> => {
    await page.goto(servers.floor.address);
    await keptByWorker(page);
    await signIn(page, servers);
  };
  await onDevice(1, ({ page }) => visit(page), folder);
  await servers.close();
}

type Start = { reactsS: number; requests: string[] };

async function start(
  { folder, counter }: { folder: string; counter: RequestCounter },
  address: string,
  list: ListParts,
): Promise<Start> {
  const visit = async (page: Page): Promise<Start> => {
    counter.takeBefore(0);
    await page.addInitScript(watchList, list);
    await page.goto(address, { waitUntil: 'commit' });
    const reactsS = await markS(page);
    const startMs = await page.evaluate(() => performance.timeOrigin);
    return { reactsS, requests: counter.takeBefore(startMs + reactsS * 1000) };
  };
  return onDevice(phoneSlowdown, ({ page }) => visit(page), folder);
}
