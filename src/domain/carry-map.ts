import { editionStem } from './edition-id.ts';
import { findIndicator, type Indicator, type Instrument } from './instrument.ts';

/** What becomes of an indicator's earlier evidence: it may serve again, it has to be brought up to date, or there is none. */
export type CarryClass = 'holds' | 'renew' | 'new';
export const carryClasses = ['holds', 'renew', 'new'] as const satisfies readonly CarryClass[];

/** An indicator of the new instrument, and those of the old one that it follows. */
export type MappedIndicator = { indicator: Indicator; class: CarryClass; before: readonly Indicator[] };

/** Whether two instruments are editions of one: then a code means the same in both (CO2). */
export function isSameLine(from: Pick<Instrument, 'id'>, to: Pick<Instrument, 'id'>): boolean {
  return editionStem(from.id) === editionStem(to.id);
}

/**
 * What the new instrument says of the old one's evidence, indicator by indicator (CO1): editions of one instrument by their codes,
 * others by `successorOf` and `reuse`. Where a follower says nothing of `reuse`, the evidence is looked at anew.
 */
export function carryMap(from: Instrument, to: Instrument): MappedIndicator[] {
  const isSame = isSameLine(from, to);
  return to.indicators.map((indicator) => {
    const before = (isSame ? [indicator.id] : indicator.successorOf).flatMap(
      (id) => findIndicator(from, id) ?? [],
    );
    return { indicator, before, class: classOf(indicator, { before, isSame }) };
  });
}

type Followed = { before: readonly Indicator[]; isSame: boolean };

function classOf({ reuse }: Indicator, { before, isSame }: Followed): CarryClass {
  if (before.length === 0) return 'new';
  if (isSame || reuse === 'reuse') return 'holds';
  return reuse === 'new' ? 'new' : 'renew';
}
