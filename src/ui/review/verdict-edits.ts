import { answersTo } from '../../domain/coverage-count.ts';
import type { Verdict } from '../../domain/field-shapes.ts';
import type { Assessment } from '../../domain/maturity.ts';
import type { Json } from '../../domain/op.ts';
import { saysOrShows } from '../../domain/open-verdicts.ts';
import type { RequirementVerdict } from '../../domain/room.ts';
import { roomScope } from '../../domain/scope.ts';
import type { Edit } from '../../storage/record.ts';

/** The codes of the reasons for returning (`words.returnReasons`), likeliest first. */
export const returnReasons = [
  'page-missing',
  'not-relevant',
  'not-formal',
  'expired',
  'unreadable',
  'missing',
  'no-url-or-date',
  'auto-rejected',
] as const;
export type ReturnReason = (typeof returnReasons)[number];

export type Returning = {
  reason: ReturnReason;
  text: string;
  due: string | null;
  /** What the OPD reads beside its submission: the text, or the reason in words. */
  message: string;
};

/** A room of a period, as it stands when the reviewer decides. */
export type RoomPlace = { period: string; assessment: Assessment };

/** What is decided at once in one room: requirements that are accepted, and those that go back, each with its reason. */
export type Decided = {
  accepted: readonly string[];
  returned: readonly { code: string; how: Returning }[];
};

/** Everything that is shown for the requirement now: a later change of any of it ends an acceptance. */
export function seenOf(assessment: Assessment, code: string): NonNullable<Verdict['seen']> {
  const assessed = assessment.requirements.get(code);
  if (assessed === undefined) return [];
  const answers =
    assessed.coverage === null
      ? []
      : answersTo(assessment.room, assessed.requirement).filter(({ state }) => state === 'met');
  return [
    ...assessed.ties.map(({ key, evidence, pages }) => ({
      link: key,
      file: evidence.file?.sha256 ?? null,
      url: evidence.url ?? null,
      pages,
    })),
    ...answers.map(({ key, evidence }) => ({
      link: key,
      file: evidence?.file?.sha256 ?? null,
      url: evidence?.url ?? null,
    })),
  ];
}

/**
 * The verdicts, and with returned requirements the submissions of the OPDs that said or showed them, where they can go back:
 * each goes back once, with all that is asked of it and the earliest day.
 */
export function decideEdits(place: RoomPlace, { accepted, returned }: Decided): Edit[] {
  const seen = (code: string) => seenOf(place.assessment, code);
  return [
    ...accepted.map((code) => verdictEdit(place, code, { state: 'accepted', seen: seen(code) })),
    ...returned.map(({ code, how: { reason, text } }) =>
      verdictEdit(place, code, {
        state: 'returned',
        reason,
        ...(text === '' ? {} : { text }),
        seen: seen(code),
      }),
    ),
    ...opdsSentBack(place.assessment, returned).map((opd) => {
      const theirs = returned.filter(({ code }) => saysOrShows(place.assessment, opd, code));
      const reason = [...new Set(theirs.map(({ how }) => how.message))].join(' ');
      const due = theirs.flatMap(({ how }) => how.due ?? []).toSorted()[0] ?? null;
      return submissionEdit(place, opd, { state: 'returned', due, reason });
    }),
  ];
}

/**
 * Takes decisions back: the verdicts before stand again, or none. `before` is the room from before they were made.
 * Submissions that went back come again only where the person may act for the OPD (a coordinator).
 */
export function undoEdits(before: RoomPlace, decided: Decided, { mayActForOpd }: MayAct): Edit[] {
  const { verdicts, submissions } = before.assessment.room;
  const codes = [...decided.accepted, ...decided.returned.map(({ code }) => code)];
  const sentBack = mayActForOpd ? opdsSentBack(before.assessment, decided.returned) : [];
  return [
    ...codes.map((code) => verdictEdit(before, code, verdictValue(verdicts.get(code)))),
    ...sentBack.flatMap((opd) => [
      submissionEdit(before, opd, { state: 'submitted' }),
      ...(submissions.get(opd)?.state === 'accepted'
        ? [submissionEdit(before, opd, { state: 'accepted' })]
        : []),
    ]),
  ];
}

