import type { Directory, Period } from './directory.ts';
import type { Fraction } from './fraction.ts';
import type { Instrument } from './instrument.ts';
import { predicateOf, type PredicateOfIndex } from './predicate.ts';
import type { RegionSource } from './region-source.ts';

/** An index as the ministry published it. `predicate` is null where another instrument was used: its bands are not these. */
export type OfficialIndex = {
  year: number;
  value: string;
  source: string;
  predicate: PredicateOfIndex | null;
};

/** The value published for the period itself; null while there is none. */
export function officialIndexOf({ directory, period, instrument }: RegionSource): OfficialIndex | null {
  return publishedFor(period, directory, instrument);
}

/** The newest value published for a year before this period, to compare with. */
export function earlierOfficialIndex({ directory, period, instrument }: RegionSource): OfficialIndex | null {
  const earlier = [...directory.periods.values()]
    .filter(({ year }) => year < period.year)
    .toSorted((a, b) => b.year - a.year || (a.id < b.id ? 1 : -1));
  return earlier.flatMap((one) => publishedFor(one, directory, instrument) ?? [])[0] ?? null;
}

function publishedFor(period: Period, directory: Directory, instrument: Instrument): OfficialIndex | null {
  const official = directory.officials.get(period.id);
  if (official === undefined) return null;
  const isSame = period.instrument === instrument.id;
  const predicate = isSame ? predicateOf(instrument, decimalToFraction(official.value)) : null;
  return { ...official, year: period.year, predicate };
}

/** Reads decimal text with a point, exactly. */
function decimalToFraction(text: string): Fraction {
  const [whole = '', decimals = ''] = text.split('.');
  return { num: Number(whole + decimals), den: 10 ** decimals.length };
}
