import { useMemo } from 'preact/hooks';
import { useApp } from './app-context.ts';
import { createAtHand } from './at-hand.ts';
import type { RoomView } from './room-view.ts';
import { viewsOf, type FieldsByScope } from './room-views.ts';
import { pageTiming, type Live } from './use-live.ts';
import { watchRooms } from './watch-rooms.ts';

const useAtHand = createAtHand<FieldsByScope>();

/** Every room of the running period that this device holds something of, and empty ones for the rest, by indicator id. */
export function useRooms(): Live<ReadonlyMap<string, RoomView>> {
  const { storage, directory, period, instrument } = useApp();
  const { db } = storage;
  const assessor = period === null || instrument === null ? null : { directory, period, instrument };
  const indicators = instrument?.indicators.map(({ id }) => id) ?? [];
  const [live = nothing] = useAtHand({
    db,
    names: assessor === null ? [] : [[assessor.period.id, ...indicators].join()],
    watch: () => (tell) =>
      watchRooms({ db, timing: pageTiming }, { period: period?.id ?? '', indicators }, tell),
  });
  return useMemo(
    () =>
      live.state === 'filled'
        ? { state: 'filled', value: assessor === null ? new Map() : viewsOf(live.value, assessor) }
        : live,
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- these are what `assessor` is made of
    [live, directory, period, instrument],
  );
}

/** Where no period runs. */
const nothing: Live<FieldsByScope> = { state: 'filled', value: new Map() };
