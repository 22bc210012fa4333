import { stepFor, type Rules } from '../log/decide.ts';
import { releaseOf } from '../log/entry.ts';
import type { OpLogStore, ParkedOp } from '../log/op-log-store.ts';

const maxOpsPerStep = 200;

/**
 * Judges every parked op afresh, with its true author and time of arrival: after the agency changed (an admission, an
 * assignment, a period) and at the start of a server that may know more kinds. What must wait on stays as it is.
 */
export async function releaseParked(log: OpLogStore, rules: Rules): Promise<void> {
  const byScope = new Map<string, ParkedOp[]>();
  for (const parked of await log.parkedOps()) {
    byScope.set(parked.op.scope, [...(byScope.get(parked.op.scope) ?? []), parked]);
  }
  for (const [scope, parked] of byScope) {
    const entries = parked.map(releaseOf);
    for (let from = 0; from < entries.length; from += maxOpsPerStep) {
      await log.advance([stepFor(scope, entries.slice(from, from + maxOpsPerStep), rules)]);
    }
  }
}
