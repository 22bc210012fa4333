import type { Page } from 'playwright-core';
import { keyboardPerson } from './keyboard-person.ts';
import { until } from './until.ts';
import { go } from './visit.ts';

/** Somebody without a mouse on a page that was just opened; `isAt` waits until the focus is there, and can be seen. */
export async function arriveByKeys(page: Page, address: string, heading: string | RegExp) {
  const person = keyboardPerson(page);
  const isAt = async (role: string, name: string | RegExp): Promise<void> => {
    await until(`the focus is at ${role} ${String(name)}`, async () => {
      const now = await person.focus();
      const isNamed = typeof name === 'string' ? now.name === name : name.test(now.name);
      return now.role === role && isNamed && now.isInSight;
    });
  };
  // From elsewhere: the address may be where one is.
  await go(page, '#/bantuan');
  await page.getByRole('heading', { level: 1, name: 'Bantuan' }).waitFor();
  await go(page, address);
  await page.getByRole('heading', { level: 1, name: 'Bantuan' }).waitFor({ state: 'detached' });
  await isAt('heading', heading);
  await page.locator('.bones').first().waitFor({ state: 'detached' });
  return { ...person, page, isAt };
}

/** Resolves once a text stands there that is just this. */
export const says = (page: Page, text: string | RegExp) =>
  page.getByText(text, { exact: true }).first().waitFor();

/** The message stays while it is pointed at: how long the way to it takes depends on the machine. */
export const keepMessage = (page: Page) => page.locator('.toast').first().dispatchEvent('mouseenter');
