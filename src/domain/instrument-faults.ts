/** The parts of an instrument that refer to each other. */
export type Structure = {
  predicates: readonly { from: number }[];
  sections: readonly SectionPart[];
  indicators: readonly IndicatorPart[];
};
type SectionPart = { id: string; parent: string | null; kind: 'domain' | 'aspect'; weight: number };
type IndicatorPart = { id: string; section: string; weight: number; levels: readonly LevelPart[] };
type LevelPart = { level: number; requirements: readonly RequirementPart[] };
type RequirementPart = {
  code: string;
  optional: boolean;
  anyOf: string | null;
  scope: string;
  coverage: string;
  ask?: string | undefined;
  askEn?: string | undefined;
};

/** Where in the file: the keys and places that lead there. */
export type FaultPath = readonly (string | number)[];

/** What does not fit together, with the names that the sentence about it needs. */
export type StructureCause =
  | { kind: 'repeated'; name: string }
  | { kind: 'predicates-order' }
  | { kind: 'predicates-lowest' }
  | { kind: 'weights-whole'; sum: number; whole: number }
  | { kind: 'weights-part'; name: string; sum: number; weight: number }
  | { kind: 'no-aspect'; name: string; section: string }
  | { kind: 'no-domain'; name: string; parent: string }
  | { kind: 'levels-order'; name: string }
  | { kind: 'wrong-level'; code: string; name: string; level: number }
  | { kind: 'question-missing'; code: string; coverage: string }
  | { kind: 'question-idle'; code: string; coverage: string }
  | { kind: 'question-scope'; code: string }
  | { kind: 'group-of-one'; group: string; name: string; level: number }
  | { kind: 'group-in-part'; group: string; name: string; level: number };
export type StructureFault = { path: FaultPath; cause: StructureCause };

const weightOfWhole = 10_000;

/** What does not fit together in an instrument; empty when all does. */
export function findStructureFaults(instrument: Structure): StructureFault[] {
  return [
    ...duplicateFaults(instrument),
    ...predicateFaults(instrument.predicates),
    ...sectionFaults(instrument),
    ...instrument.indicators.flatMap((indicator, index) => indicatorFaults(indicator, ['indicators', index])),
  ];
}

type Named = { name: string; path: FaultPath };

function duplicateFaults({ sections, indicators }: Structure): StructureFault[] {
  const ids = [
    ...sections.map(({ id }, index) => ({ name: id, path: ['sections', index, 'id'] })),
    ...indicators.map(({ id }, index) => ({ name: id, path: ['indicators', index, 'id'] })),
  ];
  const codes = indicators.flatMap(({ levels }, index) =>
    levels.flatMap(({ requirements }, level) =>
      requirements.map(({ code }, place) => ({
        name: code,
        path: ['indicators', index, 'levels', level, 'requirements', place, 'code'],
      })),
    ),
  );
  return [...repeated(ids), ...repeated(codes)];
}

/** The second of each name; further ones are the same fault. */
function repeated(all: readonly Named[]): StructureFault[] {
  const seen = new Map<string, number>();
  return all.flatMap(({ name, path }) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 2 ? [{ path, cause: { kind: 'repeated', name } } as const] : [];
  });
}

function predicateFaults(predicates: Structure['predicates']): StructureFault[] {
  const faults: StructureFault[] = [];
  const path = ['predicates'];
  const isDescending = predicates.every(
    ({ from }, index) => index === 0 || from < (predicates[index - 1]?.from ?? Infinity),
  );
  if (!isDescending) faults.push({ path, cause: { kind: 'predicates-order' } });
  if (predicates.at(-1)?.from !== 1) faults.push({ path, cause: { kind: 'predicates-lowest' } });
  return faults;
}

