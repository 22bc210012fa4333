import type { EvidenceKind } from './evidence-kinds.ts';

/**
 * An instrument in one language, as the app reads it at run time: plain JSON, made from the bilingual source by `localise`.
 * Weights are hundredths of a percent, bounds and targets hundredths of an index point, so that all counting stays in integers.
 */
export type Instrument = {
  id: string;
  edition: string;
  title: string;
  /** What the wording is worth, in a sentence for the person: restated, or not yet checked against the official text. */
  status: string;
  /** Decimals that the value of an indicator may have: 0 in SPBE, 4 in Pemdi. */
  valueDecimals: 0 | 4;
  /** Bands of the index, highest first; the lower bound belongs to the band. */
  predicates: Predicate[];
  target: { indexHundredths: number | null; level: number | null };
  levelNames: { process: string[]; service: string[] } | null;
  sections: Section[];
  indicators: Indicator[];
};

export type Predicate = { fromHundredths: number; name: string; stage: string | null };

export type Section = {
  id: string;
  parent: string | null;
  kind: 'domain' | 'aspect';
  name: string;
  weight: number;
};

export type Indicator = {
  id: string;
  number: number;
  name: string;
  shortName: string;
  section: string;
  weight: number;
  capability: 'process' | 'service' | null;
  definition: string;
  typicalOwners: string[];
  reuses: string[];
  /** Set where the value is another institution's index and is not counted from requirements. */
  external: { source: string; index: string } | null;
  /** Indicators of the instrument before this one whose evidence may serve again, and how far it does. */
  successorOf: string[];
  reuse: 'reuse' | 'update' | 'new' | null;
  levels: Level[];
};

export type MaturityLevel = 1 | 2 | 3 | 4 | 5;
export const maturityLevels = [1, 2, 3, 4, 5] as const satisfies readonly MaturityLevel[];

export type Level = {
  level: MaturityLevel;
  /** False: the criteria are a draft. Shown to the person, changes no count. */
  verified: boolean;
  summary: string;
  requirements: Requirement[];
};

export type Requirement = {
  code: string;
  text: string;
  /** The question to every OPD, where `coverage` is `each`. */
  ask: string | null;
  accepts: EvidenceKind[];
  optional: boolean;
  /** Name of a group within the level of which one member is enough. */
  anyOf: string | null;
  scope: 'agency' | 'some-units' | 'all-units';
  coverage: 'document' | 'report' | 'each';
  maxAgeMonths: number | null;
};

/** A requirement and where it stands in its instrument. */
export type PlacedRequirement = { indicator: Indicator; level: MaturityLevel; requirement: Requirement };

type Lookup = {
  indicators: ReadonlyMap<string, Indicator>;
  requirements: ReadonlyMap<string, PlacedRequirement>;
};
const lookups = new WeakMap<Instrument, Lookup>();

export function findIndicator(instrument: Instrument, id: string): Indicator | undefined {
  return lookupOf(instrument).indicators.get(id);
}

export function findRequirement(instrument: Instrument, code: string): PlacedRequirement | undefined {
  return lookupOf(instrument).requirements.get(code);
}

/** Every requirement of the indicator, from level 1 up. */
export function requirementsOf(indicator: Indicator): Requirement[] {
  return indicator.levels.flatMap((level) => level.requirements);
}

/** The questions that every active OPD is asked, over the whole instrument; none where another institution gives the value. */
export function questionsToAll(instrument: Instrument): PlacedRequirement[] {
  return [...lookupOf(instrument).requirements.values()].filter(
    ({ indicator, requirement }) => indicator.external === null && requirement.coverage === 'each',
  );
}

/** The sections that carry indicators, in the order of the instrument. */
export function aspectsOf(instrument: Instrument): Section[] {
  return instrument.sections.filter((section) => section.kind === 'aspect');
}

function lookupOf(instrument: Instrument): Lookup {
  const known = lookups.get(instrument);
  if (known !== undefined) return known;
  const made: Lookup = {
    indicators: new Map(instrument.indicators.map((indicator) => [indicator.id, indicator])),
    requirements: new Map(
      instrument.indicators.flatMap(placedRequirements).map((placed) => [placed.requirement.code, placed]),
    ),
  };
  lookups.set(instrument, made);
  return made;
}

function placedRequirements(indicator: Indicator): PlacedRequirement[] {
  return indicator.levels.flatMap(({ level, requirements }) =>
    requirements.map((requirement) => ({ indicator, level, requirement })),
  );
}
