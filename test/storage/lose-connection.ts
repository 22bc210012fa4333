import type { DBCore } from 'dexie';
import type { Db } from '../../src/storage/db.ts';

type Begun = ReturnType<DBCore['transaction']>;
type Act = (connection: IDBDatabase, begin: () => Begun) => Begun;

/** How browsers let go of a connection. */
export const losses = {
  /** WebKit under memory pressure; another tab that deletes or upgrades. */
  'the browser closed': (connection, begin) => {
    connection.close();
    return begin();
  },
  /** As WebKit says it when the process that keeps the data has died. */
  'has lost its server': () => {
    throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
  },
  /** Chromium, whose storage process dies in the middle of a transaction. */
  'goes under a transaction': (connection, begin) => {
    const transaction = begin();
    queueMicrotask(() => transaction.abort?.());
    connection.close();
    return transaction;
  },
} satisfies Record<string, Act>;

export type Loss = keyof typeof losses;

/** Lets the connection go when the nth transaction from now on begins. */
export async function loseConnection(
  db: Db,
  { how, nth }: { how: Loss; nth: number },
): Promise<{ hasHappened: () => boolean }> {
  let count = 0;
  db.close({ disableAutoOpen: false });
  db.use({
    stack: 'dbcore',
    name: 'losing',
    create: (core: DBCore): DBCore => ({
      ...core,
      transaction: (stores, mode, options) => {
        count += 1;
        const begin = () => core.transaction(stores, mode, options);
        return count === nth ? losses[how](db.backendDB(), begin) : begin();
      },
    }),
  });
  await db.open();
  return { hasHappened: () => count >= nth };
}
