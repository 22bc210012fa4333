import type { Database } from 'better-sqlite3';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../../src/server/log/op-log-store.ts';
import { createGroupCommit } from '../../src/server/sqlite/group-commit.ts';
import { openDatabase, requireSqlite } from '../../src/server/sqlite/open-database.ts';
import { envelope, room, startRegion } from './endpoint.ts';

let folder: string;
let db: Database;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lumbung-sqlite-'));
  db = openDatabase(join(folder, 'lumbung.db'));
});
afterEach(async () => {
  db.close();
  await rm(folder, { recursive: true });
});

const set = (name: string, value: string) =>
  void db.prepare('INSERT INTO setting (name, value) VALUES (?, ?)').run(name, value);
const names = () => db.prepare('SELECT name FROM setting ORDER BY name').pluck().all();

describe('the database', () => {
  it('[LG2] answers only after fsync: WAL with synchronous=FULL, on a SQLite that keeps its WAL', () => {
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(db.prepare('SELECT sqlite_version()').pluck().get()).toMatch(/^3\.(5[2-9]|[6-9]\d|51\.[3-9])/);
  });

  it('[F33] is not opened by a SQLite that is too old, nor where WAL cannot be had', () => {
    for (const version of ['3.51.2', '3.46.1', '2.8.17']) {
      expect(() => requireSqlite(version)).toThrow(`SQLite ${version} is too old; 3.51.3 is needed.`);
    }
    for (const version of ['3.51.3', '3.52.0', '4.0']) expect(() => requireSqlite(version)).not.toThrow();
    expect(() => openDatabase(':memory:')).toThrow('SQLite did not take journal_mode=WAL (it says memory).');
  });

  it('is opened by no older program than the one that wrote it', () => {
    db.pragma('user_version = 999');
    expect(() => openDatabase(join(folder, 'lumbung.db'))).toThrow(/version 999/);
  });
});

describe('writes that share a commit', () => {
  it('[JG2] stand or fall alone', async () => {
    const { write } = createGroupCommit(db);
    const outcomes = await Promise.allSettled([
      write(() => set('a', '1')),
      write(() => {
        set('b', '1');
        throw new Error('only this one');
      }),
      write(() => set('c', '1')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(names()).toEqual(['a', 'c']);
  });

  it('[LG6] are refused whole on a full disk, nothing is damaged, and it goes on when there is room', async () => {
    const { write } = createGroupCommit(db);
    const pages = db.pragma('page_count', { simple: true }) as number;
    db.pragma(`max_page_count = ${pages + 4}`);
    const large = 'x'.repeat(100_000);
    await expect(write(() => set('large', large))).rejects.toBeInstanceOf(StoreUnavailable);
    expect(names()).toEqual([]);
    db.pragma('max_page_count = 1000000');
    await write(() => set('large', large));
    expect(names()).toEqual(['large']);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  });
});

describe('an endpoint whose store takes nothing', () => {
  it('[LG6] answers ops with 503 and Retry-After, and still reads', async () => {
    const { admin, endpoint } = await startRegion();
    const fail = async () => Promise.reject(new StoreUnavailable(null));
    endpoint.deps.log.advance = fail;
    endpoint.deps.access.noteSeen = fail;
    const op = admin.op(room, ['answer', 'dinkes', 'explanation'], 'a');
    const response = await admin.send('POST', '/api/v1/sync', envelope([op]));
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
    expect(await response.json()).toMatchObject({ error: 'unavailable' });
    expect((await admin.sync([], { cursors: { agency: 0 } })).pages[0]?.head).toBeGreaterThan(5);
    await endpoint.close();
  });
});
