/** Someone who has signed in on this device before: several people share one office PC. */
export type KnownAccount = { userId: string; name: string; opds: readonly string[] };

/** The accounts on this device, as the local storage lists them; a damaged list counts as none. */
export function readKnownAccounts(storage: Storage): KnownAccount[] {
  try {
    const list: unknown = JSON.parse(storage.getItem('lumbung.accounts') ?? '[]');
    return Array.isArray(list) ? list.flatMap(accountFrom) : [];
  } catch {
    return [];
  }
}

function accountFrom(entry: unknown): KnownAccount[] {
  if (typeof entry !== 'object' || entry === null) return [];
  const { userId, name, opds } = entry as Partial<Record<keyof KnownAccount, unknown>>;
  if (typeof userId !== 'string' || typeof name !== 'string') return [];
  return [{ userId, name, opds: Array.isArray(opds) ? opds.filter((opd) => typeof opd === 'string') : [] }];
}
