import type { Database } from 'better-sqlite3';
import type { ImportedInstrument, InstrumentRecords } from '../instruments/instrument-records.ts';
import type { GroupCommit } from './group-commit.ts';

type Columns = {
  id: string;
  body: string;
  sha256: string;
  added_by: string;
  added_at: string;
  mac: string;
};

const sql = {
  all: 'SELECT id, body, sha256, added_by, added_at, mac FROM instrument ORDER BY added_at, id',
  body: 'SELECT body FROM instrument WHERE id = ?',
  add: `INSERT INTO instrument (id, body, sha256, added_by, added_at, mac) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO NOTHING`,
} as const;

export function createSqliteInstruments(db: Database, commits: GroupCommit): InstrumentRecords {
  const add = db.prepare(sql.add);
  const body = db.prepare<[string], string>(sql.body).pluck();
  return {
    all: () => readInstruments(db),
    body: (id) => body.get(id) ?? null,
    add: async ({ id, body, sha256, addedBy, addedAt, mac }) =>
      commits.write(() => add.run(id, body, sha256, addedBy, addedAt, mac).changes > 0),
  };
}

export function* readInstruments(db: Database): Generator<ImportedInstrument> {
  for (const row of db.prepare<[], Columns>(sql.all).iterate()) {
    const { added_by: addedBy, added_at: addedAt, ...same } = row;
    yield { ...same, addedBy, addedAt };
  }
}
