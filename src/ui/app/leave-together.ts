import { giveUp } from '../../storage/lost-data.ts';
import type { Storage } from '../../storage/storage.ts';
import { accountsIn } from '../boot/current-account.ts';

/** When the person leaves this device in another tab, this one shows nothing of theirs any more. */
export function leaveTogether({ db, person }: Pick<Storage, 'db' | 'person'>): void {
  const look = (): void => {
    if (accountsIn(localStorage).some(({ userId }) => userId === person.id)) return;
    giveUp(db);
    location.reload();
  };
  addEventListener('storage', look);
  look();
}
