import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

/** What a view knows of its data; an empty result is `filled` too, and the view says what will come. */
export type Live<T> =
  | { state: 'loading' }
  | { state: 'failed'; error: unknown }
  | { state: 'filled'; value: T };

/**
 * The present result of a query on the local database, again after every change of what it read.
 * `deps` are what the query closes over; while they change the last result stays, so nothing blinks.
 */
export function useLive<T>(query: () => Promise<T>, deps: readonly unknown[]): Live<T> {
  const [live, setLive] = useState<Live<T>>({ state: 'loading' });
  useEffect(() => {
    const subscription = liveQuery(async () => query()).subscribe({
      next: (value) => setLive({ state: 'filled', value }),
      error: (error: unknown) => setLive({ state: 'failed', error }),
    });
    return () => subscription.unsubscribe();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the caller names what its query closes over
  }, deps);
  return live;
}
