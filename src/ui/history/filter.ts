import type { OpRow } from '../../storage/db.ts';
import { dayOf } from '../kit/format.ts';
import { actOf, indicatorIn, opdIn, valueOf, whoDid, type Telling } from './tell-edit.ts';

export const editKinds = [
  'answers',
  'evidence',
  'submissions',
  'reviews',
  'comments',
  'portal',
  'setup',
  'other',
] as const;
export type EditKind = (typeof editKinds)[number];

/** What the list is narrowed to; an empty text narrows nothing. Days as `YYYY-MM-DD`, both included. */
export type HistoryFilter = {
  text: string;
  person: string;
  opd: string;
  indicator: string;
  kind: string;
  from: string;
  to: string;
};

/** The name of each in the address. */
const queryNames = {
  text: 'cari',
  person: 'orang',
  opd: 'opd',
  indicator: 'indikator',
  kind: 'jenis',
  from: 'dari',
  to: 'sampai',
} as const satisfies Record<keyof HistoryFilter, string>;

const parts = Object.entries(queryNames) as [keyof HistoryFilter, string][];

export const filterFrom = (query: URLSearchParams): HistoryFilter =>
  Object.fromEntries(parts.map(([part, name]) => [part, query.get(name) ?? ''])) as HistoryFilter;

export const queryOf = (filter: HistoryFilter): Record<string, string> =>
  Object.fromEntries(parts.map(([part, name]) => [name, filter[part]]));

export const isNarrowed = (filter: HistoryFilter): boolean => Object.values(filter).some(Boolean);

const kinds: Readonly<Record<string, EditKind>> = {
  answer: 'answers',
  claim: 'answers',
  coverage: 'answers',
  label: 'answers',
  link: 'evidence',
  document: 'evidence',
  submission: 'submissions',
  verdict: 'reviews',
  determination: 'reviews',
  comment: 'comments',
  portal: 'portal',
  agency: 'setup',
  opd: 'setup',
  person: 'setup',
  period: 'setup',
  assignment: 'setup',
  admission: 'setup',
  official: 'setup',
};

export const kindOf = (entity: string): EditKind =>
  Object.hasOwn(kinds, entity) ? (kinds[entity] ?? 'other') : 'other';

/** Whether an edit is wanted, days apart (`isWithin`). The text is looked for in the sentence and in what was written, without case. */
export function isWanted(row: OpRow, filter: HistoryFilter, telling: Telling): boolean {
  const { text } = filter;
  if (!fits(filter.person, [row.by ?? telling.me, row.author])) return false;
  if (!fits(filter.kind, [kindOf(row.entity)])) return false;
  if (!fits(filter.opd, [opdIn(row, telling.directory)])) return false;
  if (!fits(filter.indicator, [indicatorIn(row), questionOf(row)])) return false;
  return text === '' || saysText(row, text, telling);
}

const fits = (wanted: string, found: readonly (string | null | undefined)[]): boolean =>
  wanted === '' || found.includes(wanted);

/** Answers to the questions to all OPDs stand in the period; the code of the requirement begins with its indicator's. */
const questionOf = ({ entity, key }: OpRow): string | null =>
  entity === 'coverage' ? (key.split('-')[0] ?? null) : null;

function saysText(row: OpRow, text: string, telling: Telling): boolean {
  const said = `${whoDid(row, telling)} ${actOf(row, telling)} ${valueOf(row, telling)}`.toLocaleLowerCase(
    'id',
  );
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}

/** Moments of the device's clock, the first included, the last not; null where the filter leaves that end open. */
export type Span = { fromMs: number | null; untilMs: number | null };

/** The days of the filter as moments, worked out once: asking the calendar for each of many edits takes most of a search. */
export function spanOf({ from, to }: HistoryFilter): Span {
  return { fromMs: dayStart(from), untilMs: dayStart(to === '' ? '' : dayAfter(to)) };
}

export function isWithin({ at }: Pick<OpRow, 'at'>, { fromMs, untilMs }: Span): boolean {
  if (fromMs === null && untilMs === null) return true;
  const ms = Date.parse(at);
  return (fromMs === null || ms >= fromMs) && (untilMs === null || ms < untilMs);
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

const dayAfter = (day: string): string => {
  const ms = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(ms) ? '' : new Date(ms + dayMs).toISOString().slice(0, 10);
};

/** When a day begins in the agency's zone: zones differ from UTC by whole quarters of an hour, at most fourteen hours. */
function dayStart(day: string): number | null {
  const utc = Date.parse(`${day}T00:00:00Z`);
  if (day === '' || Number.isNaN(utc)) return null;
  for (let ms = utc - 14 * hourMs; ms <= utc + 14 * hourMs; ms += hourMs / 4) {
    if (dayOf(ms) >= day) return ms;
  }
  return utc;
}
