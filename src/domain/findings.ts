import type { Evidence } from './field-shapes.ts';
import { isNumberedKind } from './evidence-kinds.ts';
import { findRequirement, type Instrument } from './instrument.ts';
import type { Assessment, RequirementAssessment } from './maturity.ts';
import { oldestDayFor, proofOf } from './proof.ts';
import type { Answer } from './room.ts';

/**
 * What somebody should look at before an indicator is submitted, and any time (*Pemeriksaan*). None of them blocks anything.
 * - `claimed-bare`: said to be there, and nothing shown for it · `unexplained`: answered without a word of explanation
 * - `undated`, `unnumbered`: a document that needs a date or a number and has none
 * - `too-old`: a review past its age (SPBE.md §8: a review counts for two years) · `expired`: past its own last day
 * - `two-up`: two levels or more above the published one of the period before, and no document is newer than that
 * - `untouched`: returned a week ago or longer, and nothing newer was shown
 * - `same-file`: one file stands in the library under several names · `untied`: a document that proves nothing yet
 */
export const findingKinds = [
  'untouched',
  'claimed-bare',
  'two-up',
  'expired',
  'too-old',
  'undated',
  'unnumbered',
  'unexplained',
  'same-file',
  'untied',
] as const;
export type FindingKind = (typeof findingKinds)[number];

export type Finding = {
  kind: FindingKind;
  /** Whose it is: an OPD, or `agency` where the document is shared with all. */
  opd: string;
  /** Null in a library. */
  indicator: string | null;
  requirement: string | null;
  /** What the document is called; empty where the finding is of no document. */
  title: string;
  /** More of the same in this place: documents of one file, requirements with the same document. */
  count: number;
};

/** `YYYY-MM-DD`, in the agency's time zone. */
export type FindingContext = { instrument: Instrument; today: string; before: PublishedBefore | null };

/** What the ministry published for the last period of the same instrument: levels by indicator, and its last day. */
export type PublishedBefore = { levels: ReadonlyMap<string, number>; lastDay: string };

const untouchedAfterDays = 7;

/** What there is to look at in one room, the most urgent kind first. */
export function findingsInRoom(assessment: Assessment, context: FindingContext): Finding[] {
  const of = placeIn(assessment);
  return sortFindings([
    ...[...assessment.requirements.values()].flatMap((one) => [
      ...bareClaims(assessment, one).map((opd) =>
        of('claimed-bare', { opd, requirement: one.requirement.code }),
      ),
      ...untouchedSince(assessment, one, context.today).map((opd) =>
        of('untouched', { opd, requirement: one.requirement.code }),
      ),
    ]),
    ...documentFindings(assessment, context.today),
    ...unexplained(assessment).map((opd) => of('unexplained', { opd })),
    ...steep(assessment, context).map((opd) => of('two-up', { opd })),
  ]);
}

export const sortFindings = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((one, other) => findingKinds.indexOf(one.kind) - findingKinds.indexOf(other.kind));

function placeIn({ room }: Assessment) {
  return (kind: FindingKind, about: { opd: string; requirement?: string; title?: string }): Finding => ({
    kind,
    indicator: room.indicator.id,
    requirement: null,
    title: '',
    count: 1,
    ...about,
  });
}

/** OPDs that say it is there while nothing is shown by anybody; of a question to all, each for itself. */
function bareClaims({ room }: Assessment, { requirement, ties, coverage }: RequirementAssessment): string[] {
  if (requirement.optional || ties.length > 0) return [];
  if (coverage !== null) return coverage.undocumented;
  return room.claims
    .filter((claim) => claim.requirement === requirement.code && claim.state === 'met')
    .map(({ opd }) => opd);
}

