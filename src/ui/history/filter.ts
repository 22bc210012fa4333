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

/** Whether an edit is wanted. The text is looked for in the sentence and in what was written, without case. */
export function isWanted(row: OpRow, filter: HistoryFilter, telling: Telling): boolean {
  const { text } = filter;
  if (!fits(filter.person, [row.by ?? telling.me, row.author])) return false;
  if (!fits(filter.kind, [kindOf(row.entity)])) return false;
  if (!fits(filter.opd, [opdIn(row, telling.directory)])) return false;
  if (!fits(filter.indicator, [indicatorIn(row), questionOf(row)])) return false;
  return isWithin(row, filter) && (text === '' || saysText(row, text, telling));
}

const fits = (wanted: string, found: readonly (string | null | undefined)[]): boolean =>
  wanted === '' || found.includes(wanted);

/** Answers to the questions to all OPDs stand in the period; the code of the requirement begins with its indicator's. */
const questionOf = ({ entity, key }: OpRow): string | null =>
  entity === 'coverage' ? (key.split('-')[0] ?? null) : null;

function isWithin({ at }: OpRow, { from, to }: HistoryFilter): boolean {
  if (from === '' && to === '') return true;
  const ms = Date.parse(at);
  const day = Number.isNaN(ms) ? '' : dayOf(ms);
  return (from === '' || day >= from) && (to === '' || day <= to);
}

function saysText(row: OpRow, text: string, telling: Telling): boolean {
  const said = `${whoDid(row, telling)} ${actOf(row, telling)} ${valueOf(row, telling)}`.toLocaleLowerCase(
    'id',
  );
  return text
    .toLocaleLowerCase('id')
    .split(/\s+/)
    .every((word) => said.includes(word));
}

const dayMs = 86_400_000;

/** The oldest id that can matter: a day before, because days are those of the agency's zone. */
export function oldestMsOf({ from }: HistoryFilter): number | null {
  const ms = Date.parse(`${from}T00:00:00Z`);
  return from === '' || Number.isNaN(ms) ? null : ms - dayMs;
}

/** The newest moment that can matter; null without a last day. */
export function newestMsOf({ to }: HistoryFilter): number | null {
  const ms = Date.parse(`${to}T00:00:00Z`);
  return to === '' || Number.isNaN(ms) ? null : ms + 2 * dayMs;
}
