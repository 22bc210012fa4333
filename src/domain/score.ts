import type { Fraction } from './fraction.ts';
import type { Instrument, Section } from './instrument.ts';

/** The level of an indicator: a counted level, or an assessor's value as decimal text (`"1.26"`). */
export type LevelValue = number | string;

type SectionScore = { id: string; exact: Fraction };

export type Score = {
  /** In the order of the instrument. */
  sections: SectionScore[];
  index: Fraction;
  /** Indicators without a value: each was counted as 1. */
  unfilled: string[];
};

export const lowestLevel = 1;
const highestLevel = 5;

/**
 * Sections and index from the levels of the indicators, in integers: `sum(weight × value) / weight`, from the indicators
 * and never from rounded parts. There is no level 0 and no "not applicable": a missing indicator counts 1.
 * Call it once for each of the three levels. Throws RangeError for a value that `isLevelValue` refuses.
 */
export function scoreInstrument(instrument: Instrument, levels: ReadonlyMap<string, LevelValue>): Score {
  const scale = 10 ** instrument.valueDecimals;
  const weighted = instrument.indicators.map(({ id, section, weight }) => ({
    section,
    num: weight * scaledValue(instrument, id, levels.get(id) ?? lowestLevel),
  }));
  const sumOf = (parts: readonly { num: number }[]) => parts.reduce((total, { num }) => total + num, 0);
  const weightOfAll = instrument.indicators.reduce((total, { weight }) => total + weight, 0);
  return {
    sections: instrument.sections.map(({ id, weight }) => {
      const members = aspectsWithin(instrument.sections, id);
      const num = sumOf(weighted.filter(({ section }) => members.has(section)));
      return { id, exact: { num, den: weight * scale } };
    }),
    index: { num: sumOf(weighted), den: weightOfAll * scale },
    unfilled: instrument.indicators.filter(({ id }) => !levels.has(id)).map(({ id }) => id),
  };
}

/** Whether a value is from 1 to 5 with no more decimals than the instrument knows (SPBE none, Pemdi four). */
export function isLevelValue(instrument: Instrument, value: LevelValue): boolean {
  return scaleValue(value, instrument.valueDecimals) !== null;
}

/** A value in the integers that the index is counted in: `"1.26"` of Pemdi is 12,600. Throws RangeError for what is no level. */
export function scaledValue(instrument: Instrument, id: string, value: LevelValue): number {
  const scaled = scaleValue(value, instrument.valueDecimals);
  if (scaled === null) throw new RangeError(`${id}: ${value} is no level of ${instrument.id}`);
  return scaled;
}

/** Digits are moved as text: 1.26 × 10,000 in floating point is not an integer everywhere. */
function scaleValue(value: LevelValue, decimals: number): number | null {
  const match = /^(\d)(?:\.(\d+))?$/.exec(String(value));
  if (match === null) return null;
  const [, whole = '', fraction = ''] = match;
  const significant = fraction.replace(/0+$/, '');
  if (significant.length > decimals) return null;
  const scaled = Number(whole + significant.padEnd(decimals, '0'));
  const scale = 10 ** decimals;
  return scaled >= lowestLevel * scale && scaled <= highestLevel * scale ? scaled : null;
}

/** The section itself, or the aspects below a domain. */
function aspectsWithin(sections: readonly Section[], id: string): ReadonlySet<string> {
  const children = sections.filter((section) => section.parent === id).map((section) => section.id);
  return new Set([id, ...children]);
}
