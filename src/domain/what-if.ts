import type { Directory, Period } from './directory.ts';
import type { Fraction } from './fraction.ts';
import { aspectsOf, findIndicator, type Instrument } from './instrument.ts';
import type { Assessment, LevelKind } from './maturity.ts';
import { isLevelValue, lowestLevel, scaledValue, type LevelValue } from './score.ts';
import { levelsBy, scoreLevels, type IndexByKind } from './three-indices.ts';

/** Levels by indicator; one that is missing counts 1, as in the index. */
export type Levels = ReadonlyMap<string, LevelValue>;

/** Which levels a scenario begins with: one of the three ways of counting, or what the ministry published last. */
export type Base = LevelKind | 'official';
export const bases = ['accepted', 'proven', 'claimed', 'official'] as const satisfies readonly Base[];

export type AspectChange = { id: string; name: string; before: Fraction; after: Fraction };

export type WhatIf = {
  before: IndexByKind;
  after: IndexByKind;
  /** In the order of the instrument; both values of an aspect have the same denominator. */
  aspects: AspectChange[];
};

/** What the index and its aspects become when some indicators have other levels; exact, nothing is rounded. */
export function whatIf(instrument: Instrument, base: Levels, changes: Levels): WhatIf {
  const before = scoreLevels(instrument, base);
  const after = changes.size === 0 ? before : scoreLevels(instrument, withChanges(base, changes));
  const valueOf = ({ sections }: IndexByKind, id: string): Fraction =>
    sections.find((section) => section.id === id)?.exact ?? { num: lowestLevel, den: 1 };
  const aspects = aspectsOf(instrument).map(({ id, name }) => ({
    id,
    name,
    before: valueOf(before, id),
    after: valueOf(after, id),
  }));
  return { before, after, aspects };
}

export function withChanges(base: Levels, changes: Levels): Map<string, LevelValue> {
  return new Map([...base, ...changes]);
}

/** Sets one indicator of a scenario. The level that it has anyway is no change. */
export function changeLevel(
  instrument: Instrument,
  { base, changes }: { base: Levels; changes: Levels },
  { indicator, level }: { indicator: string; level: LevelValue },
): Map<string, LevelValue> {
  return changesOver(instrument, base, new Map([...changes, [indicator, level]]));
}

/** The changes that are any over this base: a base that has moved may have got where a change wanted to be. */
export function changesOver(instrument: Instrument, base: Levels, changes: Levels): Map<string, LevelValue> {
  const scaled = (id: string, level: LevelValue) => scaledValue(instrument, id, level);
  return new Map(
    [...changes].filter(([id, level]) => scaled(id, level) !== scaled(id, base.get(id) ?? lowestLevel)),
  );
}

/** The indicators that a scenario lowers: whoever does that asks what is left without them. */
export function loweredIn(base: Levels, changes: Levels): Set<string> {
  const isLower = ([id, level]: readonly [string, LevelValue]) =>
    Number(level) < Number(base.get(id) ?? lowestLevel);
  return new Set([...changes].filter(isLower).map(([id]) => id));
}

/** The levels of a kept scenario that this instrument knows: another edition may have other indicators. */
export function knownLevels(instrument: Instrument, levels: Iterable<readonly [string, LevelValue]>): Levels {
  return new Map(
    [...levels].filter(
      ([id, level]) => findIndicator(instrument, id) !== undefined && isLevelValue(instrument, level),
    ),
  );
}

export type WhatIfSource = {
  instrument: Instrument;
  period: Period;
  directory: Directory;
  assessments: ReadonlyMap<string, Assessment>;
};

/** The levels that a base stands for now. Where the ministry published none, the official base is empty: every indicator counts 1. */
export function baseLevels(source: WhatIfSource, base: Base): Levels {
  if (base === 'official') return officialLevels(source)?.levels ?? new Map<string, LevelValue>();
  return levelsBy(source.instrument, source.assessments.values(), base);
}

/** The newest published values of indicators, of this period or one before it that uses the same instrument; null without any. */
export function officialLevels({
  instrument,
  period,
  directory,
}: Pick<WhatIfSource, 'instrument' | 'period' | 'directory'>): { year: number; levels: Levels } | null {
  const candidates = [...directory.periods.values()]
    .filter((other) => other.instrument === period.instrument && other.year <= period.year)
    .toSorted((one, other) => other.year - one.year);
  for (const { id, year } of candidates) {
    const published = instrument.indicators.flatMap((indicator): [string, LevelValue][] => {
      const official = directory.officials.get(`${id}:${indicator.id}`);
      return official === undefined ? [] : [[indicator.id, official.value]];
    });
    const levels = knownLevels(instrument, published);
    if (levels.size > 0) return { year, levels };
  }
  return null;
}
