import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../kit/app-context.ts';
import type { RoomView } from '../kit/room-view.ts';
import { readRoomViews } from '../kit/room-views.ts';

const none: ReadonlyMap<string, RoomView> = new Map();

/**
 * The other indicators as they stood when this one was laid on the desk; none until they are read. Ten thousand documents are not
 * read again after each verdict: what is done in another room reads that room anew.
 */
export function useOtherRooms(code: string): ReadonlyMap<string, RoomView> {
  const { storage, directory, period, instrument } = useApp();
  const [rooms, setRooms] = useState(none);
  useEffect(() => {
    if (period === null || instrument === null) return;
    let isWanted = true;
    readRoomViews(storage.db, { directory, period, instrument }).then(
      (read) => isWanted && setRooms(new Map([...read].filter(([id]) => id !== code))),
      // The desk works without them: nothing is offered beyond this indicator.
      () => isWanted && setRooms(none),
    );
    return () => {
      isWanted = false;
    };
  }, [storage, directory, period, instrument, code]);
  return rooms;
}
