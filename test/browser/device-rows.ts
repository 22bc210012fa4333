import type { Page } from 'playwright-core';

/** What is looked for, and where; `person` is whoever is signed in, unless another is named. */
type Sought = { text: string; person?: string; without?: string[] };

/** Whether a text stands anywhere in the database of a person on this device. */
export const deviceHolds = async (page: Page, sought: Sought): Promise<boolean> =>
  page.evaluate(async ({ text, person, without }) => {
    const answer = async <Found>(request: IDBRequest<Found>): Promise<Found> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', reject);
      });
    const id = person ?? localStorage.getItem('lumbung.current') ?? '';
    const db = await answer(indexedDB.open(`lumbung-${id}`));
    const stores = [...db.objectStoreNames].filter((store) => without?.includes(store) !== true);
    const transaction = db.transaction(stores);
    const rows = await Promise.all(stores.map((store) => answer(transaction.objectStore(store).getAll())));
    db.close();
    return JSON.stringify(rows).includes(text);
  }, sought);
