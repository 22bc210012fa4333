import type { Level, MaturityLevel, Requirement } from './instrument.ts';
import { decisionsOf, type Assessment, type LevelKind, type RequirementAssessment } from './maturity.ts';

/**
 * Why a requirement does not hold.
 * - `unanswered`, `unmet`: nobody said it is there; somebody said it is not · `coverage-missing`: OPDs are missing in the count
 * - `no-document`, `undated`, `too-old`: nothing tied, or what is tied has no date or is past its age
 * - `returned`: and not repaired · `not-reviewed`: documented, waits for a verdict · `changed`: since it was accepted
 */
export type BlockingReason =
  | 'unanswered'
  | 'unmet'
  | 'coverage-missing'
  | 'no-document'
  | 'undated'
  | 'too-old'
  | 'returned'
  | 'not-reviewed'
  | 'changed';

export type BlockingRequirement = { requirement: Requirement; why: BlockingReason };

/** A requirement alone, or a group none of whose members holds yet: one of them is enough. */
export type Blocker = { group: string | null; requirements: readonly BlockingRequirement[] };

export type Blockers = {
  /** The next level, not reached yet. */
  level: MaturityLevel;
  /** Empty where the criteria of the level are not known, and where another institution gives the value: it never holds by counting. */
  blockers: readonly Blocker[];
};

/** What stands between the room and its next level; null at level 5. */
export function blockersOf(assessment: Assessment, kind: LevelKind): Blockers | null {
  const { levels, external } = assessment.room.indicator;
  const next = levels.find(({ level }) => level > assessment.reached[kind]);
  if (next === undefined) return null;
  if (external !== null) return { level: next.level, blockers: [] };
  return { level: next.level, blockers: blockersOfLevel(assessment, next, kind) };
}

/** What a level still lacks itself, whatever the levels below it do; one entry for each decision. */
export function blockersOfLevel(assessment: Assessment, level: Level, kind: LevelKind): Blocker[] {
  return decisionsOf(level).flatMap(({ group, requirements }) => {
    const assessed = requirements.flatMap(({ code }) => assessment.requirements.get(code) ?? []);
    if (assessed.some((one) => one[kind])) return [];
    const blocking = assessed.map((one) => ({
      requirement: one.requirement,
      why: reasonOf(assessment, one, kind),
    }));
    return [{ group, requirements: blocking }];
  });
}

function reasonOf(assessment: Assessment, one: RequirementAssessment, kind: LevelKind): BlockingReason {
  switch (kind) {
    case 'claimed':
      return reasonAgainstClaim(assessment, one);
    case 'proven':
      return reasonAgainstProof(assessment, one);
    case 'accepted':
      return reasonAgainstAcceptance(assessment, one);
  }
}

function reasonAgainstClaim({ room }: Assessment, { requirement, coverage }: RequirementAssessment) {
  if (coverage !== null) return 'coverage-missing';
  const isDenied = room.claims.some(
    (claim) => claim.requirement === requirement.code && claim.state === 'unmet',
  );
  return isDenied ? 'unmet' : 'unanswered';
}

function reasonAgainstProof(assessment: Assessment, one: RequirementAssessment): BlockingReason {
  if (one.standing === 'returned') return 'returned';
  if (!one.claimed) return reasonAgainstClaim(assessment, one);
  if (one.ties.length === 0) return one.coverage === null ? 'no-document' : 'coverage-missing';
  return one.proof === 'proves' ? 'not-reviewed' : one.proof;
}

function reasonAgainstAcceptance(assessment: Assessment, one: RequirementAssessment): BlockingReason {
  if (one.standing === 'changed') return 'changed';
  return one.proven ? 'not-reviewed' : reasonAgainstProof(assessment, one);
}
