import type { Database } from 'better-sqlite3';

/** Each text brings the database one version on; the version is `PRAGMA user_version`. Never change one that was released. */
const migrations: readonly string[] = [
  `
  CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE scope (
    scope TEXT PRIMARY KEY,
    head INTEGER NOT NULL,
    durable INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID;

  -- body is the op as JSON, without what the server adds: pages are copied from it as they are.
  CREATE TABLE op (
    scope TEXT NOT NULL,
    seq INTEGER NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    by_user TEXT NOT NULL,
    by_device TEXT NOT NULL,
    received_at TEXT NOT NULL,
    mac TEXT NOT NULL,
    PRIMARY KEY (scope, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX op_id ON op (id);

  -- The projection: the standing ops of each register, as places in the log.
  CREATE TABLE head (
    scope TEXT NOT NULL,
    entity TEXT NOT NULL,
    key TEXT NOT NULL,
    field TEXT NOT NULL,
    seq INTEGER NOT NULL,
    is_current INTEGER NOT NULL,
    PRIMARY KEY (scope, entity, key, field, seq),
    FOREIGN KEY (scope, seq) REFERENCES op (scope, seq)
  ) STRICT, WITHOUT ROWID;

  -- Ops that were named as parent before they came: superseded when they do.
  CREATE TABLE named_early (
    scope TEXT NOT NULL,
    id TEXT NOT NULL,
    entity TEXT NOT NULL,
    key TEXT NOT NULL,
    field TEXT NOT NULL,
    PRIMARY KEY (scope, id, entity, key, field)
  ) STRICT, WITHOUT ROWID;

  -- What did not get into the log: parked, refused, or a second content under a known id.
  CREATE TABLE held_op (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    scope TEXT NOT NULL,
    body TEXT NOT NULL,
    by_user TEXT NOT NULL,
    by_device TEXT NOT NULL,
    received_at TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('parked', 'rejected')),
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    present TEXT
  ) STRICT;
  CREATE INDEX held_op_id ON held_op (id);
  CREATE INDEX held_op_parked ON held_op (number) WHERE status = 'parked';

  CREATE TABLE device (
    id TEXT NOT NULL,
    user TEXT NOT NULL,
    name TEXT NOT NULL,
    last_seen TEXT,
    pending TEXT,
    PRIMARY KEY (id, user)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,
    device TEXT NOT NULL,
    user TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    FOREIGN KEY (device, user) REFERENCES device (id, user) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX session_device ON session (device, user);

  CREATE TABLE code (
    hash TEXT PRIMARY KEY,
    user TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT,
    used_by TEXT
  ) STRICT, WITHOUT ROWID;

  -- What one scope has shown of one file. Ranges are JSON [[from, to], …] that are on disk.
  CREATE TABLE file (
    scope TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    mime TEXT NOT NULL,
    name TEXT NOT NULL,
    ranges TEXT NOT NULL,
    verified_at TEXT,
    touched_at TEXT NOT NULL,
    PRIMARY KEY (scope, sha256)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX file_sha256 ON file (sha256);
  `,
  `
  -- The chain of each scope: every op carries the link that the seal makes of its place and the link before; the scope
  -- carries the last one. Empty where the op came before there were links.
  ALTER TABLE op ADD COLUMN link TEXT NOT NULL DEFAULT '';
  ALTER TABLE scope ADD COLUMN link TEXT NOT NULL DEFAULT '';
  `,
  `
  -- Instruments that coordinators imported; those of the program are in its files. body is the canonical text of the source.
  CREATE TABLE instrument (
    id TEXT PRIMARY KEY,
    body TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    added_by TEXT NOT NULL,
    added_at TEXT NOT NULL,
    mac TEXT NOT NULL
  ) STRICT;
  `,
];

/** The version that this program writes. */
export const newestVersion = migrations.length;

/** Brings the database to the newest version, each step in one transaction; throws when it is newer than this program. */
export function migrate(db: Database): void {
  const version = db.pragma('user_version', { simple: true }) as number;
  if (version > migrations.length) {
    throw new Error(`The database has version ${version}; this program knows up to ${migrations.length}.`);
  }
  for (const [index, text] of migrations.entries()) {
    if (index < version) continue;
    db.transaction(() => {
      db.exec(text);
      db.pragma(`user_version = ${index + 1}`);
    }).immediate();
  }
}
