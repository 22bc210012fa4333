import { answersTo, countCoverage, isCovered, type CoverageCount } from './coverage-count.ts';
import { requirementsOf, type Level, type MaturityLevel, type Requirement } from './instrument.ts';
import { bestProof, oldestDayFor, proofOf, type Proof } from './proof.ts';
import type { Room, Tie } from './room.ts';
import { standingOf, type Standing } from './standing.ts';

/** *Menurut OPD*, *Ada dokumennya*, *Disetujui*: three ways to count, kept apart everywhere. */
export type LevelKind = 'claimed' | 'proven' | 'accepted';
export const levelKinds = ['claimed', 'proven', 'accepted'] as const satisfies readonly LevelKind[];

export type RequirementAssessment = Readonly<Record<LevelKind, boolean>> & {
  requirement: Requirement;
  standing: Standing;
  /** Live ties of all OPDs. */
  ties: readonly Tie[];
  /** What the tied documents are worth; `no-document` where none is tied. */
  proof: Proof;
  /** Set where every OPD is asked. */
  coverage: CoverageCount | null;
};

/** Whether a level's own requirements hold, whatever the levels below it do. */
export type LevelAssessment = Readonly<Record<LevelKind, boolean>> & { level: MaturityLevel };

export type Assessment = {
  room: Room;
  requirements: ReadonlyMap<string, RequirementAssessment>;
  levels: readonly LevelAssessment[];
  /** The level reached by each way of counting: all levels up to it hold. */
  reached: Readonly<Record<LevelKind, MaturityLevel>>;
};

/** Counts a room: all its OPDs together, in the three ways (PermenPANRB 59/2020: levels are cumulative, the lowest is 1). */
export function assessRoom(room: Room): Assessment {
  const requirements = new Map(
    requirementsOf(room.indicator).map((requirement) => [
      requirement.code,
      assessRequirement(room, requirement),
    ]),
  );
  const holdsBy = (kind: LevelKind) => (requirement: Requirement) =>
    requirements.get(requirement.code)?.[kind] ?? false;
  const { levels, external } = room.indicator;
  if (external !== null) return { room, requirements, ...givenFromOutside(room) };
  return {
    room,
    requirements,
    levels: levels.map((level) => ({
      level: level.level,
      claimed: doesLevelHold(level, holdsBy('claimed')),
      proven: doesLevelHold(level, holdsBy('proven')),
      accepted: doesLevelHold(level, holdsBy('accepted')),
    })),
    reached: {
      claimed: levelReached(levels, holdsBy('claimed')),
      proven: levelReached(levels, holdsBy('proven')),
      accepted: levelReached(levels, holdsBy('accepted')),
    },
  };
}

/** The level of an index that another institution gives: the whole levels within its value, however it was shown here (ML10). */
function givenFromOutside({ external, indicator }: Room): Pick<Assessment, 'levels' | 'reached'> {
  const level = Math.min(5, Math.max(1, Math.floor(Number(external ?? 1)))) as MaturityLevel;
  const holds = (reaches: boolean) => ({ claimed: reaches, proven: reaches, accepted: reaches });
  return {
    levels: indicator.levels.map((one) => ({ level: one.level, ...holds(one.level <= level) })),
    reached: { claimed: level, proven: level, accepted: level },
  };
}

/** The highest level with all below it holding. Level 1 always holds. */
function levelReached(levels: readonly Level[], holds: (requirement: Requirement) => boolean): MaturityLevel {
  let reached: MaturityLevel = 1;
  for (const level of levels) {
    if (!doesLevelHold(level, holds)) break;
    reached = level.level;
  }
  return reached;
}

/** What must be decided before a level holds: a single requirement, or a group of which one member is enough. */
export type Decision = { group: string | null; requirements: readonly Requirement[] };

/** The decisions of a level, in its order. Optional requirements are none: they never block. */
export function decisionsOf(level: Level): Decision[] {
  const mandatory = level.requirements.filter((requirement) => !requirement.optional);
  const first = mandatory.filter(
    ({ anyOf }, index) => anyOf === null || mandatory.findIndex((other) => other.anyOf === anyOf) === index,
  );
  return first.map((requirement) => ({
    group: requirement.anyOf,
    requirements:
      requirement.anyOf === null
        ? [requirement]
        : mandatory.filter(({ anyOf }) => anyOf === requirement.anyOf),
  }));
}

/** A level above 1 without a single decision never holds by counting: its criteria are not known. */
function doesLevelHold(level: Level, holds: (requirement: Requirement) => boolean): boolean {
  if (level.level === 1) return true;
  const decisions = decisionsOf(level);
  return decisions.length > 0 && decisions.every(({ requirements }) => requirements.some(holds));
}

function assessRequirement(room: Room, requirement: Requirement): RequirementAssessment {
  const ties = room.ties.filter((tie) => tie.requirement === requirement.code && !tie.deleted);
  const isAskedOfAll = requirement.coverage === 'each';
  const coverage = isAskedOfAll ? countCoverage(room, requirement) : null;
  const answers = isAskedOfAll ? answersTo(room, requirement).filter((answer) => answer.state === 'met') : [];
  const standing = standingOf(room.verdicts.get(requirement.code), { ties, answers });
  const oldestDay = oldestDayFor(requirement, room);
  const proof = bestProof(ties.map((tie) => proofOf(tie.evidence, oldestDay)));
  const isCoveredBy = (count: 'met' | 'documented') =>
    coverage !== null && isCovered(requirement, coverage, coverage[count]);
  const isSaid = isAskedOfAll ? isCoveredBy('met') : hasClaim(room, requirement);
  return {
    requirement,
    standing,
    ties,
    proof,
    coverage,
    claimed: isSaid || ties.length > 0,
    proven: (proof === 'proves' || isCoveredBy('documented')) && standing !== 'returned',
    accepted: standing === 'accepted',
  };
}

function hasClaim(room: Room, requirement: Requirement): boolean {
  return room.claims.some((claim) => claim.requirement === requirement.code && claim.state === 'met');
}
