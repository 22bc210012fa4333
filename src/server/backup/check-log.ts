import type { Database } from 'better-sqlite3';
import { createHash } from 'node:crypto';
import type { Op } from '../../domain/op.ts';
import type { Seal } from '../seal.ts';
import { checkProjection, openFold, type Fold } from './check-projection.ts';

type OpRow = {
  scope: string;
  seq: number;
  id: string;
  body: string;
  by_user: string;
  by_device: string;
  received_at: string;
  mac: string;
  link: string;
};
type ScopeRow = { scope: string; head: number; link: string };

const sql = {
  ops: `SELECT scope, seq, id, body, by_user, by_device, received_at, mac, link FROM op
    WHERE scope = ? ORDER BY seq`,
  scopes: 'SELECT scope, head, link FROM scope ORDER BY scope',
  count: 'SELECT count(*) FROM op',
} as const;

/** A broken scope tells the same of thousands of ops: the first few say what has happened. */
const maxFaultsPerScope = 10;

/** What a scope holds: the number of its edits, and SHA-256 over their seals in order, a line each. */
export type ScopeSum = { edits: number; digest: string };
export type LogFindings = { faults: string[]; scopes: Record<string, ScopeSum> };

/**
 * What is wrong with the log, one sentence each: a `seq` that is missing, an op that is not what the server sealed, a link
 * that does not follow from the one before, a projection that is not the fold of the log. Reads one scope at a time.
 */
export function checkLog(db: Database, { seal, onOp }: { seal: Seal; onOp: () => void }): string[] {
  const steps = checkLogInSteps(db, seal);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value.faults;
    onOp();
  }
}

/** The same, pausing after each edit, so that the caller may let others at the processor. Given up, it lets go of the database. */
export function* checkLogInSteps(db: Database, seal: Seal): Generator<void, LogFindings> {
  const ops = db.prepare<[string], OpRow>(sql.ops);
  const findings: LogFindings = { faults: [], scopes: {} };
  let seen = 0;
  for (const stored of db.prepare<[], ScopeRow>(sql.scopes).all()) {
    const scope: ScopeCheck = { name: stored.scope, lastSeq: 0, lastLink: '', fold: openFold(), faults: [] };
    const seals = createHash('sha256');
    let edits = 0;
    for (const row of ops.iterate(stored.scope)) {
      checkRow(scope, row, seal);
      seals.update(`${row.mac}\n`);
      edits += 1;
      yield;
    }
    seen += edits;
    findings.scopes[scope.name] = { edits, digest: seals.digest('hex') };
    findings.faults.push(...shortened(scope.name, [...scope.faults, ...endOf(db, scope, stored)]));
  }
  const all = db.prepare<[], number>(sql.count).pluck().get() ?? 0;
  if (all !== seen) findings.faults.push(`${all - seen} edits belong to no scope.`);
  return findings;
}

type ScopeCheck = { name: string; lastSeq: number; lastLink: string; fold: Fold; faults: string[] };

function checkRow(scope: ScopeCheck, row: OpRow, seal: Seal): void {
  const { name, lastSeq, lastLink, faults } = scope;
  const { seq, mac, link } = row;
  const isNext = seq === lastSeq + 1;
  if (!isNext) faults.push(`${name}: edits ${lastSeq + 1} to ${seq - 1} are missing.`);
  else if (link !== seal.ofPlace(lastLink, { scope: name, seq, mac })) {
    faults.push(`${name}: edit ${seq} does not follow the one before it; the log was changed by hand.`);
  }
  scope.lastSeq = seq;
  scope.lastLink = link;
  const op = opIn(row);
  if (op === null || !isSealed(op, row, seal)) {
    faults.push(`${name}: edit ${seq} is not what the server took in.`);
  }
  if (op !== null) scope.fold.take(op, seq);
}

function opIn({ body }: OpRow): Op | null {
  try {
    return JSON.parse(body) as Op;
  } catch {
    return null;
  }
}

function isSealed(op: Op, row: OpRow, seal: Seal): boolean {
  const { by_user: by, by_device: device, received_at: receivedAt, mac } = row;
  return op.id === row.id && op.scope === row.scope && seal.isGenuine(op, { by, device, receivedAt, mac });
}

function endOf(db: Database, scope: ScopeCheck, stored: ScopeRow): string[] {
  const { name, lastSeq, lastLink, fold } = scope;
  const faults = checkProjection(db, name, fold);
  if (stored.head !== lastSeq) {
    faults.unshift(`${name}: the log ends at edit ${lastSeq} instead of ${stored.head}.`);
  } else if (stored.link !== lastLink) {
    faults.unshift(`${name}: edit ${lastSeq} is not the one that was added last.`);
  }
  return faults;
}

function shortened(scope: string, faults: readonly string[]): string[] {
  const shown = faults.slice(0, maxFaultsPerScope);
  const rest = faults.length - shown.length;
  return rest === 0 ? shown : [...shown, `${scope}: and ${rest} faults more.`];
}
