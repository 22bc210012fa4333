import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** WCAG 2.2 A and AA. No rule is turned off. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** As wide as a page of 1280 px at a zoom of 400%: there too nothing may need scrolling sideways (WCAG 1.4.10). */
const narrowest = 320;

const widths = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
] as const;

/** What is wrong with the present screen on a phone and on a laptop, in light and in dark; nothing is an empty list. */
export async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const size of widths) {
    await showWhole(page, size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const found = await axeFaults(page);
      faults.push(...found.map((fault) => `${size.width} px ${colorScheme}: ${fault}`));
    }
  }
  for (const width of [narrowest, ...widths.map((size) => size.width)]) {
    await page.setViewportSize({ width, height: 740 });
    faults.push(...(await sidewaysFaults(page)).map((fault) => `${width} px: ${fault}`));
  }
  return faults;
}

/** As tall as the page: the bars that stay in sight then cover nothing that a person would scroll out from under them. */
async function showWhole(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  const height = await page.evaluate(() => document.scrollingElement?.scrollHeight ?? 0);
  await page.setViewportSize({ ...size, height: Math.max(size.height, height) });
}

async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: wcag, resultTypes: ['violations'] })
    // There are no frames: the report needs no page of its own.
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** A screen that scrolls sideways, with what sticks out of it. */
async function sidewaysFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.scrollingElement;
    if (root === null || root.scrollWidth <= innerWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 0.5,
    );
    const named = wide.slice(0, 5).map(({ tagName, className }) => `${tagName}.${className}`);
    return [`scrolls sideways (${root.scrollWidth} px): ${named.join(', ')}`];
  });
}
