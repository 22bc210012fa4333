import { accountsIn } from '../boot/current-account.ts';

/** When the person leaves this device in another tab, this one shows nothing of theirs any more. */
export function leaveTogether(userId: string): void {
  const look = (): void => {
    if (!accountsIn(localStorage).some((account) => account.userId === userId)) location.reload();
  };
  addEventListener('storage', look);
  look();
}
