import { answersTo } from './coverage-count.ts';
import { decisionsOf, type Assessment, type RequirementAssessment } from './maturity.ts';
import type { Room } from './room.ts';

/** Why a verdict is wanted: nobody has decided yet, what was accepted has changed, or what was returned was repaired. */
export type Waiting = 'new' | 'changed' | 'repaired';

/** A requirement that awaits a verdict. */
export type OpenVerdict = {
  code: string;
  waiting: Waiting;
  /** Whether a document that proves it is shown; else it was only said. */
  isDocumented: boolean;
  /** Who said or showed it, or what was accepted of it. */
  opds: readonly string[];
};

/** Whether there is something to judge: said, shown, or judged before. */
export function isReviewable(assessment: Assessment, code: string): boolean {
  const assessed = assessment.requirements.get(code);
  if (assessed === undefined) return false;
  return assessed.claimed || assessed.standing !== 'none' || isAnswered(assessment, assessed);
}

function isAnswered({ room }: Assessment, { requirement, coverage }: RequirementAssessment): boolean {
  return coverage !== null && answersTo(room, requirement).some(({ state }) => state === 'met');
}

/** Why this requirement awaits a verdict; null when it does not. */
export function waitingOf(assessment: Assessment, code: string): Waiting | null {
  const standing = assessment.requirements.get(code)?.standing;
  if (standing === 'changed' || standing === 'repaired') return standing;
  return standing === 'none' && isReviewable(assessment, code) ? 'new' : null;
}

/** Every requirement of the room that awaits a verdict, in the order of the indicator. */
export function openVerdicts(assessment: Assessment): OpenVerdict[] {
  const opds = opdsByRequirement(assessment.room);
  return [...assessment.requirements.values()].flatMap(({ requirement: { code }, proven }) => {
    const waiting = waitingOf(assessment, code);
    if (waiting === null) return [];
    const seen = waiting === 'changed' ? opdsSeen(assessment.room, code) : [];
    return [
      { code, waiting, isDocumented: proven, opds: [...new Set([...(opds.get(code) ?? []), ...seen])] },
    ];
  });
}

/** Who said or showed each requirement; one pass over the room, which may hold the pieces of forty OPDs. */
function opdsByRequirement({ claims, ties, coverage }: Room): ReadonlyMap<string, ReadonlySet<string>> {
  const opds = new Map<string, Set<string>>();
  const saying = [
    ...claims.filter(({ state }) => state === 'met'),
    ...ties.filter(({ deleted }) => !deleted),
    ...coverage.filter(({ state }) => state === 'met'),
  ];
  for (const { requirement, opd } of saying) {
    const known = opds.get(requirement);
    if (known === undefined) opds.set(requirement, new Set([opd]));
    else known.add(opd);
  }
  return opds;
}

/** Whose pieces were accepted, also where they were taken away since. */
function opdsSeen({ verdicts, ties, coverage }: Room, code: string): string[] {
  const links = new Set((verdicts.get(code)?.seen ?? []).map(({ link }) => link));
  return [...ties, ...coverage].filter(({ key }) => links.has(key)).map(({ opd }) => opd);
}

export function saysOrShows({ room }: Assessment, opd: string, code: string): boolean {
  const isTheirs = (one: { opd: string; requirement: string }) => one.opd === opd && one.requirement === code;
  return (
    room.claims.some((claim) => isTheirs(claim) && claim.state === 'met') ||
    room.ties.some((tie) => isTheirs(tie) && !tie.deleted) ||
    room.coverage.some((answer) => isTheirs(answer) && answer.state === 'met')
  );
}

/**
 * Codes that stand between an OPD's submission and its acceptance: what it said or showed and is not accepted yet.
 * Optional requirements do not count, and of a group one accepted member is enough.
 */
export function undecidedFor(assessment: Assessment, opd: string): string[] {
  return assessment.room.indicator.levels.flatMap((level) =>
    decisionsOf(level).flatMap(({ requirements }) => {
      const isAccepted = requirements.some(({ code }) => assessment.requirements.get(code)?.accepted);
      if (isAccepted) return [];
      return requirements.map(({ code }) => code).filter((code) => saysOrShows(assessment, opd, code));
    }),
  );
}
