import { discardArrived, giveUp } from '../../storage/lost-data.ts';
import type { Storage } from '../../storage/storage.ts';
import { accountsIn } from '../boot/current-account.ts';
import { typedIsKept } from '../kit/draft-keeper.ts';
import { delay } from './first-page.ts';

/** A tab that the system has put to sleep keeps the database, and nobody should wait for it to wake. */
const patienceMs = 5_000;

/**
 * When the person leaves this device in another tab, this one shows nothing of theirs any more. It discards what has arrived too:
 * it may have opened the database anew, empty, between the deletion and the word of it.
 */
export function leaveTogether(storage: Storage): void {
  let isLeaving = false;
  const look = (): void => {
    if (isLeaving || accountsIn(localStorage).some(({ userId }) => userId === storage.person.id)) return;
    isLeaving = true;
    void leaveData(storage).then(() => location.reload());
  };
  addEventListener('storage', look);
  look();
}

/** Ends with the data of whoever leaves discarded, or kept where they are only here; either way this tab does not open them again. */
export async function leaveData(storage: Storage): Promise<void> {
  const discard = async (): Promise<void> => {
    await typedIsKept(storage);
    await discardArrived(storage, localStorage);
  };
  await Promise.race([discard().catch(() => undefined), delay(patienceMs)]);
  giveUp(storage.db);
}
