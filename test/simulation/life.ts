import { IDBKeyRange, type IDBFactory } from 'fake-indexeddb';
import type { DatabaseEngine } from '../../src/storage/db.ts';

type Disk = InstanceType<typeof IDBFactory>;

/** The power went: nothing that this page still does reaches disk or network. */
export class PowerCut extends Error {
  override name = 'PowerCut';
}

/** One life of a page: from its start until its power is cut. */
export type Life = {
  /** Called at each step that reaches outside: a transaction begins, a request leaves, an answer is read. */
  tick: () => void;
  /** Lets so many more steps happen. */
  dieAfter: (steps: number) => void;
  isOver: () => boolean;
};

export function beginLife(): Life {
  let left = Infinity;
  return {
    tick: () => {
      left -= 1;
      if (left < 0) throw new PowerCut('power cut');
    },
    dieAfter: (steps) => {
      left = steps;
    },
    isOver: () => left < 0,
  };
}

/**
 * The disk of a device as one life sees it. A transaction that had not begun when the power went never begins; one that had is
 * complete or, by what IndexedDB promises with strict durability, as if it had not been: so every cut lies between two of them.
 */
export function engineOf(disk: Disk, life: Life): DatabaseEngine {
  const open = (...args: Parameters<Disk['open']>) => {
    life.tick();
    const request = disk.open(...args);
    request.addEventListener('success', () => watch(request.result, life));
    return request;
  };
  const engine = {
    open,
    deleteDatabase: disk.deleteDatabase.bind(disk),
    cmp: disk.cmp.bind(disk),
    databases: disk.databases.bind(disk),
  };
  return { indexedDB: engine, IDBKeyRange };
}

type Connection = { transaction: (...args: never[]) => unknown };

function watch(connection: Connection, life: Life): void {
  const begin = connection.transaction.bind(connection);
  connection.transaction = (...args) => {
    life.tick();
    return begin(...args);
  };
}
