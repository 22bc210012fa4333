import type { Op } from '../../domain/op.ts';
import type { OpResult } from '../../domain/protocol.ts';
import { agencyScope } from '../../domain/scope.ts';
import { stepFor, type Rules } from '../log/decide.ts';
import type { Entry } from '../log/entry.ts';
import type { OpLogStore, Origin, Step } from '../log/op-log-store.ts';
import { parseOp, type ParsedOp } from './parse-op.ts';
import { releaseParked } from './release-parked.ts';

export type Push = { ops: readonly unknown[]; offers: readonly unknown[]; origin: Origin };

/** Agency entities that may let parked work in. */
const lettingIn = new Set(['admission', 'assignment', 'period', 'opd', 'person']);

/**
 * Takes the ops and offers of one request into the log; one result each, ops first, in their order.
 * Offers go in before the ops: after a restore the ops may rest on them.
 */
export async function push(
  log: OpLogStore,
  rules: Rules,
  { ops, offers, origin }: Push,
): Promise<OpResult[]> {
  const parsed = [...offers, ...ops].map(parseOp);
  const entries = parsed.map((one, index) => entryOf(one, { origin, rules, isOffer: index < offers.length }));
  const steps = stepsFor(
    entries.filter((entry) => entry !== null),
    rules,
  );
  const taken = (steps.length === 0 ? [] : await log.advance(steps)).flat();
  if (entries.some((entry) => entry !== null && letsIn(entry.op))) {
    await releaseParked(log, rules);
  }
  const results = parsed.map((one) => (one.kind === 'bad' ? one.result : (taken.shift() as OpResult)));
  return [...results.slice(offers.length), ...results.slice(0, offers.length)];
}

function letsIn(op: Op): boolean {
  return op.scope === agencyScope && lettingIn.has(op.entity);
}

/** An offer without a valid mac counts as a plain op of the sender (R10). */
function entryOf(
  parsed: ParsedOp,
  { origin, rules, isOffer }: { origin: Origin; rules: Rules; isOffer: boolean },
): Entry | null {
  if (parsed.kind === 'bad') return null;
  const { op, receipt } = parsed;
  if (!isOffer || receipt === null || !rules.seal.isGenuine(op, receipt)) return { op, origin, way: 'judge' };
  const { by, device, receivedAt } = receipt;
  return { op, origin: { by, device, receivedAt }, way: 'admit' };
}

/** Neighbours of one scope share a step; the order of the request stays. */
export function stepsFor(entries: readonly Entry[], rules: Rules): Step<OpResult[]>[] {
  const runs: Entry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    if (run?.[0]?.op.scope === entry.op.scope) run.push(entry);
    else runs.push([entry]);
  }
  return runs.map((run) => stepFor(run[0]?.op.scope ?? '', run, rules));
}
