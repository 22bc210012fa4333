import type { Database } from 'better-sqlite3';
import type { DeviceRow, Pending } from '../../domain/protocol.ts';
import type { AccessStore, CodeRow, SessionRow, UsedCode } from '../access/access-store.ts';
import type { GroupCommit } from './group-commit.ts';

type CodeColumns = {
  hash: string;
  user: string;
  created_at: string;
  expires_at: string;
  used_at: string | null;
  used_by: string | null;
};
type SessionColumns = {
  token_hash: string;
  user: string;
  device: string;
  name: string;
  expires_at: string;
};
type DeviceColumns = {
  id: string;
  user: string;
  name: string;
  last_seen: string | null;
  pending: string | null;
};

const sql = {
  findCode: 'SELECT hash, user, created_at, expires_at, used_at, used_by FROM code WHERE hash = ?',
  // Only the first device takes a code; the same device may come again.
  useCode:
    'UPDATE code SET used_at = coalesce(used_at, ?), used_by = ? WHERE hash = ? AND (used_by IS NULL OR used_by = ?)',
  addCode: `INSERT INTO code (hash, user, created_at, expires_at) VALUES (?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING`,
  addDevice: `INSERT INTO device (id, user, name, last_seen) VALUES (?, ?, ?, ?)
    ON CONFLICT (id, user) DO UPDATE SET name = excluded.name, last_seen = excluded.last_seen`,
  addSession: `INSERT INTO session (token_hash, device, user, expires_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (token_hash) DO NOTHING`,
  findSession: `SELECT s.token_hash, s.user, s.device, d.name, s.expires_at
    FROM session s JOIN device d ON d.id = s.device AND d.user = s.user WHERE s.token_hash = ?`,
  slide: 'UPDATE session SET expires_at = ? WHERE token_hash = ?',
  end: 'DELETE FROM session WHERE token_hash = ?',
  dropExpired: 'DELETE FROM session WHERE expires_at < ?',
  seen: 'UPDATE device SET last_seen = ?, pending = coalesce(?, pending) WHERE id = ? AND user = ?',
  devices: 'SELECT id, user, name, last_seen, pending FROM device ORDER BY user, id',
  revoke: 'DELETE FROM device WHERE id = ?',
  // A code that was used may be repeated by its device for a day; not by a revoked one.
  burn: `UPDATE code SET used_by = '' WHERE used_by = ?`,
  joined: `SELECT 1 FROM code WHERE used_at IS NOT NULL AND user IN (SELECT value FROM json_each(?)) LIMIT 1`,
} as const;

export function createSqliteAccess(db: Database, commits: GroupCommit): AccessStore {
  const findCode = db.prepare<[string], CodeColumns>(sql.findCode);
  const useCode = db.prepare(sql.useCode);
  const addCode = db.prepare(sql.addCode);
  const addDevice = db.prepare(sql.addDevice);
  const addSession = db.prepare(sql.addSession);
  const findSession = db.prepare<[string], SessionColumns>(sql.findSession);
  const slide = db.prepare(sql.slide);
  const end = db.prepare(sql.end);
  const dropExpired = db.prepare(sql.dropExpired);
  const seen = db.prepare(sql.seen);
  const devices = db.prepare<[], DeviceColumns>(sql.devices);
  const revoke = db.prepare(sql.revoke);
  const joined = db.prepare<[string], number>(sql.joined).pluck();
  const burn = db.prepare(sql.burn);

  function enrolNow(codeHash: string, session: SessionRow, at: string): boolean {
    const { tokenHash, user, device, deviceName, expiresAt } = session;
    if (useCode.run(at, device, codeHash, device).changes === 0) return false;
    dropExpired.run(at);
    addDevice.run(device, user, deviceName, at);
    addSession.run(tokenHash, device, user, expiresAt);
    return true;
  }

  return {
    findCode: async (hash) => Promise.resolve(codeFrom(findCode.get(hash))),
    enrol: async ({ codeHash, session, at }) => commits.write(() => enrolNow(codeHash, session, at)),
    findSession: async (tokenHash) => Promise.resolve(sessionFrom(findSession.get(tokenHash))),
    slideSession: async (tokenHash, expiresAt) => commits.write(() => void slide.run(expiresAt, tokenHash)),
    endSession: async (tokenHash) => commits.write(() => void end.run(tokenHash)),
    noteSeen: async ({ device, user, at, pending }) =>
      commits.write(() => void seen.run(at, pending === null ? null : JSON.stringify(pending), device, user)),
    devices: async () => Promise.resolve(devices.all().map(deviceFrom)),
    revokeDevice: async (device) =>
      commits.write(() => {
        burn.run(device);
        return revoke.run(device).changes > 0;
      }),
    hasJoined: async (users) => Promise.resolve(joined.get(JSON.stringify(users)) !== undefined),
    addCode: async ({ hash, user, createdAt, expiresAt }: CodeRow) =>
      commits.write(() => void addCode.run(hash, user, createdAt, expiresAt)),
  };
}

function codeFrom(row: CodeColumns | undefined): UsedCode | null {
  if (row === undefined) return null;
  const { hash, user, created_at: createdAt, expires_at: expiresAt, used_at: usedAt, used_by: usedBy } = row;
  return { hash, user, createdAt, expiresAt, usedAt, usedBy };
}

function sessionFrom(row: SessionColumns | undefined): SessionRow | null {
  if (row === undefined) return null;
  const { token_hash: tokenHash, user, device, name: deviceName, expires_at: expiresAt } = row;
  return { tokenHash, user, device, deviceName, expiresAt };
}

function deviceFrom({ id, user, name, last_seen: lastSeen, pending }: DeviceColumns): DeviceRow {
  return { id, name, user, lastSeen, pending: pending === null ? null : (JSON.parse(pending) as Pending) };
}
