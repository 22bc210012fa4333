/** The parts of an instrument that refer to each other. */
type Structure = {
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

const weightOfWhole = 10_000;

/** What does not fit together in an instrument, one English sentence each; empty when all does. */
export function findStructureFaults(instrument: Structure): string[] {
  return [
    ...duplicateFaults(instrument),
    ...predicateFaults(instrument.predicates),
    ...sectionFaults(instrument),
    ...instrument.indicators.flatMap((indicator) => indicatorFaults(indicator)),
  ];
}

function duplicateFaults({ sections, indicators }: Structure): string[] {
  const codes = indicators.flatMap((indicator) =>
    indicator.levels.flatMap((level) => level.requirements.map((requirement) => requirement.code)),
  );
  const ids = [...sections.map((section) => section.id), ...indicators.map((indicator) => indicator.id)];
  return [...repeated(ids), ...repeated(codes)].map((name) => `${name} occurs more than once`);
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

function predicateFaults(predicates: Structure['predicates']): string[] {
  const faults: string[] = [];
  const isDescending = predicates.every(
    ({ from }, index) => index === 0 || from < (predicates[index - 1]?.from ?? Infinity),
  );
  if (!isDescending) faults.push('predicates do not go from the highest bound down');
  if (predicates.at(-1)?.from !== 1) faults.push('the lowest predicate does not begin at 1');
  return faults;
}

function sectionFaults({ sections, indicators }: Structure): string[] {
  const kindOf = new Map(sections.map((section) => [section.id, section.kind]));
  const total = sum(indicators);
  const homeless = indicators.filter((indicator) => kindOf.get(indicator.section) !== 'aspect');
  const orphans = sections.filter(({ parent }) => parent !== null && kindOf.get(parent) !== 'domain');
  const unequal = sections.filter(
    (section) => sum(partsOf(section, { sections, indicators })) !== section.weight,
  );
  return [
    ...(total === weightOfWhole ? [] : [`weights of indicators sum to ${total}, not ${weightOfWhole}`]),
    ...homeless.map(({ id, section }) => `${id} stands in ${section}, which is no aspect`),
    ...orphans.map(({ id, parent }) => `${id} has ${parent} as parent, which is no domain`),
    ...unequal.map(({ id }) => `the parts of ${id} do not sum to its weight`),
  ];
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

function indicatorFaults({ id, levels }: IndicatorPart): string[] {
  const faults: string[] = [];
  for (const [index, { level, requirements }] of levels.entries()) {
    if (level !== index + 1) faults.push(`${id} does not list its levels from 1 to 5`);
    for (const requirement of requirements) {
      const prefix = `${id}-L${level}-`;
      if (!requirement.code.startsWith(prefix))
        faults.push(`${requirement.code} stands at level ${level} of ${id}`);
      faults.push(...questionFaults(requirement));
    }
    faults.push(...groupFaults(`${id} level ${level}`, requirements));
  }
  return faults;
}

/** Only a question that every OPD is asked has a wording for it, and it asks about units. */
function questionFaults({ code, coverage, scope, ask, askEn }: RequirementPart): string[] {
  const isAsked = coverage === 'each';
  if (isAsked !== (ask !== undefined) || isAsked !== (askEn !== undefined)) {
    return [`${code} has coverage ${coverage} and ${isAsked ? 'no question' : 'a question'}`];
  }
  return isAsked && scope === 'agency' ? [`${code} asks each OPD but has the scope agency`] : [];
}

/** One name is one group within a level: a group of one, or half optional, is two groups mixed up. */
function groupFaults(place: string, requirements: readonly RequirementPart[]): string[] {
  const names = new Set(requirements.map((requirement) => requirement.anyOf));
  names.delete(null);
  return [...names].flatMap((name) => {
    const members = requirements.filter((requirement) => requirement.anyOf === name);
    if (members.length < 2) return [`group ${name} of ${place} has one member`];
    const optionalCount = members.filter((member) => member.optional).length;
    return optionalCount % members.length === 0 ? [] : [`group ${name} of ${place} is optional in part`];
  });
}
