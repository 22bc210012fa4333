import type { Page } from 'playwright-core';
import type { DeskStage } from './desk-stage.ts';
import { logSizes } from './endpoint.ts';
import { until } from './until.ts';
import { go, sendingStatus } from './visit.ts';

export type CutOff = Awaited<ReturnType<typeof cutOff>>;

/** Cuts the network once all of the desk's pages are kept on the device. */
export async function cutOff({ endpoint, desk: { page, profile } }: DeskStage) {
  const keptParts = (): Promise<number> =>
    page.evaluate(async () => (await (await caches.open('lumbung-desk')).keys()).length);
  await until('the pages are kept', async () => (await keptParts()) > 30, 60_000);
  /** What the log held when the network went. */
  const atServer = logSizes(endpoint);
  await profile.context.setOffline(true);
  /** Everything that has been written without a network so far. */
  let written = 0;

  /** Opened from nothing: what the service worker and the database of the device do not have, is not there. */
  const openAfresh = async (address: string, heading: string | RegExp): Promise<Page> => {
    await go(page, address);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.locator('.bones').first().waitFor({ state: 'detached' });
    return page;
  };

  /** What the log holds once more waits on the device than before. */
  const logOnceWaiting = async (): Promise<Record<string, number>> => {
    const count = async () =>
      Number(/Menunggu internet \((\d+)\)/.exec(await sendingStatus(page).innerText())?.[1] ?? 0);
    await until('more waits than before', async () => (await count()) > written);
    written = await count();
    return logSizes(endpoint);
  };
  return { atServer, openAfresh, logOnceWaiting };
}
