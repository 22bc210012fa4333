import { commentsFrom, type Comment } from './comments.ts';
import type { StoredField } from './directory.ts';

/** A question that nobody has marked as answered, and the indicator it was asked in. */
export type OpenQuestion = { indicator: string; comment: Comment };

type RoomFields = { indicator: { id: string }; fields: Iterable<StoredField> };

/** Open questions of these rooms: the earliest day of answer first, those without one last, then the oldest first. */
export function openQuestions(rooms: Iterable<RoomFields>): OpenQuestion[] {
  return [...rooms]
    .flatMap(({ indicator, fields }) =>
      commentsFrom(fields)
        .filter(({ isQuestion, isHandled }) => isQuestion && !isHandled)
        .map((comment) => ({ indicator: indicator.id, comment })),
    )
    .toSorted((a, b) => byDue(a.comment, b.comment) || Date.parse(a.comment.at) - Date.parse(b.comment.at));
}

function byDue({ due: one }: Comment, { due: other }: Comment): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}
