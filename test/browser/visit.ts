import type { BrowserContextOptions, Page } from 'playwright-core';
import { openProfile, type Profile } from './chromium.ts';

/** One person at one device. */
export type Visit = { profile: Profile; page: Page };

/** Opens a device that nobody has signed in on yet. */
export async function openVisit(options: BrowserContextOptions = {}): Promise<Visit> {
  const profile = await openProfile(options);
  return { profile, page: profile.context.pages()[0] ?? (await profile.context.newPage()) };
}

/** Signs in with a link and waits until the app stands and is kept for offline work. */
export async function signIn(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await sendingStatus(page).waitFor();
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
}

/** The line that says at all times what has arrived and what waits. */
export const sendingStatus = (page: Page) => page.getByRole('status', { name: 'Status pengiriman' });
