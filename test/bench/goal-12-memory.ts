import type { Page } from 'playwright-core';
import { buildForPage, openBarePage } from './bare-page.ts';
import { onDevice, type Device } from './device.ts';
import type { Goal } from './goal.ts';
import { openRooms } from './open-rooms.ts';
import type * as queuePage from './queue-page.ts';
import { signIn } from './sign-in.ts';

const edits = 10_000;
const lookEveryMs = 250;
const patienceMs = 900_000;

declare global {
  // oxlint-disable-next-line no-var, vars-on-top -- only `var` declares a property of the global object
  var benchQueue: typeof queuePage | undefined;
}

/** Whether a device that was away for long can hold and send what it has written: the JavaScript heap of its page. */
export const memoryGoal: Goal = {
  number: 12,
  name: `${edits.toLocaleString('en')} edits that wait`,
  measure: async (bench) => {
    const code = await buildForPage('queue-page', 'benchQueue');
    return onDevice(1, async (device) => {
      const { page } = device;
      await signIn(page, bench);
      await openBarePage(page, bench, code);
      bench.tell(`  writing ${edits} edits`);
      const waiting = await page.evaluate(([rooms, count]) => globalThis.benchQueue?.queue(rooms, count), [
        openRooms,
        edits,
      ] as const);
      if (waiting !== edits) throw new Error(`${waiting} edits wait`);
      await page.context().setOffline(true);
      await page.goto(`${bench.endpoint.address}/#/indikator`);
      await page.getByRole('status', { name: 'Status pengiriman' }).waitFor();
      await page.evaluate(code);
      const atRest = await heapMb(device);
      bench.tell('  sending them');
      await page.context().setOffline(false);
      const sending = await whileSending(device);
      return [
        { what: 'heap with all of them waiting', unit: 'MB', values: [atRest], goal: { atMost: 150 } },
        {
          what: 'largest heap while they are sent',
          unit: 'MB',
          values: [Math.max(...sending)],
          goal: { atMost: 150 },
        },
      ];
    });
  },
};

/** The heap each quarter of a second, garbage not yet collected included, until nothing waits. */
async function whileSending(device: Device): Promise<number[]> {
  const seen: number[] = [];
  const limitMs = performance.now() + patienceMs;
  while ((await waitingOn(device.page)) > 0) {
    if (performance.now() > limitMs) throw new Error(`${await waitingOn(device.page)} edits still wait`);
    seen.push(await heapMb(device));
    await device.page.waitForTimeout(lookEveryMs);
  }
  return seen;
}

const waitingOn = (page: Page): Promise<number> =>
  page.evaluate(async () => (await globalThis.benchQueue?.countWaiting()) ?? Number.NaN);

async function heapMb({ devtools }: Device): Promise<number> {
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize / 1_000_000;
}
