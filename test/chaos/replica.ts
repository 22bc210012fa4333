import type { Page } from 'playwright-core';
import type { DraftRow, FieldRow, FileRow, MetaRow, OutboxRow, TrayRow } from '../../src/storage/db.ts';

/** What a device holds, read past the product's own code. */
export type Replica = {
  fields: FieldRow[];
  outbox: OutboxRow[];
  tray: TrayRow[];
  drafts: DraftRow[];
  files: FileRow[];
  meta: MetaRow[];
};

const stores = ['fields', 'outbox', 'tray', 'drafts', 'files', 'meta'];

/** Reads the database of a person in one transaction: one moment of it. */
export async function readReplica(page: Page, user: string): Promise<Replica> {
  const rows = await page.evaluate(readStores, { name: `lumbung-${user}`, stores });
  return rows as unknown as Replica;
}

/** Runs in the page. */
async function readStores({ name, stores }: { name: string; stores: string[] }) {
  const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')));
    });
  const db = await done(indexedDB.open(name));
  try {
    const transaction = db.transaction(stores);
    const read = stores.map(async (store) => [store, await done(transaction.objectStore(store).getAll())]);
    return Object.fromEntries(await Promise.all(read)) as Record<string, unknown>;
  } finally {
    db.close();
  }
}
