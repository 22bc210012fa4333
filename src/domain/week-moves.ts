import type { Assessment } from './maturity.ts';
import type { Written } from './room.ts';

/** What happened in a room since a moment. */
export type Moves = { shown: number; submitted: number; accepted: number; returned: number };

export type RoomMoves = Moves & { indicator: string; lastAt: string };

const noMoves: Moves = { shown: 0, submitted: 0, accepted: 0, returned: 0 };

/**
 * The rooms in which something moved since then, the latest first: documents shown, submissions, verdicts that stand. Counted by
 * the server's time, and by the device's where it is not sent yet.
 */
export function movesSince(assessments: Iterable<Assessment>, sinceMs: number): RoomMoves[] {
  return [...assessments]
    .map((assessment) => movesIn(assessment, sinceMs))
    .filter(({ lastAt }) => lastAt !== '')
    .toSorted((one, other) => Date.parse(other.lastAt) - Date.parse(one.lastAt));
}

function movesIn({ room }: Assessment, sinceMs: number): RoomMoves {
  const isNew = (written: Written): boolean => Date.parse(momentOf(written)) >= sinceMs;
  const shown = [
    ...room.ties.filter(({ deleted }) => !deleted),
    ...room.coverage.filter(({ evidence }) => evidence !== null),
  ].filter(isNew);
  const submitted = [...room.submissions.values()].filter(
    (submission) => submission.state === 'submitted' && isNew(submission),
  );
  const verdicts = [...room.verdicts.values()].filter(
    (verdict) => verdict.state !== 'none' && isNew(verdict),
  );
  const latest = [...shown, ...submitted, ...verdicts].reduce<Written | null>(
    (last, one) => (last === null || Date.parse(momentOf(one)) > Date.parse(momentOf(last)) ? one : last),
    null,
  );
  return {
    indicator: room.indicator.id,
    shown: shown.length,
    submitted: submitted.length,
    accepted: verdicts.filter(({ state }) => state === 'accepted').length,
    returned: verdicts.filter(({ state }) => state === 'returned').length,
    lastAt: latest === null ? '' : momentOf(latest),
  };
}

const momentOf = ({ receivedAt, at }: Written): string => receivedAt ?? at;

export function sumMoves(moves: readonly Moves[]): Moves {
  return moves.reduce(
    (sum, one) => ({
      shown: sum.shown + one.shown,
      submitted: sum.submitted + one.submitted,
      accepted: sum.accepted + one.accepted,
      returned: sum.returned + one.returned,
    }),
    noMoves,
  );
}
