import type { Assessment } from './maturity.ts';
import { ownPartOf, type OwnPart } from './own-part.ts';
import type { Answer } from './room.ts';

/** Perlu perbaikan · Disetujui · Diajukan · Siap diajukan · Sedang diisi · Belum diisi · Nilai dari luar. */
export type IndicatorState =
  | 'needs-repair'
  | 'accepted'
  | 'submitted'
  | 'ready'
  | 'in-progress'
  | 'not-started'
  | 'external';

export const indicatorStates = [
  'needs-repair',
  'accepted',
  'submitted',
  'ready',
  'in-progress',
  'not-started',
  'external',
] as const satisfies readonly IndicatorState[];

/**
 * Where an indicator stands for one OPD: the first state that fits.
 * A returned requirement counts while nothing newer was shown for it, so that a repaired and re-submitted indicator
 * does not ask for the same repair again. Where another institution gives the value nothing waits for the OPD.
 */
export function indicatorStateOf(assessment: Assessment, opd: string): IndicatorState {
  const part = ownPartOf(assessment.room, opd);
  const submission = assessment.room.submissions.get(opd)?.state ?? 'draft';
  if (submission === 'returned' || returnedRequirements(assessment, part).length > 0) return 'needs-repair';
  if (submission !== 'draft') return submission;
  const { indicator, answers } = assessment.room;
  return indicator.external === null ? draftStateOf(answers.get(opd), part) : 'external';
}

function draftStateOf(answer: Answer | undefined, part: ReadonlyMap<string, OwnPart>): IndicatorState {
  if (answer?.complete === true) return 'ready';
  const isStarted = part.size > 0 || (answer !== undefined && answer.explanation !== '');
  return isStarted ? 'in-progress' : 'not-started';
}

/** Codes of the requirements that stand returned and that this OPD said or showed to be there: what it has to repair. */
export function returnedTo(assessment: Assessment, opd: string): string[] {
  return returnedRequirements(assessment, ownPartOf(assessment.room, opd));
}

function returnedRequirements(assessment: Assessment, part: ReadonlyMap<string, OwnPart>): string[] {
  return [...part]
    .filter(([, { claim, ties, coverage }]) => {
      return claim?.state === 'met' || ties.length > 0 || coverage?.state === 'met';
    })
    .map(([code]) => code)
    .filter((code) => assessment.requirements.get(code)?.standing === 'returned');
}
