import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { createTurns, overtaken, type Timing } from './turns.ts';

/** What a view knows of its data; an empty result is `filled` too, and the view says what will come. */
export type Live<T> =
  | { state: 'loading' }
  | { state: 'failed'; error: unknown }
  | { state: 'filled'; value: T };

export const stillLoading = { state: 'loading' } as const;

/** The time of this page. */
export const pageTiming: Timing = {
  nowMs: () => performance.now(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** Tells the result of a query on the local database, again after every change of what it read, until it is stopped. */
export function watchLive<T>(query: () => Promise<T>, tell: (live: Live<T>) => void): () => void {
  const turns = createTurns(pageTiming);
  let isGone = false;
  const show = (value: T | typeof overtaken): void => {
    if (!isGone && value !== overtaken) tell({ state: 'filled', value });
  };
  const subscription = liveQuery(async () => turns(query, show)).subscribe({
    next: show,
    error: (error: unknown) => tell({ state: 'failed', error }),
  });
  return () => {
    isGone = true;
    subscription.unsubscribe();
  };
}

/**
 * The present result of a query on the local database, again after every change of what it read.
 * `deps` are what the query closes over; while they change the last result stays, so nothing blinks.
 */
export function useLive<T>(query: () => Promise<T>, deps: readonly unknown[]): Live<T> {
  const [live, setLive] = useState<Live<T>>({ state: 'loading' });
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the caller names what its query closes over
  useEffect(() => watchLive(query, setLive), deps);
  return live;
}
