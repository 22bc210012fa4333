import type { Locator, Page } from 'playwright-core';
import type { Profile } from './chromium.ts';

/** The page that a profile opened with. */
export async function pageOf({ context }: Profile): Promise<Page> {
  return context.pages()[0] ?? (await context.newPage());
}

export function sendingStatus(page: Page): Locator {
  return page.getByRole('status', { name: 'Status pengiriman' });
}

/** Signs in with the link that someone was given; resolves once the app stands. */
export async function signInByLink(profile: Profile, link: string): Promise<Page> {
  const page = await pageOf(profile);
  await page.goto(link);
  await sendingStatus(page).waitFor();
  return page;
}

/** From here on the app opens without a network. */
export async function untilKept(page: Page): Promise<void> {
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
}
