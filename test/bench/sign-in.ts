import type { Page } from 'playwright-core';
import { until } from '../browser/until.ts';
import type { Bench } from './bench.ts';
import { appList } from './watch-list.ts';

/** How many indicators the sample region assigns to this OPD. */
const ownRooms = 22;

/** Signs a device in, waits until everything is on it and the app is kept for work without a network, and shows the list. */
export async function signIn(
  page: Page,
  { endpoint, newCode }: Pick<Bench, 'endpoint' | 'newCode'>,
): Promise<void> {
  await page.goto(`${endpoint.address}/#kode=${await newCode()}`);
  await page.getByRole('status', { name: 'Status pengiriman' }).waitFor();
  await page.goto(`${endpoint.address}/#/indikator`);
  await page
    .locator(appList.row)
    .nth(ownRooms - 1)
    .waitFor();
  await keptByWorker(page);
}

/** A worker is active only when everything it keeps is on the device. */
export async function keptByWorker(page: Page): Promise<void> {
  const isActive = async () => (await navigator.serviceWorker.ready).active?.state === 'activated';
  await until('the app is kept on the device', () => page.evaluate(isActive), 60_000);
}
