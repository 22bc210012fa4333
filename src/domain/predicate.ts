import { toHundredths, type Fraction } from './fraction.ts';
import type { Instrument, Predicate } from './instrument.ts';

export type PredicateOfIndex = {
  /** The band of the unrounded value: the one that counts. */
  predicate: Predicate;
  /** The band of the printed value where it is another one (2.5950 prints 2.60): show both and say why. Else null. */
  byPrintedValue: Predicate | null;
};

/**
 * The predicate of an index. The band is tested on the unrounded value, its lower bound belongs to it.
 * Whether the ministry tests the printed value is nowhere stated, hence both where they differ.
 */
export function predicateOf(instrument: Instrument, index: Fraction): PredicateOfIndex {
  const predicate = bandOf(instrument, (from) => index.num * 100 >= from * index.den);
  const hundredths = toHundredths(index);
  const printed = bandOf(instrument, (from) => hundredths >= from);
  return { predicate, byPrintedValue: printed === predicate ? null : printed };
}

function bandOf(instrument: Instrument, reaches: (fromHundredths: number) => boolean): Predicate {
  const band = instrument.predicates.find(({ fromHundredths }) => reaches(fromHundredths));
  const lowest = instrument.predicates.at(-1);
  if (band !== undefined) return band;
  if (lowest !== undefined) return lowest;
  throw new RangeError(`${instrument.id} has no predicates`);
}
