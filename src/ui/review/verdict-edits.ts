import { answersTo } from '../../domain/coverage-count.ts';
import type { Verdict } from '../../domain/field-shapes.ts';
import type { Assessment } from '../../domain/maturity.ts';
import type { Json } from '../../domain/op.ts';
import { ownPartOf } from '../../domain/own-part.ts';
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

type Place = { period: string; assessment: Assessment; code: string };

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

export function acceptEdits(place: Place): Edit[] {
  return [verdictEdit(place, { state: 'accepted', seen: seenOf(place.assessment, place.code) })];
}

/** Returns the requirement, and with it the submissions of the OPDs that said or showed it, where they can go back. */
export function returnEdits(place: Place, { reason, text, due, message }: Returning): Edit[] {
  const seen = seenOf(place.assessment, place.code);
  return [
    verdictEdit(place, { state: 'returned', reason, ...(text === '' ? {} : { text }), seen }),
    ...returnableOpds(place.assessment, place.code).map((opd) =>
      submissionEdit(place, opd, { state: 'returned', due, reason: message }),
    ),
  ];
}

/**
 * Takes a verdict back: the one before stands again, or none. `before` is the assessment from before the verdict.
 * Submissions that went back with it come again only where the person may act for the OPD (a coordinator).
 */
export function undoEdits(before: Place, { mayActForOpd }: { mayActForOpd: boolean }): Edit[] {
  const standing = before.assessment.room.verdicts.get(before.code);
  const resubmitted = mayActForOpd ? returnableOpds(before.assessment, before.code) : [];
  return [
    verdictEdit(before, standing === undefined ? { state: 'none' } : verdictValue(standing)),
    ...resubmitted.map((opd) => submissionEdit(before, opd, { state: 'submitted' })),
  ];
}

export function acceptSubmissionEdits(place: Omit<Place, 'code'>, opd: string): Edit[] {
  return [submissionEdit(place, opd, { state: 'accepted' })];
}

/** OPDs whose submission of this room stands submitted or accepted and that said or showed the requirement. */
export function returnableOpds(assessment: Assessment, code: string): string[] {
  return [...assessment.room.submissions.values()]
    .filter(({ state }) => state === 'submitted' || state === 'accepted')
    .map(({ opd }) => opd)
    .filter((opd) => saysOrShows(assessment, opd, code));
}

export function saysOrShows(assessment: Assessment, opd: string, code: string): boolean {
  const part = ownPartOf(assessment.room, opd).get(code);
  if (part === undefined) return false;
  return part.claim?.state === 'met' || part.ties.length > 0 || part.coverage?.state === 'met';
}

function verdictValue({ state, reason, text, seen }: RequirementVerdict): Verdict {
  return {
    state,
    ...(reason === undefined ? {} : { reason }),
    ...(text === undefined ? {} : { text }),
    ...(seen === undefined ? {} : { seen }),
  };
}

function verdictEdit({ period, assessment, code }: Place, value: Verdict): Edit {
  const scope = roomScope(period, assessment.room.indicator.id);
  // Built here without undefined members: what zod calls optional is left out.
  return { scope, entity: 'verdict', key: code, field: 'verdict', value: value as Json };
}

function submissionEdit(
  { period, assessment }: Omit<Place, 'code'>,
  opd: string,
  value: { state: string; due?: string | null; reason?: string },
): Edit {
  const scope = roomScope(period, assessment.room.indicator.id);
  return { scope, entity: 'submission', key: opd, field: 'state', value };
}
