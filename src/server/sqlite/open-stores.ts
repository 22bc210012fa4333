import type { Database } from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import type { AccessStore } from '../access/access-store.ts';
import type { FileRecords } from '../files/file-records.ts';
import type { InstrumentRecords } from '../instruments/instrument-records.ts';
import type { OpLogStore } from '../log/op-log-store.ts';
import type { Seal } from '../seal.ts';
import { createGroupCommit } from './group-commit.ts';
import { linkOlderOps } from './link-older-ops.ts';
import { openDatabase } from './open-database.ts';
import { createSqliteAccess } from './sqlite-access.ts';
import { createSqliteFileRecords } from './sqlite-file-records.ts';
import { createSqliteInstruments } from './sqlite-instruments.ts';
import { createSqliteOpLog } from './sqlite-op-log.ts';

/** Everything that one database holds. */
export type Stores = {
  log: OpLogStore;
  access: AccessStore;
  records: FileRecords;
  instruments: InstrumentRecords;
};

/** What identifies the content of a database: compared with the marker beside it. */
export type DatabaseMark = { epoch: string | null; generation: number; ops: number };

export type OpenedDatabase = {
  mark: () => DatabaseMark;
  setMark: (mark: { epoch: string; generation: number }) => void;
  /** After the epoch is settled. Ops that came before there were links get theirs. */
  stores: (seal: Seal) => Stores;
  close: () => void;
};

export function openStoresIn(path: string): OpenedDatabase {
  const db = openDatabase(path);
  const mark = (): DatabaseMark => readMark(db);
  return {
    mark,
    setMark: ({ epoch, generation }) => writeMark(db, { epoch, generation }),
    stores: (seal) => {
      linkOlderOps(db, seal);
      const commits = createGroupCommit(db);
      const epoch = mark().epoch ?? randomUUID();
      return {
        log: createSqliteOpLog(db, { commits, epoch, seal }),
        access: createSqliteAccess(db, commits),
        records: createSqliteFileRecords(db, commits),
        instruments: createSqliteInstruments(db, commits),
      };
    },
    close: () => void db.close(),
  };
}

export function readMark(db: Database): DatabaseMark {
  const setting = db.prepare<[string], string>('SELECT value FROM setting WHERE name = ?').pluck();
  const ops = db.prepare<[], number>('SELECT coalesce(sum(head), 0) FROM scope').pluck();
  return {
    epoch: setting.get('epoch') ?? null,
    generation: Number(setting.get('generation') ?? 0),
    ops: ops.get() ?? 0,
  };
}

export function writeMark(db: Database, { epoch, generation }: { epoch: string; generation: number }): void {
  const set = db.prepare(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  db.transaction(() => {
    set.run('epoch', epoch);
    set.run('generation', String(generation));
  }).immediate();
}
