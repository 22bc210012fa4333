import type { Database } from 'better-sqlite3';
import type { FieldState, Head } from '../../domain/fold.ts';
import type { DeviceId, OpId, UserId } from '../../domain/ids.ts';
import type { ParkedCode } from '../../domain/judgement.ts';
import { registerKey, type LoggedOp, type Op } from '../../domain/op.ts';
import type {
  HeldOp,
  KnownOp,
  Loaded,
  Needs,
  ParkedOp,
  RegisterName,
  StoredPage,
} from '../log/op-log-store.ts';

type OpRow = {
  seq: number;
  id: string;
  body: string;
  by_user: string;
  by_device: string;
  received_at: string;
  mac: string;
};
type HeadRow = OpRow & { entity: string; key: string; field: string; is_current: number };
type HeldRow = Omit<OpRow, 'seq' | 'mac'> & {
  status: string;
  code: string;
  message: string;
  present: string | null;
};

export type ScopeReader = {
  head: (scope: string) => number;
  known: (ids: readonly string[]) => Map<string, KnownOp>;
  logged: (ids: readonly string[]) => Set<string>;
  namedEarly: (scope: string, ids: readonly string[]) => Set<string>;
  fields: (scope: string, needs: Pick<Needs, 'registers' | 'entities'>) => Loaded['fields'];
  page: (question: { scope: string; after: number; maxOps: number; maxBytes: number }) => StoredPage;
  parked: (codes: readonly ParkedCode[]) => ParkedOp[];
  durable: (scopes: readonly string[]) => Record<string, number>;
  keysMentioning: (question: { scope: string; entity: string; field: string; text: string }) => string[];
};

/**
 * Lists travel into SQL as one JSON parameter, so that each question is one prepared statement. `CROSS JOIN` keeps the tables
 * in this order: left to itself SQLite begins with every op of the scope, which costs a large scope tens of milliseconds an op.
 */
const sql = {
  head: 'SELECT head FROM scope WHERE scope = ?',
  logged: `SELECT seq, id, body, by_user, by_device, received_at, mac FROM op
    WHERE id IN (SELECT value FROM json_each(?))`,
  loggedIds: 'SELECT id FROM op WHERE id IN (SELECT value FROM json_each(?))',
  held: `SELECT id, body, by_user, by_device, received_at, status, code, message, present FROM held_op
    WHERE id IN (SELECT value FROM json_each(?)) ORDER BY number`,
  parked: `SELECT id, body, by_user, by_device, received_at, status, code, message, present FROM held_op
    WHERE status = 'parked' AND code IN (SELECT value FROM json_each(?)) ORDER BY received_at, number`,
  namedEarly: `SELECT entity, key, field, id FROM named_early
    WHERE scope = ? AND id IN (SELECT value FROM json_each(?))`,
  registers: `SELECT h.entity, h.key, h.field, h.is_current, o.seq, o.id, o.body, o.by_user, o.by_device, o.received_at, o.mac
    FROM json_each(?) wanted
    CROSS JOIN head h ON h.scope = ? AND h.entity = wanted.value ->> 0 AND h.key = wanted.value ->> 1 AND h.field = wanted.value ->> 2
    CROSS JOIN op o ON o.scope = h.scope AND o.seq = h.seq
    ORDER BY o.seq`,
  entities: `SELECT h.entity, h.key, h.field, h.is_current, o.seq, o.id, o.body, o.by_user, o.by_device, o.received_at, o.mac
    FROM head h CROSS JOIN op o ON o.scope = h.scope AND o.seq = h.seq
    WHERE h.scope = ? AND h.entity IN (SELECT value FROM json_each(?))
    ORDER BY o.seq`,
  page: `SELECT seq, id, body, by_user, by_device, received_at, mac FROM op
    WHERE scope = ? AND seq > ? ORDER BY seq LIMIT ?`,
  durable: `SELECT scope, durable FROM scope WHERE durable > 0 AND scope IN (SELECT value FROM json_each(?))`,
  keysMentioning: `SELECT DISTINCT h.key FROM head h CROSS JOIN op o ON o.scope = h.scope AND o.seq = h.seq
    WHERE h.scope = ? AND h.entity = ? AND h.field = ? AND instr(o.body, ?) > 0`,
} as const;

