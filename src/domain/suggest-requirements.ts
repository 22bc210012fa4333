import type { EvidenceKind } from './evidence-kinds.ts';
import type { Instrument, MaturityLevel, PlacedRequirement, Requirement } from './instrument.ts';
import type { Assessment } from './maturity.ts';

export type Suggestion = PlacedRequirement & {
  /**
   * How the document would be shown: tied in the room, or with this OPD's own answer to a question that all are asked
   * (a tie there would stand for every OPD).
   */
  shownBy: 'tie' | 'coverage-answer';
  /** Proven already: by anybody in the room, or by this OPD's own answer. */
  isProven: boolean;
  /** 1 for the next level that is not proven yet, 2 for the one above it, …; more than 5 at levels that are proven. */
  levelsAway: number;
};

export type SuggestionRequest = {
  kind: EvidenceKind;
  opd: string;
  /** The indicators assigned to this OPD, with the requirements it is asked for (null for all). */
  asked: ReadonlyMap<string, readonly string[] | null>;
  /** The rooms known to this device, by indicator; a room that is missing counts as empty. */
  assessments: ReadonlyMap<string, Assessment>;
};

/** Below the next level nothing more is needed, so what is left there comes after all that still lifts the level. */
const levelsAwayWhenReached = 10;

/**
 * The requirements of this OPD that a document of this kind may prove, likeliest first: what is proven already comes last,
 * then the next level before those above it, mandatory before optional, and the requirement that accepts fewest kinds first.
 */
export function suggestRequirements(instrument: Instrument, request: SuggestionRequest): Suggestion[] {
  const asking = instrument.indicators.filter(({ external }) => external === null);
  const suggestions = asking.flatMap((indicator) =>
    indicator.levels.flatMap(({ level, requirements }) =>
      requirements
        .filter((requirement) => requirement.accepts.includes(request.kind))
        .map((requirement) => ({ indicator, level, requirement }))
        .filter((placed) => placed.requirement.coverage === 'each' || isAskedFor(placed, request))
        .map((placed) => suggestionOf(placed, request)),
    ),
  );
  return suggestions.toSorted(compareSuggestions);
}

function suggestionOf(placed: PlacedRequirement, { opd, assessments }: SuggestionRequest): Suggestion {
  const { indicator, level, requirement } = placed;
  const assessment = assessments.get(indicator.id);
  const levelsAway = levelsAwayFrom(assessment?.reached.proven ?? 1, level);
  return requirement.coverage === 'each'
    ? {
        ...placed,
        shownBy: 'coverage-answer',
        isProven: hasOwnAnswer(assessment, requirement, opd),
        levelsAway,
      }
    : { ...placed, shownBy: 'tie', isProven: isProvenIn(assessment, requirement), levelsAway };
}

function isProvenIn(assessment: Assessment | undefined, { code }: Requirement): boolean {
  return assessment?.requirements.get(code)?.proven ?? false;
}

function hasOwnAnswer(assessment: Assessment | undefined, { code }: Requirement, opd: string): boolean {
  return (assessment?.room.coverage ?? []).some(
    (answer) =>
      answer.requirement === code && answer.opd === opd && answer.state === 'met' && answer.evidence !== null,
  );
}

function isAskedFor({ indicator, requirement }: PlacedRequirement, request: SuggestionRequest): boolean {
  const asked = request.asked.get(indicator.id);
  return asked === null || (asked?.includes(requirement.code) ?? false);
}

function levelsAwayFrom(reached: MaturityLevel, level: MaturityLevel): number {
  return level > reached ? level - reached : levelsAwayWhenReached + reached - level;
}

function compareSuggestions(one: Suggestion, other: Suggestion): number {
  return (
    Number(one.isProven) - Number(other.isProven) ||
    one.levelsAway - other.levelsAway ||
    Number(one.requirement.optional) - Number(other.requirement.optional) ||
    one.requirement.accepts.length - other.requirement.accepts.length
  );
}
