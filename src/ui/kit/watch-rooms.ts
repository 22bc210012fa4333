import { periodScope, roomScope } from '../../domain/scope.ts';
import type { Db } from '../../storage/db.ts';
import { readFields } from '../../storage/views.ts';
import { watchScopes } from '../../storage/watch-scopes.ts';
import { readAllRooms, type FieldsByScope } from './room-views.ts';
import { restAfterMs, type Timing } from './turns.ts';
import type { Live } from './use-live.ts';

export type Rooms = { period: string; indicators: readonly string[] };

/**
 * Reads all rooms of a period once, and after that only those in which something changed: a first sync brings hundreds of pages,
 * each for one room, and reading all rooms at each of them would take longer than the sync itself. Between long runs, which
 * include the drawing of what was read, come rests.
 */
export function watchRooms(
  { db, timing }: { db: Db; timing: Timing },
  { period, indicators }: Rooms,
  tell: (live: Live<FieldsByScope>) => void,
): () => void {
  const scopes = [periodScope(period), ...indicators.map((indicator) => roomScope(period, indicator))];
  const changed = new Set(scopes);
  let held: FieldsByScope = new Map();
  let isBusy = false;
  const gone = new AbortController();

  async function readChanged(): Promise<Live<FieldsByScope>> {
    const taken = [...changed];
    changed.clear();
    try {
      const isAll = taken.length === scopes.length;
      held = isAll ? await readAllRooms(db, period) : new Map([...held, ...(await readEach(db, taken))]);
      return { state: 'filled', value: held };
    } catch (error) {
      for (const scope of taken) changed.add(scope);
      return { state: 'failed', error };
    }
  }

  /** Until nothing is changed any more; after a failure, the next change tries again. */
  async function run(): Promise<void> {
    isBusy = true;
    let isFailed = false;
    while (changed.size > 0 && !gone.signal.aborted && !isFailed) {
      const startMs = timing.nowMs();
      const live = await readChanged();
      isFailed = live.state === 'failed';
      if (!gone.signal.aborted) tell(live);
      await timing.wait(0);
      await timing.wait(restAfterMs(timing.nowMs() - startMs));
    }
    isBusy = false;
  }

  const stop = watchScopes(db, scopes, (touched) => {
    for (const scope of touched) changed.add(scope);
    if (!isBusy) void run();
  });
  void run();
  return () => {
    gone.abort();
    stop();
  };
}

async function readEach(db: Db, scopes: readonly string[]): Promise<FieldsByScope> {
  return new Map(
    await Promise.all(scopes.map(async (scope) => [scope, await readFields(db, scope)] as const)),
  );
}
