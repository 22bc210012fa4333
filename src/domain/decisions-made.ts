import type { StoredField } from './directory.ts';
import type { CarryDecision } from './field-shapes.ts';
import { currentHead } from './fold.ts';

/** What an OPD has decided about earlier pieces in a room of the new period, by the id of the piece. */
export function decisionsFrom(fields: Iterable<StoredField>, opd: string): Map<string, CarryDecision> {
  const decisions = new Map<string, CarryDecision>();
  for (const { entity, key, state } of fields) {
    const [of, id = ''] = key.split(':');
    if (entity !== 'carried' || of !== opd) continue;
    const decision = currentHead(state)?.value as CarryDecision | null | undefined;
    if (decision !== null && decision !== undefined) decisions.set(id, decision);
  }
  return decisions;
}
