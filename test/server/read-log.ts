import type { Database } from 'better-sqlite3';
import { foldField } from '../../src/domain/fold.ts';
import { registerKey, type LoggedOp, type Op } from '../../src/domain/op.ts';

/** The log as it lies in the database: places taken in each scope, heads as stored, heads as the ops fold (I1). */
export function readLog(db: Database): { seqs: Map<string, number[]>; stored: string[]; folded: string[] } {
  const rows = db.prepare('SELECT scope, seq, body FROM op ORDER BY scope, seq').all() as {
    scope: string;
    seq: number;
    body: string;
  }[];
  const ops = rows.map(({ seq, body }) => ({ ...(JSON.parse(body) as Op), seq }) as LoggedOp);
  const seqs = new Map(
    [...Map.groupBy(rows, ({ scope }) => scope)].map(([scope, some]) => [scope, some.map(({ seq }) => seq)]),
  );
  const registers = Map.groupBy(ops, (op) => `${op.scope}\n${registerKey(op)}`);
  const folded = [...registers].flatMap(([address, log]) => {
    const { heads, current } = foldField(log);
    return heads.map(({ id, seq }) => `${address} ${seq} ${id === current}`);
  });
  return { seqs, stored: storedHeads(db).toSorted(byText), folded: folded.toSorted(byText) };
}

const byText = (one: string, other: string): number => (one < other ? -1 : 1);

type HeadRow = {
  scope: string;
  entity: string;
  key: string;
  field: string;
  seq: number;
  is_current: number;
};

function storedHeads(db: Database): string[] {
  const rows = db.prepare('SELECT scope, entity, key, field, seq, is_current FROM head').all() as HeadRow[];
  return rows.map((row) => `${row.scope}\n${registerKey(row)} ${row.seq} ${row.is_current === 1}`);
}
