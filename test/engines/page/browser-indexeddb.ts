let count = 0;

/**
 * Stands where the tests import `fake-indexeddb`: the database of the very browser that they run in. Each factory is a device of
 * its own, so the names of its databases are set apart.
 */
export class IDBFactory {
  readonly #prefix: string;

  constructor() {
    count += 1;
    this.#prefix = `${crypto.randomUUID()}-${count}-`;
  }

  open(name: string, version?: number): IDBOpenDBRequest {
    return indexedDB.open(this.#prefix + name, version);
  }

  deleteDatabase(name: string): IDBOpenDBRequest {
    return indexedDB.deleteDatabase(this.#prefix + name);
  }

  cmp(first: unknown, second: unknown): number {
    return indexedDB.cmp(first, second);
  }

  async databases(): Promise<IDBDatabaseInfo[]> {
    const all = await indexedDB.databases();
    return all
      .filter(({ name }) => name?.startsWith(this.#prefix) === true)
      .map(({ name = '', version = 0 }) => ({ name: name.slice(this.#prefix.length), version }));
  }
}

export const IDBKeyRange = globalThis.IDBKeyRange;
