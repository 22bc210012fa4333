import type { Action } from './schedule.ts';

/**
 * A shorter schedule that still fails, by leaving out ever smaller pieces (delta debugging: Zeller, Hildebrandt 2002). Each
 * action brings its own chance, so that what is left happens as before.
 */
export async function shorten(
  schedule: readonly Action[],
  isRed: (schedule: readonly Action[]) => Promise<boolean>,
): Promise<readonly Action[]> {
  let shortest = schedule;
  for (let size = Math.ceil(schedule.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < shortest.length;) {
      const without = [...shortest.slice(0, from), ...shortest.slice(from + size)];
      if (await isRed(without)) shortest = without;
      else from += size;
    }
  }
  return shortest;
}