function untouchedSince(
  { room }: Assessment,
  { requirement, standing }: RequirementAssessment,
  today: string,
): string[] {
  const verdict = room.verdicts.get(requirement.code);
  if (standing !== 'returned' || verdict === undefined) return [];
  const returnedOn = (verdict.receivedAt ?? verdict.at).slice(0, 10);
  if (daysBetween(returnedOn, today) < untouchedAfterDays) return [];
  const asked = [
    ...room.claims.filter((claim) => claim.requirement === requirement.code && claim.state === 'met'),
    ...room.ties.filter((tie) => tie.requirement === requirement.code && !tie.deleted),
    ...room.coverage.filter((answer) => answer.requirement === requirement.code && answer.state === 'met'),
  ];
  return [...new Set(asked.map(({ opd }) => opd))];
}

type Shown = { opd: string; requirement: string; evidence: Evidence };

/** Each document once in a room, however many requirements it is shown for there. */
function documentFindings(assessment: Assessment, today: string): Finding[] {
  const found = new Map<string, Finding>();
  const of = placeIn(assessment);
  for (const shown of shownIn(assessment)) {
    const { opd, requirement, evidence } = shown;
    for (const kind of faultsOf(shown, assessment, today)) {
      const key = `${kind} ${opd} ${evidence.document}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, of(kind, { opd, requirement, title: evidence.title ?? '' }));
      else known.count += 1;
    }
  }
  return [...found.values()];
}

/** Every live tie of a room, and every document that came with an answer to a question to all. */
export function shownIn({ room }: Assessment): Shown[] {
  return [
    ...room.ties.filter((tie) => !tie.deleted),
    ...room.coverage.flatMap((answer) =>
      answer.state === 'met' && answer.evidence !== null ? [{ ...answer, evidence: answer.evidence }] : [],
    ),
  ];
}

function faultsOf({ requirement, evidence }: Shown, { room }: Assessment, today: string): FindingKind[] {
  const asked = room.indicator.levels
    .flatMap(({ requirements }) => requirements)
    .find(({ code }) => code === requirement);
  const proof = asked === undefined ? 'proves' : proofOf(evidence, oldestDayFor(asked, room));
  const isNumbered = isNumberedKind(evidence.kind ?? null);
  const faults: Partial<Record<FindingKind, boolean>> = {
    expired: (evidence.validUntil ?? today) < today,
    'too-old': proof === 'too-old',
    undated: proof === 'undated' || (isNumbered && (evidence.date ?? '') === ''),
    unnumbered: isNumbered && (evidence.number ?? '') === '',
  };
  return (Object.keys(faults) as FindingKind[]).filter((kind) => faults[kind]);
}

/** OPDs that said or showed something and explain nothing. */
function unexplained({ room }: Assessment): string[] {
  const speaking = [
    ...room.claims.filter(({ state }) => state === 'met'),
    ...room.ties.filter(({ deleted }) => !deleted),
  ];
  const opds = [...new Set(speaking.map(({ opd }) => opd))];
  return opds.filter((opd) => isSilent(room.answers.get(opd)));
}

const isSilent = (answer: Answer | undefined): boolean => (answer?.explanation ?? '').trim() === '';

/** Whose word it is cannot be told from a level: all that showed or said something are named. */
function steep(assessment: Assessment, { before }: FindingContext): string[] {
  const { room, reached } = assessment;
  const published = before?.levels.get(room.indicator.id);
  if (room.indicator.external !== null) return [];
  if (before === null || published === undefined || reached.claimed < published + 2) return [];
  const shown = shownIn(assessment);
  if (shown.some(({ evidence }) => (evidence.date ?? '') > before.lastDay)) return [];
  const claiming = room.claims.filter(({ state }) => state === 'met');
  return [...new Set([...claiming, ...shown].map(({ opd }) => opd))];
}

/** Whole days from one `YYYY-MM-DD` to another. */
function daysBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The requirement of a finding in its own words; null where it is of none, or of one that the instrument does not have. */
export function requirementOf(instrument: Instrument, { requirement }: Finding): string | null {
  return requirement === null ? null : (findRequirement(instrument, requirement)?.requirement.text ?? null);
}
