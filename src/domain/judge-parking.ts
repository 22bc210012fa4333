import { isCoordinator, isReviewer } from './authority.ts';
import { assignmentRole } from './directory.ts';
import { currentHead } from './fold.ts';
import { stateOf } from './guard.ts';
import type { Case, JudgeContext, Judgement } from './judgement.ts';
import { isJsonRecord } from './op.ts';
import type { Scope } from './scope.ts';

/**
 * Holds back work of an OPD in a room that is not its own, or in a period that is closed. It is parked, never refused:
 * an assignment or an admission lets it in later. What coordinators write, reviews and comments never wait.
 */
export function judgeParking(question: Case): Judgement | null {
  const { scope } = question;
  if (scope.kind !== 'indicator' && scope.kind !== 'period') return null;
  if (!isWorkOfOpd(question)) return null;
  if (!isInOwnRoom(question)) {
    return {
      kind: 'parked',
      code: 'not_assigned',
      message: 'This OPD is not assigned to this indicator.',
    };
  }
  if (!isTooLate(question, scope)) return null;
  return {
    kind: 'parked',
    code: 'period_closed',
    message: 'The period is closed; the coordinator decides.',
  };
}

function isWorkOfOpd({ op, parts, rule, context }: Case): boolean {
  if (isCoordinator(context.person)) return false;
  // What an assessor writes for the region is review.
  if (parts.opd === undefined && isReviewer(context.person)) return false;
  const isReviewOrTalk = ['reviewer', 'member', 'comment-author'].includes(rule.writer);
  const isVerdictOnSubmission =
    rule.guard === 'submission' && ['returned', 'accepted'].includes(stateOf(op.value));
  return !isReviewOrTalk && !isVerdictOnSubmission;
}

/** Without an OPD in its key a field is the region's: whoever may write it is assigned by its role. */
function isInOwnRoom({ scope, parts, context }: Case): boolean {
  if (scope.kind !== 'indicator' || parts.opd === undefined) return true;
  return assignmentRole(context.directory, scope, parts.opd) !== 'none';
}

type Dated = Extract<Scope, { kind: 'indicator' | 'period' }>;

/** Closed means the state `closed`; the closing date closes nothing by itself. Dates are inclusive. */
function isTooLate({ parts, context }: Case, scope: Dated): boolean {
  if (context.directory.periods.get(scope.period)?.state !== 'closed') return false;
  const opd = parts.opd ?? ownerAmong(context, scope);
  return !isAdmitted(context, scope.period, opd) && !isBeingRepaired(context, scope, opd);
}

/** A field of the region is written by the owner of the room: for which of the person's OPDs. */
function ownerAmong({ directory, person }: JudgeContext, scope: Dated): string {
  const owner = person.opds.find(
    (opd) => scope.kind === 'indicator' && assignmentRole(directory, scope, opd) === 'owner',
  );
  return owner ?? '';
}

function isAdmitted({ directory, today }: JudgeContext, period: string, opd: string): boolean {
  const until = directory.admissions.get(`${period}:${opd}`);
  return until !== undefined && today <= until;
}

function isBeingRepaired(context: JudgeContext, scope: Dated, opd: string): boolean {
  if (scope.kind !== 'indicator') return false;
  const submission = currentHead(context.field('submission', opd, 'state'))?.value ?? null;
  if (!isJsonRecord(submission) || submission.state !== 'returned') return false;
  return typeof submission.due !== 'string' || context.today <= submission.due;
}
