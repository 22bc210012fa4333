import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareFractions, toPrinted, type Fraction } from '../../src/domain/fraction.ts';
import type { Instrument } from '../../src/domain/instrument.ts';
import { predicateOf } from '../../src/domain/predicate.ts';
import { scoreInstrument, type LevelValue, type Score } from '../../src/domain/score.ts';
import { loadInstrument } from './shipped-instruments.ts';

/** Published and made results; `results/README.md` says where they come from and how they are compared. */
type Printed = {
  aspects?: Record<string, string> | null;
  domains?: Record<string, string> | null;
  index: string | null;
  predicate: string | null;
};
type Case = {
  id: string;
  instrument: string;
  input: {
    indicatorLevels?: number[];
    indicatorValues?: Record<string, string>;
    aspectValues?: Record<string, string>;
  };
  published: Printed | null;
  expected?: Partial<Printed>;
  exact: {
    aspects?: Record<string, Fraction> | null;
    domains?: Record<string, Fraction> | null;
    index: Fraction;
  };
  aspectTolerance?: string;
};

const file = new URL('results/official-results.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] };

describe.each(cases)('$id', (example) => {
  const instrument = loadInstrument(example.instrument);
  const score = scoreInstrument(instrument, levelsOf(example, instrument));

  test('[IX4] the unrounded values are those of the case', () => {
    expect(isSame(score.index, example.exact.index)).toBe(true);
    const sections = Object.entries({ ...example.exact.aspects, ...example.exact.domains });
    expect(sections.filter(([id, exact]) => !isSame(sectionOf(score, id), exact))).toEqual([]);
  });

  test('[IX4] the printed values are those of the source', () => {
    const printed = example.published ?? example.expected;
    expect(toPrinted(score.index)).toBe(Number(printed?.index).toFixed(2));
    const sections = Object.entries({ ...printed?.aspects, ...printed?.domains });
    const tolerance = Number(example.aspectTolerance ?? 0) + 1e-9;
    const isOff = ([id, value]: [string, string]) =>
      Math.abs(Number(toPrinted(sectionOf(score, id))) - Number(value)) > tolerance;
    expect(sections.filter(isOff)).toEqual([]);
  });

  test('[IX4] the predicate is that of the source or, where it prints none, the expected one', () => {
    const predicate = example.published?.predicate ?? example.expected?.predicate;
    expect(predicateOf(instrument, score.index).predicate.name).toBe(predicate);
  });
});

test('all seven cases are there', () => {
  expect(cases.map(({ id }) => id)).toHaveLength(7);
});

test('the index of published aspects alone is theirs, weighted', () => {
  const { aspectValues = {} } = cases.find(({ id }) => id === 'tauval-api-sample')?.input ?? {};
  const instrument = loadInstrument('spbe-2020');
  const index = instrument.sections
    .filter((section) => section.kind === 'aspect')
    .reduce((sum, { id, weight }) => sum + (weight * Number(aspectValues[id])) / 10_000, 0);
  expect(Math.abs(index - 4.2125)).toBeLessThan(0.000001);
});

function levelsOf({ input }: Case, instrument: Instrument): Map<string, LevelValue> {
  if (input.indicatorValues !== undefined) return new Map(Object.entries(input.indicatorValues));
  if (input.aspectValues !== undefined) return levelsBehind(input.aspectValues, instrument);
  const levels = input.indicatorLevels ?? [];
  return new Map(instrument.indicators.map(({ id }, index) => [id, levels[index] ?? 0]));
}

/** Whole levels with the published aspect values: possible because the indicators of a SPBE aspect weigh the same. */
function levelsBehind(aspects: Record<string, string>, instrument: Instrument): Map<string, LevelValue> {
  const levels = new Map<string, LevelValue>();
  for (const [id, value] of Object.entries(aspects)) {
    const members = instrument.indicators.filter((indicator) => indicator.section === id);
    const sum = Math.round(Number(value) * members.length);
    const base = Math.floor(sum / members.length);
    for (const [index, member] of members.entries()) {
      levels.set(member.id, index < sum - base * members.length ? base + 1 : base);
    }
  }
  return levels;
}

function sectionOf(score: Score, id: string): Fraction {
  const section = score.sections.find((one) => one.id === id);
  if (section === undefined) throw new Error(`no section ${id}`);
  return section.exact;
}

function isSame(one: Fraction, other: Fraction): boolean {
  return compareFractions(one, other) === 0;
}
