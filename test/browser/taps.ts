import type { BrowserContext } from 'playwright-core';

/**
 * Counts in the page itself, so that nothing a person would have to do goes unnoticed: each touch or click, and each key that
 * does not write into a field. What scripts do does not count; neither do the system's own windows, such as the file picker.
 */
export async function countTaps(context: BrowserContext): Promise<() => number> {
  let taps = 0;
  await context.exposeFunction('countTap', () => void (taps += 1));
  await context.addInitScript(() => {
    const { countTap } = globalThis as unknown as { countTap: () => void };
    const count = (event: Event) => event.isTrusted && countTap();
    addEventListener('pointerup', count, { capture: true });
    addEventListener('keydown', (event) => !isWriting(event.target) && count(event), { capture: true });

    function isWriting(target: EventTarget | null): boolean {
      return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
    }
  });
  return () => taps;
}
