import type { Json } from '../../domain/op.ts';
import { agencyScope, opdScope, periodScope, roomScope } from '../../domain/scope.ts';
import type { Calendar } from './calendar.ts';
import type { CommentStory, CoverageStory, Moment, PartStory, RoomStory } from './story.ts';
import type { StoredDocument } from './store-documents.ts';
import { tellReviews, tieKey } from './tell-reviews.ts';

/** One edit of the demo before it becomes an op. */
export type DemoEdit = {
  by: string;
  at: Moment;
  scope: string;
  entity: string;
  key: string;
  field: string;
  value: Json;
  /** Written without having seen the edit of this field before it: both stand side by side. */
  unaware?: true;
};

export type Telling = {
  period: string;
  calendar: Calendar;
  documents: ReadonlyMap<string, StoredDocument>;
};

/** Everything that happened in one room; the caller puts the edits of all rooms in the order of time. */
export function tellRoom(room: RoomStory, telling: Telling): DemoEdit[] {
  const scope = roomScope(telling.period, room.indicator);
  const inRoom = { scope, indicator: room.indicator };
  return [
    ...tellLabel(room, scope),
    ...room.parts.flatMap((part) => tellPart(part, inRoom, telling)),
    ...(room.twins?.texts ?? []).map(({ by, at, text }, index): DemoEdit => {
      const key = room.twins?.opd ?? '';
      const edit = { by, at, scope, entity: 'answer', key, field: 'explanation', value: text };
      return index === 0 ? edit : { ...edit, unaware: true };
    }),
    ...tellReviews(room, scope, telling),
    ...(room.comments ?? []).flatMap((comment, index) => tellComment(comment, index, inRoom)),
  ];
}

function tellLabel({ label, parts }: RoomStory, scope: string): DemoEdit[] {
  const [first] = parts;
  if (label === undefined || first === undefined) return [];
  const { by, started: at } = first;
  return [{ by, at, scope, entity: 'label', key: 'region', field: 'name', value: label }];
}

type InRoom = { scope: string; indicator: string };

/** Claims on the first day, documents on the next, words on the third, and submitted when the story says. */
function tellPart(part: PartStory, { scope, indicator }: InRoom, telling: Telling): DemoEdit[] {
  const { by, opd, started } = part;
  const write = (
    at: Moment,
    entity: string,
    fields: { key: string; values: Record<string, Json> },
  ): DemoEdit[] =>
    Object.entries(fields.values).map(([field, value]) => ({
      by,
      at,
      scope,
      entity,
      key: fields.key,
      field,
      value,
    }));
  const claim = (requirement: string, values: Record<string, Json>) =>
    write(started, 'claim', { key: `${opd}:${indicator}-${requirement}`, values });
  const wordsAt = later(started, 2);
  return [
    ...Object.entries(part.claims ?? {}).flatMap(([state, codes]) =>
      codes.flatMap((code) => claim(code, { state })),
    ),
    ...(part.rest ?? []).flatMap((code) => claim(code, { state: 'unmet', bulk: true })),
    ...(part.ties ?? []).flatMap((tie, index) =>
      write(later(started, 1), 'link', {
        key: tieKey(part, indicator, index),
        values: {
          requirement: `${indicator}-${tie.requirement}`,
          evidence: evidenceOf(tie.document, telling),
          ...(tie.page === undefined ? {} : { pages: pagesOf(tie) }),
          ...(tie.clause === undefined ? {} : { clause: tie.clause }),
          ...(tie.quote === undefined ? {} : { quote: tie.quote }),
        },
      }),
    ),
    ...(part.explanation === undefined
      ? []
      : write(wordsAt, 'answer', { key: opd, values: { explanation: part.explanation } })),
    ...(part.complete === undefined
      ? []
      : write(wordsAt, 'answer', { key: opd, values: { complete: true } })),
    ...(part.submitted === undefined
      ? []
      : write(part.submitted, 'submission', { key: opd, values: { state: { state: 'submitted' } } })),
  ];
}

function later({ daysAgo, time }: Moment, days: number): Moment {
  return { daysAgo: daysAgo - days, time };
}

function pagesOf({ page, printed }: { page?: string; printed?: string }): Json {
  return { ...(page === undefined ? {} : { file: page }), ...(printed === undefined ? {} : { printed }) };
}

/** The document as it was when it was tied. */
function evidenceOf(id: string, { documents }: Telling): Json {
  const stored = documents.get(id);
  if (stored === undefined) throw new Error(`The demo tells of a document that nobody keeps: ${id}`);
  const { title, kind, number, date, signer, validUntil, url, note } = stored.document;
  const facts = { title, kind, number, date, signer, validUntil, url, note, file: stored.file };
  return { document: id, ...known(facts) };
}

function tellComment(comment: CommentStory, index: number, { scope, indicator }: InRoom): DemoEdit[] {
  const values = {
    target: `answer:${comment.opd}`,
    text: comment.text,
    ...(comment.question === undefined ? {} : { question: true }),
    ...(comment.for === undefined ? {} : { for: comment.for }),
  };
  const { by, at } = comment;
  const key = `${indicator}-comment-${index + 1}`;
  return Object.entries(values).map(([field, value]) => ({
    by,
    at,
    scope,
    entity: 'comment',
    key,
    field,
    value,
  }));
}

/** A document enters the library of its OPD, or the shared one. */
export function tellDocument({ document, file }: StoredDocument): DemoEdit[] {
  const { id, library, by, added: at, title, kind, number, date, signer, validUntil, url, note } = document;
  const scope = library === agencyScope ? agencyScope : opdScope(library);
  const values = known({ title, kind, number, date, signer, validUntil, url, note, file });
  return Object.entries(values).map(([field, value]) => ({
    by,
    at,
    scope,
    entity: 'document',
    key: id,
    field,
    value,
  }));
}

/** The facts that are known; the others are left out. */
function known(facts: Record<string, Json | undefined>): Record<string, Json> {
  const pairs = Object.entries(facts).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, value] as const],
  );
  return Object.fromEntries(pairs);
}

/** The answers to a question that every OPD is asked, a few each day; `adminOf` gives who answers for an OPD. */
export function tellCoverage(
  story: CoverageStory,
  telling: Telling,
  adminOf: (opd: string) => string,
): DemoEdit[] {
  const scope = periodScope(telling.period);
  return story.answers.flatMap(({ opd, state, document }, index): DemoEdit[] => {
    const at = { daysAgo: 13 - index, time: `0${7 + (index % 3)}:${15 + index * 3}` };
    const edit = { by: adminOf(opd), at, scope, entity: 'coverage', key: `${story.requirement}:${opd}` };
    return [
      { ...edit, field: 'state', value: state },
      ...(document === undefined
        ? []
        : [{ ...edit, field: 'evidence', value: evidenceOf(document, telling) }]),
    ];
  });
}