function sectionFaults({ sections, indicators }: Structure): StructureFault[] {
  const kindOf = new Map(sections.map((section) => [section.id, section.kind]));
  const total = sum(indicators);
  const whole: StructureFault[] =
    total === weightOfWhole
      ? []
      : [{ path: ['indicators'], cause: { kind: 'weights-whole', sum: total, whole: weightOfWhole } }];
  const homeless = indicators.flatMap(({ id, section }, index): StructureFault[] =>
    kindOf.get(section) === 'aspect'
      ? []
      : [{ path: ['indicators', index, 'section'], cause: { kind: 'no-aspect', name: id, section } }],
  );
  const orphans = sections.flatMap(({ id, parent }, index): StructureFault[] =>
    parent === null || kindOf.get(parent) === 'domain'
      ? []
      : [{ path: ['sections', index, 'parent'], cause: { kind: 'no-domain', name: id, parent } }],
  );
  const unequal = sections.flatMap((section, index): StructureFault[] => {
    const parts = sum(partsOf(section, { sections, indicators }));
    const { id: name, weight } = section;
    if (parts === weight) return [];
    return [
      { path: ['sections', index, 'weight'], cause: { kind: 'weights-part', name, sum: parts, weight } },
    ];
  });
  return [...whole, ...homeless, ...orphans, ...unequal];
}

function partsOf(
  { id, kind }: SectionPart,
  { sections, indicators }: Pick<Structure, 'sections' | 'indicators'>,
): readonly { weight: number }[] {
  return kind === 'aspect'
    ? indicators.filter((indicator) => indicator.section === id)
    : sections.filter((section) => section.parent === id);
}

function sum(parts: readonly { weight: number }[]): number {
  return parts.reduce((total, part) => total + part.weight, 0);
}

function indicatorFaults({ id, levels }: IndicatorPart, path: FaultPath): StructureFault[] {
  const isOrdered = levels.every(({ level }, index) => level === index + 1);
  const order: StructureFault[] = isOrdered
    ? []
    : [{ path: [...path, 'levels'], cause: { kind: 'levels-order', name: id } }];
  return [
    ...order,
    ...levels.flatMap((level, index) => levelFaults(id, level, [...path, 'levels', index, 'requirements'])),
  ];
}

function levelFaults(name: string, { level, requirements }: LevelPart, path: FaultPath): StructureFault[] {
  const prefix = `${name}-L${level}-`;
  const each = requirements.flatMap((requirement, index): StructureFault[] => {
    const { code } = requirement;
    const misplaced: StructureFault[] = code.startsWith(prefix)
      ? []
      : [{ path: [...path, index, 'code'], cause: { kind: 'wrong-level', code, name, level } }];
    return [...misplaced, ...questionCauses(requirement).map((cause) => ({ path: [...path, index], cause }))];
  });
  return [...each, ...groupCauses({ name, level }, requirements).map((cause) => ({ path, cause }))];
}

/** Only a question that every OPD is asked has a wording for it, and it asks about units. */
function questionCauses({ code, coverage, scope, ask, askEn }: RequirementPart): StructureCause[] {
  const isAsked = coverage === 'each';
  if (isAsked && (ask === undefined || askEn === undefined))
    return [{ kind: 'question-missing', code, coverage }];
  if (!isAsked && (ask !== undefined || askEn !== undefined))
    return [{ kind: 'question-idle', code, coverage }];
  return isAsked && scope === 'agency' ? [{ kind: 'question-scope', code }] : [];
}

/** One name is one group within a level: a group of one, or half optional, is two groups mixed up. */
function groupCauses(
  place: { name: string; level: number },
  requirements: readonly RequirementPart[],
): StructureCause[] {
  const names = new Set(requirements.flatMap(({ anyOf }) => (anyOf === null ? [] : [anyOf])));
  return [...names].flatMap((group): StructureCause[] => {
    const members = requirements.filter(({ anyOf }) => anyOf === group);
    if (members.length < 2) return [{ kind: 'group-of-one', group, ...place }];
    const optionalCount = members.filter((member) => member.optional).length;
    return optionalCount % members.length === 0 ? [] : [{ kind: 'group-in-part', group, ...place }];
  });
}
