import type { Indicator, Instrument, Level, Predicate, Requirement } from './instrument.ts';
import type { InstrumentSource } from './instrument-source.ts';

export type Language = 'id' | 'en';

type IndicatorSource = InstrumentSource['indicators'][number];
type LevelSource = IndicatorSource['levels'][number];
type RequirementSource = LevelSource['requirements'][number];
type PredicateSource = InstrumentSource['predicates'][number];

/** The instrument in one language, as plain JSON with every optional field filled in. */
export function localise(source: InstrumentSource, language: Language): Instrument {
  const pick = picker(language);
  const { id, edition, valueDecimals = 0, target } = source;
  return {
    id,
    edition,
    title: pick(source.title, source.titleEn),
    status: pick(source.status, source.statusEn ?? source.status),
    valueDecimals,
    predicates: source.predicates.map((predicate) => localisePredicate(predicate, language)),
    target: {
      indexHundredths: target.index === null ? null : toHundredthsExactly(target.index),
      level: target.level,
    },
    levelNames: language === 'id' ? source.levelNames : source.levelNamesEn,
    sections: source.sections.map(({ nameEn, ...section }) => ({
      ...section,
      name: pick(section.name, nameEn),
    })),
    indicators: source.indicators.map((indicator) => localiseIndicator(indicator, language)),
  };
}

function picker(language: Language) {
  return (indonesian: string, english: string): string => (language === 'id' ? indonesian : english);
}

/** Bounds are written with two decimals at most, which the schema checks: rounding only removes binary noise. */
function toHundredthsExactly(value: number): number {
  return Math.round(value * 100);
}

function localisePredicate({ from, name, nameEn, stage }: PredicateSource, language: Language): Predicate {
  return {
    fromHundredths: toHundredthsExactly(from),
    name: language === 'id' ? name : nameEn,
    stage: stage ?? null,
  };
}

function localiseIndicator(source: IndicatorSource, language: Language): Indicator {
  const pick = picker(language);
  const { id, number, section, weight, capability, typicalOwners, reuses } = source;
  return {
    id,
    number,
    name: pick(source.name, source.nameEn),
    shortName: pick(source.shortName, source.shortNameEn),
    section,
    weight,
    capability,
    definition: pick(source.definition, source.definitionEn),
    typicalOwners,
    reuses,
    external: source.external ?? null,
    successorOf: source.successorOf ?? [],
    reuse: source.reuse ?? null,
    levels: source.levels.map((level) => localiseLevel(level, language)),
  };
}

function localiseLevel(source: LevelSource, language: Language): Level {
  return {
    level: source.level,
    verified: source.verified ?? true,
    summary: language === 'id' ? source.summary : source.summaryEn,
    requirements: source.requirements.map((requirement) => localiseRequirement(requirement, language)),
  };
}

function localiseRequirement(source: RequirementSource, language: Language): Requirement {
  const { code, accepts, optional, anyOf, scope, coverage, maxAgeMonths } = source;
  const ask = language === 'id' ? source.ask : source.askEn;
  return {
    code,
    text: language === 'id' ? source.text : source.textEn,
    ask: ask ?? null,
    accepts,
    optional,
    anyOf,
    scope,
    coverage,
    maxAgeMonths,
  };
}
