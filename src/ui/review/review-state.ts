import { answersTo } from '../../domain/coverage-count.ts';
import { decisionsOf, type Assessment, type RequirementAssessment } from '../../domain/maturity.ts';
import { saysOrShows } from './verdict-edits.ts';

/** Whether there is something to judge: said, shown, or judged before. */
export function isReviewable(assessment: Assessment, code: string): boolean {
  const assessed = assessment.requirements.get(code);
  if (assessed === undefined) return false;
  return assessed.claimed || assessed.standing !== 'none' || isAnswered(assessment, assessed);
}

function isAnswered({ room }: Assessment, { requirement, coverage }: RequirementAssessment): boolean {
  return coverage !== null && answersTo(room, requirement).some(({ state }) => state === 'met');
}

/** A verdict is wanted: shown and not judged, changed since it was accepted, or repaired since it was returned. */
export function awaitsVerdict(assessment: Assessment, code: string): boolean {
  const standing = assessment.requirements.get(code)?.standing;
  const isOpen = standing === 'none' || standing === 'changed' || standing === 'repaired';
  return isOpen && isReviewable(assessment, code);
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

export type WaitingSubmission = {
  assessment: Assessment;
  opd: string;
  /** When it reached the server; null while it has not left this device. */
  receivedAt: string | null;
  at: string;
  undecided: number;
};

/** Submissions that wait for review, the oldest arrival first; those not sent yet last. */
export function waitingSubmissions(assessments: Iterable<Assessment>): WaitingSubmission[] {
  return [...assessments]
    .flatMap((assessment) =>
      [...assessment.room.submissions.values()]
        .filter(({ state }) => state === 'submitted')
        .map(({ opd, at, receivedAt }) => ({
          assessment,
          opd,
          at,
          receivedAt,
          undecided: undecidedFor(assessment, opd).length,
        })),
    )
    .toSorted((a, b) => arrivalMs(a) - arrivalMs(b));
}

function arrivalMs({ receivedAt }: WaitingSubmission): number {
  return receivedAt === null ? Infinity : Date.parse(receivedAt);
}

/** The day that is offered for a repair: the next "Perbaikan" of the schedule, else a week from today. */
export function proposedDue(schedule: readonly { name: string; date: string }[], today: string): string {
  const repair = schedule
    .filter(({ name, date }) => /perbaikan|repair/i.test(name) && date >= today)
    .map(({ date }) => date)
    .toSorted()[0];
  return repair ?? daysAfter(today, repairDays);
}

const repairDays = 7;

function daysAfter(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}
