import type { Json } from '../../domain/op.ts';
import type { DemoEdit, Telling } from './tell-stories.ts';
import type { PartStory, ReviewStory, RoomStory } from './story.ts';

/** Ties are numbered in the order in which the story tells them. */
export function tieKey({ opd }: Pick<PartStory, 'opd'>, indicator: string, index: number): string {
  return `${opd}:${indicator}-tie-${index + 1}`;
}

/** Verdicts with what the reviewer saw, what became of the submission, and the level set. */
export function tellReviews(room: RoomStory, scope: string, telling: Telling): DemoEdit[] {
  const write = (edit: Pick<DemoEdit, 'by' | 'at' | 'entity' | 'key' | 'field' | 'value'>): DemoEdit => ({
    ...edit,
    scope,
  });
  const { determination } = room;
  return [
    ...(room.reviews ?? []).flatMap((review) => [
      ...review.verdicts.map(({ requirement, ...verdict }) =>
        write({
          ...who(review),
          entity: 'verdict',
          key: `${room.indicator}-${requirement}`,
          field: 'verdict',
          value: { ...verdict, seen: seenOf(room, requirement, telling) },
        }),
      ),
      ...submissionOf(review, telling).map((edit) => write({ ...who(review), ...edit })),
    ]),
    ...(determination === undefined
      ? []
      : ['level' as const, 'note' as const].map((field) =>
          write({
            ...who(determination),
            entity: 'determination',
            key: 'level',
            field,
            value: determination[field],
          }),
        )),
  ];
}

function who({ by, at }: Pick<DemoEdit, 'by' | 'at'>): Pick<DemoEdit, 'by' | 'at'> {
  return { by, at };
}

function submissionOf({ submission }: ReviewStory, { calendar }: Telling) {
  if (submission === undefined) return [];
  const { opd, state, dueInDays, reason } = submission;
  const value: Json = {
    state,
    ...(dueInDays === undefined ? {} : { due: calendar.dayAt(dueInDays) }),
    ...(reason === undefined ? {} : { reason }),
  };
  return [{ entity: 'submission', key: opd, field: 'state', value }];
}

/** Every live tie to the requirement, as it stood before the reviewer. */
function seenOf(room: RoomStory, requirement: string, { documents }: Telling): Json {
  return room.parts.flatMap((part) =>
    (part.ties ?? []).flatMap((tie, index) => {
      if (tie.requirement !== requirement) return [];
      const stored = documents.get(tie.document);
      const pages = {
        ...(tie.page === undefined ? {} : { file: tie.page }),
        ...(tie.printed === undefined ? {} : { printed: tie.printed }),
      };
      return [
        {
          link: tieKey(part, room.indicator, index),
          ...(stored?.file === null || stored === undefined ? {} : { file: stored.file.sha256 }),
          ...(stored?.document.url === undefined ? {} : { url: stored.document.url }),
          ...(Object.keys(pages).length === 0 ? {} : { pages }),
        },
      ];
    }),
  );
}