type MayAct = { mayActForOpd: boolean };

/**
 * Takes back a verdict that stands, however long ago it was given. Submissions that went back for this requirement alone come again
 * with it, where the person may act for the OPD.
 */
export function withdrawEdits(place: RoomPlace, code: string, { mayActForOpd }: MayAct): Edit[] {
  return [
    verdictEdit(place, code, { state: 'none' }),
    ...(mayActForOpd ? opdsReturnedFor(place.assessment, code) : []).map((opd) =>
      submissionEdit(place, opd, { state: 'submitted' }),
    ),
  ];
}

/** The way back of `withdrawEdits`: the verdict stands again as it stood, and so do the submissions. */
export function reinstateEdits(before: RoomPlace, code: string, { mayActForOpd }: MayAct): Edit[] {
  const { verdicts, submissions } = before.assessment.room;
  return [
    verdictEdit(before, code, verdictValue(verdicts.get(code))),
    ...(mayActForOpd ? opdsReturnedFor(before.assessment, code) : []).map((opd) => {
      const { due = null, reason } = submissions.get(opd) ?? {};
      return submissionEdit(before, opd, { state: 'returned', due, ...(reason == null ? {} : { reason }) });
    }),
  ];
}

/** OPDs whose submission stands returned for this requirement and for no other. */
function opdsReturnedFor(assessment: Assessment, code: string): string[] {
  const standing = assessment.requirements.get(code)?.standing;
  if (standing !== 'returned' && standing !== 'repaired') return [];
  const others = [...assessment.requirements.values()]
    .filter((one) => one.standing === 'returned' && one.requirement.code !== code)
    .map(({ requirement }) => requirement.code);
  return [...assessment.room.submissions.values()]
    .filter(({ state, opd }) => state === 'returned' && saysOrShows(assessment, opd, code))
    .map(({ opd }) => opd)
    .filter((opd) => !others.some((other) => saysOrShows(assessment, opd, other)));
}

export function acceptSubmissionEdits(place: RoomPlace, opd: string): Edit[] {
  return [submissionEdit(place, opd, { state: 'accepted' })];
}

/** An accepted submission waits again: it goes back and is submitted anew, the only way that its states allow. */
export function reopenSubmissionEdits(place: RoomPlace, opd: string): Edit[] {
  return [
    submissionEdit(place, opd, { state: 'returned' }),
    submissionEdit(place, opd, { state: 'submitted' }),
  ];
}

function opdsSentBack(assessment: Assessment, returned: Decided['returned']): string[] {
  return [...new Set(returned.flatMap(({ code }) => returnableOpds(assessment, code)))];
}

/** OPDs whose submission of this room stands submitted or accepted and that said or showed the requirement. */
export function returnableOpds(assessment: Assessment, code: string): string[] {
  return [...assessment.room.submissions.values()]
    .filter(({ state }) => state === 'submitted' || state === 'accepted')
    .map(({ opd }) => opd)
    .filter((opd) => saysOrShows(assessment, opd, code));
}

function verdictValue(verdict: RequirementVerdict | undefined): Verdict {
  if (verdict === undefined) return { state: 'none' };
  const { state, reason, text, seen } = verdict;
  return {
    state,
    ...(reason === undefined ? {} : { reason }),
    ...(text === undefined ? {} : { text }),
    ...(seen === undefined ? {} : { seen }),
  };
}

function verdictEdit({ period, assessment }: RoomPlace, code: string, value: Verdict): Edit {
  const scope = roomScope(period, assessment.room.indicator.id);
  // Built here without undefined members: what zod calls optional is left out.
  return { scope, entity: 'verdict', key: code, field: 'verdict', value: value as Json };
}

function submissionEdit(
  { period, assessment }: RoomPlace,
  opd: string,
  value: { state: string; due?: string | null; reason?: string },
): Edit {
  const scope = roomScope(period, assessment.room.indicator.id);
  return { scope, entity: 'submission', key: opd, field: 'state', value };
}
