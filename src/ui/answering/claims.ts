import type { Level, Requirement } from '../../domain/instrument.ts';
import { decisionsOf, type Assessment } from '../../domain/maturity.ts';
import { ownPartOf, type OwnPart } from '../../domain/own-part.ts';
import type { CoverageState } from '../../domain/room.ts';
import { periodScope } from '../../domain/scope.ts';
import type { Edit } from '../../storage/record.ts';

/** Whose answers, in which room. */
export type AnswerPlace = { assessment: Assessment; scope: string; period: string; opd: string };

export function ownPart({ assessment, opd }: Pick<AnswerPlace, 'assessment' | 'opd'>, code: string): OwnPart {
  return ownPartOf(assessment.room, opd).get(code) ?? { claim: null, ties: [], coverage: null };
}

/**
 * What stands chosen: the answer given, or *Ada* where a document was tied without one (the tie is the claim).
 * `unknown` written in bulk is a bulk answer taken back: nobody has answered.
 */
export function answerOf(part: OwnPart): CoverageState | null {
  if (part.coverage !== null) return part.coverage.state;
  const isTakenBack = part.claim?.state === 'unknown' && part.claim.bulk;
  if (part.claim !== null && !isTakenBack) return part.claim.state;
  return part.ties.length > 0 ? 'met' : null;
}

/** The edits that give an answer; questions to every OPD are answered in the period, all others in the room. */
export function answerEdits(place: AnswerPlace, requirement: Requirement, state: CoverageState): Edit[] {
  if (requirement.coverage === 'each') return [coverageEdit(place, requirement, state)];
  const bulk = ownPart(place, requirement.code).claim?.bulk === true;
  const claim = claimRegister(place, requirement);
  return [
    { ...claim, field: 'state', value: state },
    ...(bulk ? [{ ...claim, field: 'bulk', value: false }] : []),
  ];
}

/** Requirements of the level's open decisions that nobody has settled and this OPD has not answered. */
export function remainingOf({ assessment, opd }: AnswerPlace, level: Level): Requirement[] {
  return decisionsOf(level)
    .filter(
      ({ requirements }) => !requirements.some(({ code }) => assessment.requirements.get(code)?.claimed),
    )
    .flatMap(({ requirements }) => requirements)
    .filter(({ code }) => answerOf(ownPart({ assessment, opd }, code)) === null);
}

/** *Sisanya belum ada*, or with `unknown` the taking back of it. */
export function bulkEdits(
  place: AnswerPlace,
  requirements: readonly Requirement[],
  state: 'unmet' | 'unknown',
): Edit[] {
  return requirements.flatMap((requirement) => {
    if (requirement.coverage === 'each') return [coverageEdit(place, requirement, state)];
    const claim = claimRegister(place, requirement);
    return [
      { ...claim, field: 'state', value: state },
      { ...claim, field: 'bulk', value: true },
    ];
  });
}

function claimRegister({ scope, opd }: AnswerPlace, { code }: Requirement) {
  return { scope, entity: 'claim', key: `${opd}:${code}` };
}

function coverageEdit({ period, opd }: AnswerPlace, { code }: Requirement, state: CoverageState): Edit {
  return {
    scope: periodScope(period),
    entity: 'coverage',
    key: `${code}:${opd}`,
    field: 'state',
    value: state,
  };
}
