const keys = ['lumbung.accounts', 'lumbung.current'] as const;
const patienceMs = 1_000;

/**
 * Chromium writes the local storage to disk seconds later: a browser that dies right after sign-in would not know its person any
 * more, although the work is whole. So who is signed in also stands in a database of one row, in a transaction that reaches the
 * disk. Never rejects: where there is no database, the local storage has to do.
 */
export async function keepAccounts(storage: Storage): Promise<void> {
  const noted = keys.map((key) => storage.getItem(key));
  await patiently(async () => {
    const db = await open();
    const transaction = db.transaction('accounts', 'readwrite', { durability: 'strict' });
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = reject;
      transaction.objectStore('accounts').put(noted, 0);
    });
    db.close();
  });
}

/** Puts the accounts back into a local storage that has lost them; one that says that nobody is signed in is believed. */
export async function restoreAccounts(storage: Storage): Promise<void> {
  if (storage.getItem(keys[0]) !== null) return;
  await patiently(async () => {
    const db = await open();
    const noted: unknown = await answerOf(db.transaction('accounts').objectStore('accounts').get(0));
    db.close();
    if (!Array.isArray(noted)) return;
    for (const [index, key] of keys.entries()) {
      const value: unknown = noted[index];
      if (typeof value === 'string') storage.setItem(key, value);
    }
  });
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('lumbung', 1);
  request.onupgradeneeded = () => void request.result.createObjectStore('accounts');
  return answerOf(request);
}

function answerOf<Found>(request: IDBRequest<Found>): Promise<Found> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = reject;
  });
}

/** WebKit has let a first database request hang for good: nobody waits longer than that to sign in. */
function patiently(work: () => Promise<void>): Promise<void> {
  const limit = new Promise<void>((resolve) => setTimeout(resolve, patienceMs));
  return Promise.race([work().catch(() => undefined), limit]);
}
