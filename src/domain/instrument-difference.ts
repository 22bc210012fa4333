import {
  requirementsOf,
  type Indicator,
  type Instrument,
  type PlacedRequirement,
  type Predicate,
  type Requirement,
  type Section,
} from './instrument.ts';
import { sameValue, type Json } from './op.ts';

export type Change<Value> = { from: Value; to: Value };

/** What of an indicator that stands in both is another: `text` is its definition, its short name or what a level is about. */
export type IndicatorChange = {
  indicator: Indicator;
  name?: Change<string>;
  weight?: Change<number>;
  section?: Change<string>;
  isReworded?: true;
};

/** `isRecounted`: optional, in a group, asked of whom, proven by what or how young is another: levels may come out otherwise. */
export type RequirementChange = PlacedRequirement & {
  text?: Change<string>;
  isRecounted?: true;
};

/** What one instrument says otherwise than another. Requirements are told where their indicator stands in both. */
export type InstrumentDifference = {
  indicators: { added: Indicator[]; removed: Indicator[]; changed: IndicatorChange[] };
  requirements: {
    added: PlacedRequirement[];
    removed: PlacedRequirement[];
    changed: RequirementChange[];
  };
  sections: { added: Section[]; removed: Section[]; changed: Change<Section>[] };
  /** Both lists where one band is another. */
  predicates: Change<readonly Predicate[]> | null;
  /** What else the index is counted or shown by. */
  rest: ('decimals' | 'target' | 'level-names')[];
};

/** Compares two instruments by the codes of their indicators and requirements, both in one language. */
export function compareInstruments(from: Instrument, to: Instrument): InstrumentDifference {
  const both = inBoth(from.indicators, to.indicators);
  return {
    indicators: {
      added: lacking(to.indicators, from.indicators),
      removed: lacking(from.indicators, to.indicators),
      changed: both.flatMap(indicatorChange),
    },
    requirements: requirementsBetween(both),
    sections: {
      added: lacking(to.sections, from.sections),
      removed: lacking(from.sections, to.sections),
      changed: inBoth(from.sections, to.sections).filter((pair) => !isSame(pair.from, pair.to)),
    },
    predicates: isSame(from.predicates, to.predicates) ? null : { from: from.predicates, to: to.predicates },
    rest: [
      ...(from.valueDecimals === to.valueDecimals ? [] : (['decimals'] as const)),
      ...(isSame(from.target, to.target) ? [] : (['target'] as const)),
      ...(isSame(from.levelNames, to.levelNames) ? [] : (['level-names'] as const)),
    ],
  };
}

/** Whether nothing but the name of the edition is another. */
export function isNoDifference({
  indicators,
  requirements,
  sections,
  predicates,
  rest,
}: InstrumentDifference): boolean {
  const lists = [indicators, requirements, sections].flatMap((part) => Object.values(part) as unknown[][]);
  return predicates === null && [...lists, rest].every((list) => list.length === 0);
}

/** Whatever the order of keys: files of instruments are written by many hands. */
const isSame = (one: unknown, other: unknown): boolean => sameValue(one as Json, other as Json);

type Identified = { id: string };

function lacking<Part extends Identified>(parts: readonly Part[], others: readonly Part[]): Part[] {
  const known = new Set(others.map(({ id }) => id));
  return parts.filter(({ id }) => !known.has(id));
}

/** In the order of the later one. */
function inBoth<Part extends Identified>(from: readonly Part[], to: readonly Part[]): Change<Part>[] {
  const before = new Map(from.map((part) => [part.id, part]));
  return to.flatMap((part) => {
    const earlier = before.get(part.id);
    return earlier === undefined ? [] : [{ from: earlier, to: part }];
  });
}

function indicatorChange({ from, to }: Change<Indicator>): IndicatorChange[] {
  const change: IndicatorChange = { indicator: to };
  if (from.name !== to.name) change.name = { from: from.name, to: to.name };
  if (from.weight !== to.weight) change.weight = { from: from.weight, to: to.weight };
  if (from.section !== to.section) change.section = { from: from.section, to: to.section };
  if (!isSame(wordsOf(from), wordsOf(to))) change.isReworded = true;
  return Object.keys(change).length === 1 ? [] : [change];
}

/** Whatever is shown of an indicator besides its name. */
const wordsOf = ({ shortName, definition, capability, external, levels }: Indicator) => [
  shortName,
  definition,
  capability,
  external,
  levels.map(({ summary, verified }) => [summary, verified]),
];

function requirementsBetween(both: readonly Change<Indicator>[]): InstrumentDifference['requirements'] {
  const found: InstrumentDifference['requirements'] = { added: [], removed: [], changed: [] };
  for (const { from, to } of both) {
    const [before, after] = [placesIn(from), placesIn(to)];
    for (const [code, placed] of before) if (!after.has(code)) found.removed.push(placed);
    for (const [code, placed] of after) {
      const earlier = before.get(code);
      if (earlier === undefined) found.added.push(placed);
      else found.changed.push(...requirementChange(earlier.requirement, placed));
    }
  }
  return found;
}

function placesIn(indicator: Indicator): Map<string, PlacedRequirement> {
  return new Map(
    indicator.levels.flatMap(({ level, requirements }) =>
      requirements.map((requirement) => [requirement.code, { indicator, level, requirement }] as const),
    ),
  );
}

function requirementChange(earlier: Requirement, placed: PlacedRequirement): RequirementChange[] {
  const { requirement } = placed;
  const change: RequirementChange = { ...placed };
  const [before, after] = [asWords(earlier), asWords(requirement)];
  if (before !== after) change.text = { from: before, to: after };
  if (!isSame(rulesOf(earlier), rulesOf(requirement))) change.isRecounted = true;
  return change.text === undefined && change.isRecounted === undefined ? [] : [change];
}

const asWords = ({ text, ask }: Requirement): string => (ask === null ? text : `${text} (${ask})`);

/** All that a count of levels, or the offer of documents, goes by. */
const rulesOf = (requirement: Requirement): Requirement => ({ ...requirement, text: '', ask: null });

/** Every code that the first instrument has and the second has not, with those of indicators that are gone. */
export function codesLeftBehind({ indicators, requirements }: InstrumentDifference): Set<string> {
  const inRooms = indicators.removed.flatMap(requirementsOf).map(({ code }) => code);
  return new Set([...inRooms, ...requirements.removed.map(({ requirement }) => requirement.code)]);
}
