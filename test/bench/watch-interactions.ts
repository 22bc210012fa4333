import type { Page } from 'playwright-core';

/** What the page notes for the bench; set by the scripts that run before its own code. */
declare global {
  // oxlint-disable-next-line no-var, vars-on-top -- only `var` declares a property of the global object
  var benchInteractions: Map<number, number> | undefined;
  // oxlint-disable-next-line no-var, vars-on-top -- as above
  var benchLongTasksMs: number[] | undefined;
}

/** Runs in the page before its own code: keeps the longest event of each interaction, and every long task. */
export function watchInteractions(): void {
  const longest = new Map<number, number>();
  const longTasks: number[] = [];
  globalThis.benchInteractions = longest;
  globalThis.benchLongTasksMs = longTasks;
  const noteEvents = (list: PerformanceObserverEntryList): void => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      const id = (entry as PerformanceEventTiming & { interactionId: number }).interactionId;
      if (id > 0) longest.set(id, Math.max(longest.get(id) ?? 0, entry.duration));
    }
  };
  const options = { type: 'event', durationThreshold: 16, buffered: true };
  new PerformanceObserver(noteEvents).observe(options);
  new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask', buffered: true });
}

/** Milliseconds by which tasks were longer than the 50 ms after which a tap waits. */
export const blockingMs = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis.benchLongTasksMs ?? []).reduce((sum, ms) => sum + Math.max(0, ms - 50), 0));

/**
 * Interaction to Next Paint as browsers report it: the 98th percentile, which leaves out one interaction in fifty. The browser
 * reports none below 16 ms.
 */
export async function interactionToNextPaintMs(page: Page, interactions: number): Promise<number> {
  const durations = await page.evaluate(() => [...(globalThis.benchInteractions ?? new Map()).values()]);
  const slowestFirst = (durations as number[]).toSorted((one, other) => other - one);
  return slowestFirst[Math.floor(interactions / 50)] ?? 16;
}

/** Lets the page come to rest between two interactions, as a quick person does. */
export async function rest(page: Page, ms: number): Promise<void> {
  await page.evaluate(
    (wait) => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, wait))),
    ms,
  );
}
