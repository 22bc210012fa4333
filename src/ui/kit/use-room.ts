import { useApp } from './app-context.ts';
import { readRoom, type RoomView } from './room-view.ts';
import { useLive, type Live } from './use-live.ts';

/** The live room of one indicator; null where no period runs or the instrument has no such indicator. */
export function useRoom(indicatorId: string): Live<RoomView | null> {
  const { storage, directory, period, instrument } = useApp();
  return useLive(
    async () =>
      period === null || instrument === null
        ? null
        : readRoom(storage.db, indicatorId, { directory, period, instrument }),
    [storage, directory, period, instrument, indicatorId],
  );
}
