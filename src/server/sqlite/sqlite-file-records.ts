import type { Database } from 'better-sqlite3';
import type { ByteRange } from '../../domain/protocol.ts';
import type { FileRecord, FileRecords } from '../files/file-records.ts';
import type { GroupCommit } from './group-commit.ts';

type Row = {
  scope: string;
  sha256: string;
  size: number;
  mime: string;
  name: string;
  ranges: string;
  verified_at: string | null;
};

const sql = {
  find: 'SELECT scope, sha256, size, mime, name, ranges, verified_at FROM file WHERE scope = ? AND sha256 = ?',
  put: `INSERT INTO file (scope, sha256, size, mime, name, ranges, verified_at, touched_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (scope, sha256) DO UPDATE SET size = excluded.size, mime = excluded.mime, name = excluded.name,
      ranges = excluded.ranges, verified_at = excluded.verified_at, touched_at = excluded.touched_at`,
  setRanges: 'UPDATE file SET ranges = ?, touched_at = ? WHERE scope = ? AND sha256 = ?',
  remove: 'DELETE FROM file WHERE scope = ? AND sha256 = ?',
  mimeOf: 'SELECT mime FROM file WHERE sha256 = ? AND verified_at IS NOT NULL ORDER BY verified_at LIMIT 1',
  idle: 'SELECT scope, sha256 FROM file WHERE verified_at IS NULL AND touched_at < ?',
} as const;

export function createSqliteFileRecords(db: Database, commits: GroupCommit): FileRecords {
  const find = db.prepare<[string, string], Row>(sql.find);
  const put = db.prepare(sql.put);
  const setRanges = db.prepare(sql.setRanges);
  const remove = db.prepare(sql.remove);
  const mimeOf = db.prepare<[string], string>(sql.mimeOf).pluck();
  const idle = db.prepare<[string], { scope: string; sha256: string }>(sql.idle);

  function store({ scope, sha256, size, mime, name, ranges, verifiedAt }: FileRecord, at: string): void {
    put.run(scope, sha256, size, mime, name, JSON.stringify(ranges), verifiedAt, at);
  }

  return {
    find: async (scope, sha256) => Promise.resolve(recordFrom(find.get(scope, sha256))),
    put: async (record, at) => commits.write(() => store(record, at)),
    begin: async (file, { at, isLost }) =>
      commits.write(() => {
        const known = recordFrom(find.get(file.scope, file.sha256));
        if (known !== null && known.verifiedAt !== null && !isLost) return known;
        const isUnderWay = known !== null && known.size === file.size && known.verifiedAt === null;
        const begun = { ...file, ranges: isUnderWay ? known.ranges : [], verifiedAt: null };
        store(begun, at);
        return begun;
      }),
    restart: async ({ scope, sha256, at }) =>
      commits.write(() => {
        const known = recordFrom(find.get(scope, sha256));
        if (known === null || known.verifiedAt !== null) return known;
        store({ ...known, ranges: [] }, at);
        return { ...known, ranges: [] };
      }),
    changeRanges: async ({ scope, sha256, at }, change) =>
      commits.write(() => {
        const record = recordFrom(find.get(scope, sha256));
        if (record === null || record.verifiedAt !== null) return null;
        const ranges = change(record.ranges);
        setRanges.run(JSON.stringify(ranges), at, scope, sha256);
        return ranges;
      }),
    remove: async (scope, sha256) => commits.write(() => void remove.run(scope, sha256)),
    mimeOf: async (sha256) => Promise.resolve(mimeOf.get(sha256) ?? null),
    idleSince: async (at) => Promise.resolve(idle.all(at)),
  };
}

function recordFrom(row: Row | undefined): FileRecord | null {
  if (row === undefined) return null;
  const { verified_at: verifiedAt, ranges, ...rest } = row;
  return { ...rest, verifiedAt, ranges: JSON.parse(ranges) as ByteRange[] };
}
