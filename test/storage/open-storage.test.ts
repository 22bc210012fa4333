import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { exportUnsent } from '../../src/storage/export-copy.ts';
import { noteEvictionSeen } from '../../src/storage/lost-data.ts';
import {
  openStorage,
  type KeyValue,
  type OpenedStorage,
  type OpenOptions,
} from '../../src/storage/open-storage.ts';
import { record } from '../../src/storage/record.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { versions } from '../../src/storage/upgrades.ts';
import { pendingCounts, readFields } from '../../src/storage/views.ts';
import { createMarks } from './memory-marks.ts';

const account = { userId: 'siti', device: 'device-0001' };
const name = { scope: 'agency', entity: 'opd', key: 'dinkes', field: 'name' };

let engine: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange };
let marks: KeyValue;

beforeEach(() => {
  engine = { indexedDB: new IDBFactory(), IDBKeyRange };
  marks = createMarks();
});

const start = (options: OpenOptions = {}) => openStorage(account, marks, { engine, ...options });

/** Opens and closes again, once the ballast that opening begins to lay is there. */
async function visit(
  work: (storage: Storage) => Promise<unknown> = async () => undefined,
): Promise<OpenedStorage> {
  const opened = await start();
  await work(opened.storage);
  await expect.poll(() => opened.storage.db.meta.where('key').equals('ballast').count()).toBe(1);
  opened.storage.db.close();
  return opened;
}

const writeName = (storage: Storage, value = 'Dinas Kesehatan') => record(storage, [{ ...name, value }]);

async function namesOn({ storage }: OpenedStorage): Promise<unknown[]> {
  const [field] = await readFields(storage.db, 'agency');
  return field?.state.heads.map(({ value }) => value) ?? [];
}

const exported = async ({ storage }: OpenedStorage): Promise<string> =>
  strFromU8(unzipSync(await exportUnsent(storage))['ops.jsonl'] ?? new Uint8Array());

/** Does to the database what a browser or a disk does behind the app's back. */
async function tamper(act: (db: IDBDatabase) => void): Promise<void> {
  const version = ((await engine.indexedDB.databases())[0]?.version ?? 0) + 1;
  await new Promise<void>((resolve, reject) => {
    const request = engine.indexedDB.open('lumbung-siti', version);
    request.addEventListener('upgradeneeded', () => act(request.result));
    request.addEventListener('success', () => resolve(request.result.close()));
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
  });
}

describe('opening the database', () => {
  test('a first start and every later one are ready', async () => {
    expect((await visit()).kind).toBe('ready');
    expect((await visit()).kind).toBe('ready');
  });

  test('[F45] [DV11] one that the browser took away is told from a first start, until the person has read it', async () => {
    const { storage } = await visit();
    await storage.db.delete();
    expect((await visit()).kind).toBe('evicted');
    expect((await visit()).kind).toBe('evicted');
    noteEvictionSeen(marks, account.userId);
    expect((await visit()).kind).toBe('ready');
  });

  test('lost fields are folded anew', async () => {
    await visit(async (storage) => {
      await writeName(storage);
      await storage.db.fields.clear();
    });
    expect(await namesOn(await start())).toEqual(['Dinas Kesehatan']);
  });
});

describe('a database that cannot be written safely is read-only and gives a copy', () => {
  async function expectSafe(opened: OpenedStorage): Promise<void> {
    expect(await namesOn(opened)).toEqual(['Dinas Kesehatan']);
    expect(await exported(opened)).toContain('Dinas Kesehatan');
    await expect(writeName(opened.storage, 'Lain')).rejects.toThrow();
    expect((await pendingCounts(opened.storage.db)).ops).toBe(1);
    opened.storage.db.close();
  }

  test('[DV11] one that has lost the edits behind its fields', async () => {
    await visit(writeName);
    await tamper((db) => db.deleteObjectStore('ops'));
    const opened = await start();
    expect(opened).toMatchObject({ kind: 'read-only', why: 'damaged' });
    await expectSafe(opened);
  });

  test('[F25] one of a newer version of the app, which is left as it is', async () => {
    await visit(writeName);
    const next = { version: 2, stores: { later: 'id' } };
    (await start({ versions: [...versions, next] })).storage.db.close();
    const opened = await start();
    expect(opened).toMatchObject({ kind: 'read-only', why: 'newer' });
    await expectSafe(opened);
    expect((await engine.indexedDB.databases())[0]?.version).toBe(20);
  });

  test('[F26] [DV11] one whose upgrade fails midway, which is whole again for the version before', async () => {
    await visit(writeName);
    const failing = {
      version: 2,
      stores: {},
      upgrade: async (transaction: { table: (name: string) => { clear: () => PromiseLike<void> } }) => {
        await transaction.table('outbox').clear();
        throw new Error('power cut');
      },
    };
    const opened = await start({ versions: [...versions, failing] });
    expect(opened).toMatchObject({ kind: 'read-only', why: 'damaged' });
    await expectSafe(opened);
    const before = await start();
    expect(before.kind).toBe('ready');
    expect((await pendingCounts(before.storage.db)).ops).toBe(1);
  });

  const startWithout = () => {
    const broken = Object.assign(Object.create(engine.indexedDB) as IDBFactory, {
      open: () => {
        throw new DOMException('Internal error opening backing store', 'UnknownError');
      },
    });
    return start({ engine: { indexedDB: broken, IDBKeyRange } });
  };

  test('[F64] a browser that never kept anything is not said to have damaged it', async () => {
    expect(await startWithout()).toMatchObject({ kind: 'read-only', why: 'forbidden' });
  });

  test('one that does not open at all gives no empty copy', async () => {
    await visit(writeName);
    const opened = await startWithout();
    expect(opened).toMatchObject({ kind: 'read-only', why: 'damaged' });
    await expect(exportUnsent(opened.storage)).rejects.toThrow('nothing of the database can be read');
  });
});

test('[F45] data that is taken away under the running app is told at once, and again at the next start', async () => {
  let lost = 0;
  const onLost = (): void => {
    lost += 1;
  };
  const opened = await start({ onLost });
  const { db } = opened.storage;
  await writeName(opened.storage);
  await expect.poll(() => db.meta.where('key').equals('ballast').count()).toBe(1);
  db.close({ disableAutoOpen: false });
  await db.open();
  expect(lost).toBe(0);

  db.close({ disableAutoOpen: false });
  await new Promise((resolve) => {
    engine.indexedDB.deleteDatabase('lumbung-siti').addEventListener('success', resolve);
  });
  await writeName(opened.storage, 'Ditulis sesudahnya');
  expect(lost).toBe(1);
  db.close();
  const again = await start();
  expect(again.kind).toBe('evicted');
  expect(await namesOn(again)).toEqual(['Ditulis sesudahnya']);
});

test('[F26] while an older tab keeps the database from being upgraded this is told, and opening goes on once it is closed', async () => {
  await visit(writeName);
  const older = await new Promise<IDBDatabase>((resolve) => {
    const request = engine.indexedDB.open('lumbung-siti');
    request.addEventListener('success', () => resolve(request.result));
  });
  const next = { version: 2, stores: { later: 'id' } };
  let isTold = false;
  const onBlocked = (): void => {
    isTold = true;
  };
  const opening = start({ versions: [...versions, next], onBlocked });
  await expect.poll(() => isTold).toBe(true);
  older.close();
  const opened = await opening;
  expect(opened.kind).toBe('ready');
  expect(await namesOn(opened)).toEqual(['Dinas Kesehatan']);
});
