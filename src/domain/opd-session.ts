import { requirementsOf, type Requirement } from './instrument.ts';
import type { Assessment } from './maturity.ts';
import { ownPartOf } from './own-part.ts';
import type { OpdSubmission, RequirementVerdict } from './room.ts';

/** What was decided about one indicator of an OPD: what a record of a session with it says. */
export type DecidedIndicator = {
  assessment: Assessment;
  reached: Assessment['reached'];
  determined: string | null;
  submission: OpdSubmission | null;
  /** Requirements that this OPD said or showed and that stand accepted. */
  accepted: readonly Requirement[];
  /** Those that were returned, with the verdict; `isRepaired` where something newer waits to be looked at again. */
  returned: readonly { requirement: Requirement; verdict: RequirementVerdict; isRepaired: boolean }[];
};

export function decidedFor(assessment: Assessment, opd: string): DecidedIndicator {
  const { room } = assessment;
  const part = ownPartOf(room, opd);
  const own = requirementsOf(room.indicator).filter(({ code }) => part.has(code));
  const standingOf = (code: string) => assessment.requirements.get(code)?.standing;
  return {
    assessment,
    reached: assessment.reached,
    determined: room.determination?.level ?? null,
    submission: room.submissions.get(opd) ?? null,
    accepted: own.filter(({ code }) => standingOf(code) === 'accepted'),
    returned: own.flatMap((requirement) => {
      const verdict = room.verdicts.get(requirement.code);
      if (verdict?.state !== 'returned') return [];
      return [{ requirement, verdict, isRepaired: standingOf(requirement.code) === 'repaired' }];
    }),
  };
}

/** Whether there is anything to put on record. */
export function isAnythingDecided({ submission, accepted, returned, determined }: DecidedIndicator): boolean {
  return submission !== null || accepted.length > 0 || returned.length > 0 || determined !== null;
}
