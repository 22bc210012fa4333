import type { Page } from 'playwright-core';
import { openProfile, type Profile } from './chromium.ts';
import { until } from './until.ts';

/** One person at one device. */
export type Visit = { profile: Profile; page: Page };

/** Opens a device: a new one that nobody has signed in on yet, or the folder of one that was closed or killed. */
export async function openVisit(options: Parameters<typeof openProfile>[0] = {}): Promise<Visit> {
  const profile = await openProfile(options);
  return { profile, page: profile.context.pages()[0] ?? (await profile.context.newPage()) };
}

/** Signs in with a link and waits until the app stands and is kept for offline work. */
export async function signIn(page: Page, link: string): Promise<void> {
  // Where the app already stands a link only changes the hash, and the app then loads itself anew.
  await Promise.all([page.waitForEvent('load'), page.goto(link)]);
  await untilKept(page);
}

/** Signs in as people mostly do: the address typed, the code typed. */
export async function signInWithCode(page: Page, address: string, code: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('textbox', { name: 'Kode masuk' }).fill(code);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await untilKept(page);
}

/** Resolves once the app is on the device: it opens without a network from here on. */
export async function untilKept(page: Page): Promise<void> {
  await sendingStatus(page).waitFor();
  const isActive = async () => (await navigator.serviceWorker.ready).active?.state === 'activated';
  await until('the app is kept on the device', () => page.evaluate(isActive), 60_000);
}

/** Resolves once the PDF viewer is on the device too, which the app fetches when all else is quiet. */
export async function untilViewerKept(page: Page): Promise<void> {
  const kept = async () =>
    (await (await caches.open('lumbung-later')).keys()).map(({ url }) => url).join(' ');
  const names = /pdf\.min.*pdf\.worker.*FoxitDingbats/;
  await until('the viewer is kept', async () => names.test(await page.evaluate(kept)), 40_000);
}

/** The line that says at all times what has arrived and what waits. */
export const sendingStatus = (page: Page) => page.getByRole('status', { name: 'Status pengiriman' });

export async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), address);
}

/** On *Pengiriman*: what was written here has arrived there, and what is new there has arrived here. */
export async function exchange(page: Page): Promise<void> {
  await go(page, '#/pengiriman');
  const send = page.getByRole('button', { name: 'Kirim sekarang' });
  // Busy while an exchange is under way: one that had begun before may not know of the last edit.
  await until('no exchange is under way', () => send.isEnabled());
  const answered = page.waitForResponse(
    (response) => response.url().endsWith('/api/v1/sync') && response.ok(),
  );
  await send.click();
  await answered;
  const isQuiet = async () => !/Menunggu|Mengirim/.test(await sendingStatus(page).innerText());
  await until('all is exchanged', async () => (await send.isEnabled()) && (await isQuiet()));
}
