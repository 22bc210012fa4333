import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf } from './axe.ts';
import { linkFor, startEndpoint, type RunningEndpoint } from './endpoint.ts';
import { go, openVisit, signIn, type Visit } from './visit.ts';

/** A screen: what it is called, and how one gets there. */
export type Screen = [name: string, open: (page: Page) => Promise<unknown>];

/** An address, and what has to be seen on it before it is looked at. */
export const at =
  (address: string, heading: string | RegExp): Screen[1] =>
  async (page) => {
    // Whatever sheet the screen before has left open.
    await page.keyboard.press('Escape');
    await go(page, address);
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
    await page.locator('.bones').first().waitFor({ state: 'detached' });
  };

/** From an address on, what is pressed there. */
export const after =
  (open: Screen[1], ...acts: Screen[1][]): Screen[1] =>
  async (page) => {
    await open(page);
    for (const act of acts) await act(page);
  };

export const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).first().click();
export const sheet = (name: string | RegExp) => (page: Page) => page.getByRole('dialog', { name }).waitFor();
export const says = (text: string | RegExp) => (page: Page) => page.getByText(text).first().waitFor();

export type Region = {
  endpoint: () => RunningEndpoint;
  newVisit: () => Promise<Visit>;
  /** All screens of one person, in one browser, one after another: each is looked through for faults. */
  screensOf: (who: RegExp, screens: readonly Screen[]) => void;
};

/** The sample region for the tests of a file; everything is closed after them. */
export function openRegion(): Region {
  const visits: Visit[] = [];
  let endpoint: RunningEndpoint;
  beforeAll(async () => {
    endpoint = await startEndpoint(['--demo']);
  });
  afterAll(async () => {
    for (const { profile } of visits) await profile.close();
    await endpoint.close();
  });
  const newVisit = async (): Promise<Visit> => {
    const visit = await openVisit({ viewport: { width: 1280, height: 800 } });
    visits.push(visit);
    return visit;
  };
  const screensOf: Region['screensOf'] = (who, screens) => {
    let page: Page;
    beforeAll(async () => {
      ({ page } = await newVisit());
      await signIn(page, linkFor(endpoint, who));
    });
    test.each(screens)('%s', async (_name, open) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await open(page);
      expect(await faultsOf(page)).toEqual([]);
    });
  };
  return { endpoint: () => endpoint, newVisit, screensOf };
}
