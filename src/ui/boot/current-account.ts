import type { Role } from '../../domain/field-shapes.ts';

/** Who uses this device now, as the local storage says: it stands outside the database, so that a lost one is noticed. */
export type Account = {
  userId: string;
  name: string;
  roles: readonly Role[];
  opds: readonly string[];
  device: string;
  deviceName: string;
};

/** The account in use; null where nobody has signed in, or the note is damaged. */
export function currentAccount(storage: Storage): Account | null {
  const userId = storage.getItem('lumbung.current');
  return accountsIn(storage).find((account) => account.userId === userId) ?? null;
}

/** The accounts on this device, several where people share an office PC; a damaged list counts as none. */
export function accountsIn(storage: Storage): Account[] {
  try {
    const list: unknown = JSON.parse(storage.getItem('lumbung.accounts') ?? '[]');
    return Array.isArray(list) ? list.filter(isAccount) : [];
  } catch {
    return [];
  }
}

function isAccount(entry: unknown): entry is Account {
  if (typeof entry !== 'object' || entry === null) return false;
  const fields: Partial<Record<keyof Account, unknown>> = entry;
  const areTexts = [fields.userId, fields.name, fields.device, fields.deviceName].every(
    (field) => typeof field === 'string',
  );
  return areTexts && Array.isArray(fields.opds) && Array.isArray(fields.roles);
}

/** Notes an account and makes it the one in use. Callers have it kept on the disk (`app/kept-accounts.ts`), as after each change here. */
export function rememberAccount(storage: Storage, account: Account): void {
  const others = accountsIn(storage).filter(({ userId }) => userId !== account.userId);
  storage.setItem('lumbung.accounts', JSON.stringify([...others, account]));
  storage.setItem('lumbung.current', account.userId);
}

/** Somebody else of this device goes on. */
export function switchAccount(storage: Storage, userId: string): void {
  storage.setItem('lumbung.current', userId);
}

/** Leaves: nobody is in use afterwards. `forget` also takes the account off the list. */
export function leaveAccount(storage: Storage, userId: string, { forget }: { forget: boolean }): void {
  if (storage.getItem('lumbung.current') === userId) storage.removeItem('lumbung.current');
  if (!forget) return;
  const others = accountsIn(storage).filter((account) => account.userId !== userId);
  storage.setItem('lumbung.accounts', JSON.stringify(others));
}
