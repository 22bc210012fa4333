import type { Assessment } from './maturity.ts';
import { openVerdicts, type OpenVerdict } from './open-verdicts.ts';
import type { OpdSubmission, Room } from './room.ts';

/** What one OPD's part of an indicator asks of a reviewer. */
export type QueueEntry = {
  assessment: Assessment;
  opd: string;
  /** `waiting`: submitted, or accepted once and changed since · `unsubmitted`: documented, and the OPD has not submitted it. */
  part: 'waiting' | 'unsubmitted';
  /** Verdicts that are wanted; none where a submission itself is all that waits. */
  open: readonly OpenVerdict[];
  /** Since when it waits, by the server's clock; null while that has not been sent. */
  receivedAt: string | null;
};

/** Everything that asks for a review, the longest wait first; what has not been sent comes last. */
export function reviewQueue(assessments: Iterable<Assessment>): QueueEntry[] {
  return [...assessments].flatMap(entriesOf).toSorted((a, b) => arrivalMs(a) - arrivalMs(b));
}

function entriesOf(assessment: Assessment): QueueEntry[] {
  const { submissions } = assessment.room;
  const open = openVerdicts(assessment);
  const submitting = [...submissions.values()].filter(isHandedIn).map(({ opd }) => opd);
  const opds = new Set([...submitting, ...open.flatMap((one) => one.opds)]);
  const parts = [...opds].map((opd) => partOf(assessment, opd, { open, submitting }));
  const waitingCodes = new Set(parts.flatMap(({ waiting }) => waiting.map(({ code }) => code)));
  return parts.flatMap(({ opd, waiting, rest }) => {
    const unsubmitted = rest.filter(({ code, isDocumented }) => isDocumented && !waitingCodes.has(code));
    const isWaiting = waiting.length > 0 || submissions.get(opd)?.state === 'submitted';
    return [
      ...(isWaiting ? [entryOf(assessment, opd, { part: 'waiting', open: waiting })] : []),
      ...(unsubmitted.length > 0
        ? [entryOf(assessment, opd, { part: 'unsubmitted', open: unsubmitted })]
        : []),
    ];
  });
}

const isHandedIn = ({ state }: OpdSubmission): boolean => state === 'submitted' || state === 'accepted';

type Said = { open: readonly OpenVerdict[]; submitting: readonly string[] };

/**
 * What waits of an OPD and what it still has in hand. Of questions to every OPD, the answers of all wait as soon as one OPD of the
 * room has submitted: nobody else submits them. A change after an acceptance waits whatever became of the submission.
 */
function partOf({ room, requirements }: Assessment, opd: string, { open, submitting }: Said) {
  const isSubmitted = submitting.includes(opd);
  const isAskedOfAll = (code: string) => requirements.get(code)?.coverage != null;
  const byAll = (code: string) => isAskedOfAll(code) && submitting.length > 0;
  const own = open.filter((one) => (byAll(one.code) ? isSubmitted : one.opds.includes(opd)));
  const isWaiting = (one: OpenVerdict) => isSubmitted || one.waiting === 'changed';
  return { opd, room, waiting: own.filter(isWaiting), rest: own.filter((one) => !isWaiting(one)) };
}

function entryOf(
  assessment: Assessment,
  opd: string,
  { part, open }: Pick<QueueEntry, 'part' | 'open'>,
): QueueEntry {
  const submission = assessment.room.submissions.get(opd);
  const receivedAt =
    submission?.state === 'submitted' ? submission.receivedAt : lastArrival(assessment.room, opd, open);
  return { assessment, opd, part, open, receivedAt };
}

/** When the last piece of this OPD arrived that the open verdicts are about. */
function lastArrival({ ties, coverage, claims }: Room, opd: string, open: readonly OpenVerdict[]) {
  const codes = new Set(open.map(({ code }) => code));
  const pieces = [...ties, ...coverage, ...claims].filter(
    (piece) => piece.opd === opd && codes.has(piece.requirement),
  );
  if (pieces.some(({ receivedAt }) => receivedAt === null)) return null;
  return pieces.map(({ receivedAt }) => receivedAt).reduce(later, null);
}

function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return Date.parse(one) > Date.parse(other) ? one : other;
}

function arrivalMs({ receivedAt }: QueueEntry): number {
  return receivedAt === null ? Infinity : Date.parse(receivedAt);
}

/** How many verdicts these entries ask for: a requirement that several OPDs show asks for one. */
export function countVerdicts(entries: readonly QueueEntry[]): number {
  return new Set(entries.flatMap(({ open }) => open.map(({ code }) => code))).size;
}
