import type { ParkedCode } from '../../domain/judgement.ts';
import { stepFor, type Rules } from '../log/decide.ts';
import { releaseOf, type Entry } from '../log/entry.ts';
import type { OpLogStore } from '../log/op-log-store.ts';

const maxOpsPerStep = 200;
const waitingForAgency: readonly ParkedCode[] = ['period_closed', 'not_assigned'];

/**
 * Judges parked work afresh, with its true author and time of arrival, after the agency changed: an admission, an
 * assignment, a period. What must wait on stays as it is. Kinds that this server does not know need a later server.
 */
export async function releaseParked(log: OpLogStore, rules: Rules): Promise<void> {
  return release(log, rules, waitingForAgency);
}

/** Judges all that is parked: at the start of a server, which may know more kinds than the one before. */
export async function releaseAtStart(log: OpLogStore, rules: Rules): Promise<void> {
  return release(log, rules, [...waitingForAgency, 'unknown_kind']);
}

async function release(log: OpLogStore, rules: Rules, codes: readonly ParkedCode[]): Promise<void> {
  const byScope = new Map<string, Entry[]>();
  for (const parked of await log.parkedOps(codes)) {
    const { scope } = parked.op;
    const entries = byScope.get(scope) ?? [];
    entries.push(releaseOf(parked));
    byScope.set(scope, entries);
  }
  for (const [scope, entries] of byScope) {
    for (let from = 0; from < entries.length; from += maxOpsPerStep) {
      await log.advance([stepFor(scope, entries.slice(from, from + maxOpsPerStep), rules)]);
    }
  }
}
