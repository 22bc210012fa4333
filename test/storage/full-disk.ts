import { cmp, type DBCore, type DBCoreMutateRequest, type DBCoreTransaction } from 'dexie';
import type { Db } from '../../src/storage/db.ts';

type Stored = { table: string; key: unknown; bytes: number };

/**
 * A disk with room for so many bytes, as a browser gives it to a site: what is over it fails the transaction with the browser's
 * own error: Chromium's is another one where the disk itself is full. Sizes are those of the rows as JSON and of the bytes within.
 */
export function limitDisk(
  db: Db,
  quotaBytes: number,
  errorName = 'QuotaExceededError',
): { usedBytes: () => number } {
  const disk = new Map<string, Stored>();
  const touched = new WeakMap<object, Map<string, Stored | undefined>>();
  const used = (): number => [...disk.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  const restore = (before: Map<string, Stored | undefined>): void => {
    for (const [name, stored] of before) {
      if (stored === undefined) disk.delete(name);
      else disk.set(name, stored);
    }
  };
  const change = (trans: DBCoreTransaction, name: string, next: Stored | undefined): void => {
    let before = touched.get(trans);
    if (before === undefined) {
      const first = new Map<string, Stored | undefined>();
      touched.set(trans, first);
      (trans as unknown as IDBTransaction).addEventListener('abort', () => restore(first));
      before = first;
    }
    if (!before.has(name)) before.set(name, disk.get(name));
    if (next === undefined) disk.delete(name);
    else disk.set(name, next);
  };
  const put = (
    table: string,
    { trans, key, row }: { trans: DBCoreTransaction; key: unknown; row: unknown },
  ) => change(trans, `${table} ${JSON.stringify(key)}`, { table, key, bytes: sizeOf(row) });
  const gone = (table: string, request: DBCoreMutateRequest): Stored[] => {
    const own = [...disk.values()].filter((stored) => stored.table === table);
    if (request.type === 'delete')
      return own.filter(({ key }) => request.keys.some((one) => cmp(one, key) === 0));
    if (request.type !== 'deleteRange') return [];
    const { lower, upper } = request.range;
    return own.filter(({ key }) => cmp(key, lower) >= 0 && cmp(key, upper) <= 0);
  };
  db.use({
    stack: 'dbcore',
    name: 'disk',
    create: (core: DBCore): DBCore => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        const mutate = async (request: DBCoreMutateRequest) => {
          const { trans } = request;
          for (const { key } of gone(name, request))
            change(trans, `${name} ${JSON.stringify(key)}`, undefined);
          if (request.type !== 'put' && request.type !== 'add') return table.mutate(request);
          for (const row of request.values as unknown[])
            put(name, { trans, row, key: table.schema.primaryKey.extractKey?.(row) });
          if (used() <= quotaBytes) return table.mutate(request);
          (trans as unknown as IDBTransaction).abort();
          throw new DOMException('The disk is full.', errorName);
        };
        return { ...table, mutate };
      },
    }),
  });
  return { usedBytes: used };
}

function sizeOf(row: unknown): number {
  if (row instanceof ArrayBuffer) return row.byteLength;
  if (typeof row !== 'object' || row === null) return JSON.stringify(row ?? null).length;
  return Object.values(row).reduce<number>((sum, value) => sum + sizeOf(value), 0);
}
