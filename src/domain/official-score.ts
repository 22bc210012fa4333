import type { Directory, Period } from './directory.ts';
import type { Fraction } from './fraction.ts';
import type { Instrument } from './instrument.ts';
import { isLevelValue, scoreInstrument } from './score.ts';

/**
 * The sections as they follow from the ministry's published values of a period's indicators, by section id; null until every
 * indicator has one. The published index itself is typed in and never replaced by this.
 */
export function officialSections(
  instrument: Instrument,
  directory: Directory,
  period: Pick<Period, 'id'>,
): ReadonlyMap<string, Fraction> | null {
  const values = instrument.indicators.flatMap(({ id }) => {
    const official = directory.officials.get(`${period.id}:${id}`);
    const isUsable = official !== undefined && isLevelValue(instrument, official.value);
    return isUsable ? [[id, official.value] as const] : [];
  });
  if (values.length < instrument.indicators.length) return null;
  const { sections } = scoreInstrument(instrument, new Map(values));
  return new Map(sections.map(({ id, exact }) => [id, exact]));
}