export function createScopeReader(db: Database): ScopeReader {
  const head = db.prepare<[string], number>(sql.head).pluck();
  const logged = db.prepare<[string], OpRow>(sql.logged);
  const loggedIds = db.prepare<[string], string>(sql.loggedIds).pluck();
  const held = db.prepare<[string], HeldRow>(sql.held);
  const parked = db.prepare<[string], HeldRow>(sql.parked);
  const namedEarly = db.prepare<[string, string], { entity: string; key: string; field: string; id: string }>(
    sql.namedEarly,
  );
  const registers = db.prepare<[string, string], HeadRow>(sql.registers);
  const entities = db.prepare<[string, string], HeadRow>(sql.entities);
  const page = db.prepare<[string, number, number], OpRow>(sql.page);
  const durable = db.prepare<[string], { scope: string; durable: number }>(sql.durable);
  const mentioning = db.prepare<[string, string, string, string], string>(sql.keysMentioning).pluck();

  return {
    head: (scope) => head.get(scope) ?? 0,
    known: (ids) => knownFrom(logged.all(JSON.stringify(ids)), held.all(JSON.stringify(ids))),
    logged: (ids) => new Set(ids.length === 0 ? [] : loggedIds.all(JSON.stringify(ids))),
    namedEarly: (scope, ids) =>
      new Set(namedEarly.all(scope, JSON.stringify(ids)).map((row) => `${registerKey(row)}\n${row.id}`)),
    fields: (scope, needs) => {
      const rows = needs.registers.length === 0 ? [] : registers.all(JSON.stringify(needs.registers), scope);
      const more = needs.entities.length === 0 ? [] : entities.all(scope, JSON.stringify(needs.entities));
      return fieldsFrom([...rows, ...more]);
    },
    page: ({ scope, after, maxOps, maxBytes }) =>
      pageFrom({ rows: page.iterate(scope, after, maxOps), after, maxBytes, head: head.get(scope) ?? 0 }),
    parked: (codes) => parked.all(JSON.stringify(codes)).map((row) => heldFrom(row) as ParkedOp),
    durable: (scopes) =>
      Object.fromEntries(durable.all(JSON.stringify(scopes)).map((row) => [row.scope, row.durable])),
    keysMentioning: ({ scope, entity, field, text }) => mentioning.all(scope, entity, field, text),
  };
}

function knownFrom(logged: readonly OpRow[], held: readonly HeldRow[]): Map<string, KnownOp> {
  const known = new Map<string, KnownOp>();
  for (const row of logged) known.set(row.id, { logged: loggedFrom(row), held: [] });
  for (const row of held) {
    const before = known.get(row.id) ?? { logged: null, held: [] };
    known.set(row.id, { ...before, held: [...before.held, heldFrom(row)] });
  }
  return known;
}

function loggedFrom(row: OpRow): LoggedOp {
  return {
    ...(JSON.parse(row.body) as Op),
    seq: row.seq,
    by: row.by_user as UserId,
    device: row.by_device as DeviceId,
    receivedAt: row.received_at,
    mac: row.mac,
  };
}

/** The columns were written from a `HeldOp`, so status and code belong together. */
function heldFrom(row: HeldRow): HeldOp {
  return {
    op: JSON.parse(row.body) as Op,
    by: row.by_user,
    device: row.by_device,
    receivedAt: row.received_at,
    status: row.status,
    code: row.code,
    message: row.message,
    ...(row.present === null ? {} : { present: JSON.parse(row.present) as object }),
  } as HeldOp;
}

function fieldsFrom(rows: Iterable<HeadRow>): Loaded['fields'] {
  const fields = new Map<
    string,
    { register: RegisterName; state: { heads: Head[]; current: FieldState['current'] } }
  >();
  const seen = new Set<string>();
  for (const row of rows) {
    const address = registerKey(row);
    const entry = fields.get(address) ?? {
      register: [row.entity, row.key, row.field] as const,
      state: { heads: [], current: null },
    };
    fields.set(address, entry);
    const place = `${address}\n${row.seq}`;
    if (seen.has(place)) continue;
    seen.add(place);
    entry.state.heads.push(headFrom(row));
    if (row.is_current === 1) entry.state.current = row.id as OpId;
  }
  return fields;
}

function headFrom(row: HeadRow): Head {
  const op = JSON.parse(row.body) as Op;
  return {
    id: op.id,
    value: op.value,
    by: row.by_user,
    device: row.by_device,
    at: op.at,
    receivedAt: row.received_at,
    seq: row.seq,
    ...(op.author === undefined ? {} : { author: op.author }),
  };
}

/** At least one op is given where there is one, so that a reader always gets on. */
function pageFrom(source: {
  rows: Iterable<OpRow>;
  after: number;
  maxBytes: number;
  head: number;
}): StoredPage {
  const ops: string[] = [];
  let bytes = 0;
  let lastSeq = source.after;
  for (const row of source.rows) {
    const text = loggedText(row);
    bytes += text.length;
    if (ops.length > 0 && bytes > source.maxBytes) break;
    ops.push(text);
    lastSeq = row.seq;
  }
  return { ops, lastSeq, head: source.head };
}

/** The stored text of the op with its receipt appended: nothing is parsed on the way out. */
function loggedText(row: OpRow): string {
  const by = JSON.stringify(row.by_user);
  const device = JSON.stringify(row.by_device);
  return `${row.body.slice(0, -1)},"seq":${row.seq},"by":${by},"device":${device},"receivedAt":"${row.received_at}","mac":"${row.mac}"}`;
}
