import Database from 'better-sqlite3';
import { join } from 'node:path';
import { foldField } from '../../src/domain/fold.ts';
import type { LoggedOp, Op } from '../../src/domain/op.ts';
import { byField, fieldOf, isSameState } from '../simulation/invariants.ts';
import type { Person } from './person.ts';
import { readReplica, type Replica } from './replica.ts';

type Row = {
  body: string;
  seq: number;
  by: LoggedOp['by'];
  device: LoggedOp['device'];
  receivedAt: string;
  mac: string;
};

const allOps = `SELECT body, seq, by_user AS "by", by_device AS device, received_at AS receivedAt, mac
  FROM op ORDER BY scope, seq`;

/** The server's log as it lies on the disk, every scope in order. */
export function readLog(data: string): LoggedOp[] {
  const db = new Database(join(data, 'lumbung.db'), { readonly: true });
  try {
    const rows = db.prepare<[], Row>(allOps).all();
    return rows.map(({ body, ...receipt }) => ({ ...(JSON.parse(body) as Op), ...receipt }));
  } finally {
    db.close();
  }
}

/** In how far a device is not the fold of the log in the scopes that it reads, or still has something to send; in sentences. */
export async function differencesFromLog(person: Person, log: readonly LoggedOp[]): Promise<string[]> {
  const replica = await readReplica(person.page(), person.user);
  const scopes = new Set(scopesOf(replica));
  const folds = new Map(
    [...byField(log)].map(([name, ops]) => [name, { scope: ops[0]?.scope ?? '', state: foldField(ops) }]),
  );
  const shown = new Map(replica.fields.map((row) => [fieldOf(row), row.confirmed ?? row.state]));
  const found: string[] = [];
  for (const [name, { scope, state }] of folds) {
    const here = shown.get(name);
    if (scopes.has(scope) && (here === undefined || !isSameState(here, state)))
      found.push(`${person.user} shows ${name} otherwise than the log`);
  }
  for (const { scope, entity, key, field } of replica.fields)
    if (scopes.has(scope) && !folds.has(fieldOf({ scope, entity, key, field })))
      found.push(`${person.user} shows ${entity} ${key} ${field}, which the log does not know`);
  const waits = replica.outbox.length + replica.files.filter(isUnsent).length;
  if (waits > 0) found.push(`${person.user} still has ${waits} edits or files to send`);
  return found;
}

const isUnsent = ({ state }: Replica['files'][number]): boolean => state === 'device' || state === 'sending';

function scopesOf({ meta }: Replica): string[] {
  const value = meta.find(({ key }) => key === 'scopes')?.value;
  if (!Array.isArray(value)) throw new Error('the device was never told what it may read');
  return value as string[];
}
