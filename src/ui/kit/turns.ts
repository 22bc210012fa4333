/** Above this a run is long: it is followed by a rest, and its result is shown even when newer data has come meanwhile. */
const longMs = 50;
const restFactor = 4;
const longestRestMs = 10_000;

/** How long to rest after a run: four times as long, up to a limit. */
export const restAfterMs = (tookMs: number): number =>
  tookMs > longMs ? Math.min(longestRestMs, restFactor * tookMs) : 0;

export type Timing = { nowMs: () => number; wait: (ms: number) => Promise<void> };

/** What a run comes to that a newer one made needless. */
export const overtaken = Symbol('overtaken');

/**
 * Takes the runs of one query in turns. While edits pour in (a first sync brings hundreds of pages), a live query is asked again at
 * each of them, also while it still reads: the runs would pile up, take the time of the sync and show nothing before its end.
 * So there is never more than one run, the last one waits for it, those between are left out, and after a long run comes a rest.
 */
export function createTurns(timing: Timing) {
  let newest = 0;
  let running: Promise<unknown> | null = null;
  let restUntilMs = 0;
  return async <T>(query: () => Promise<T>, late: (value: T) => void): Promise<T | typeof overtaken> => {
    newest += 1;
    const turn = newest;
    // Dexie follows its live queries through promises of its own kind; `Promise.resolve` makes one of any other.
    if (running !== null) await Promise.resolve(running);
    const restMs = restUntilMs - timing.nowMs();
    if (turn === newest && restMs > 0) await Promise.resolve(timing.wait(restMs));
    if (turn !== newest) return overtaken;
    const startMs = timing.nowMs();
    const run = query();
    running = run.catch(() => null);
    try {
      const value = await run;
      const tookMs = timing.nowMs() - startMs;
      if (tookMs > longMs && turn !== newest) late(value);
      return value;
    } finally {
      running = null;
      const nowMs = timing.nowMs();
      restUntilMs = nowMs + restAfterMs(nowMs - startMs);
    }
  };
}
