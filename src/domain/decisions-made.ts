import type { StoredField } from './directory.ts';
import type { CarryDecision } from './field-shapes.ts';
import { currentHead, differencesOf, type FieldState } from './fold.ts';
import type { Json } from './op.ts';

/** What an OPD has decided about earlier pieces in a room of the new period, by the id of the piece. */
export function decisionsFrom(fields: Iterable<StoredField>, opd: string): Map<string, CarryDecision> {
  return new Map(
    decided(fields, opd).flatMap(([id, state]) =>
      decisionIn(currentHead(state)?.value).map((one) => [id, one]),
    ),
  );
}

/**
 * The pieces that devices which did not know of each other decided differently about, and what stands beside the decision in use:
 * nothing where it was taken back there.
 */
export function disputedFrom(
  fields: Iterable<StoredField>,
  opd: string,
): Map<string, readonly CarryDecision[]> {
  return new Map(
    decided(fields, opd).flatMap(([id, state]) => {
      const others = differencesOf(state);
      return others.length === 0 ? [] : [[id, others.flatMap(({ value }) => decisionIn(value))]];
    }),
  );
}

function decided(fields: Iterable<StoredField>, opd: string): [id: string, state: FieldState][] {
  return [...fields].flatMap(({ entity, key, state }) => {
    const [of, id = ''] = key.split(':');
    return entity === 'carried' && of === opd ? [[id, state]] : [];
  });
}

/** Values were checked against the registry when they came in; null is a decision that was taken back. */
const decisionIn = (value: Json | undefined): CarryDecision[] =>
  value === null || value === undefined ? [] : [value as CarryDecision];
