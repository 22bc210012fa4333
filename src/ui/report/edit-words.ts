import { findIndicator, type Instrument } from '../../domain/instrument.ts';
import { isJsonRecord, type Json, type Register } from '../../domain/op.ts';
import { parseScope } from '../../domain/scope.ts';
import { d, m } from '../messages/messages.ts';

type Words = Readonly<Record<string, string>>;
type JsonRecord = { readonly [key: string]: Json };

/** Where an edit was made. */
export function placeInWords(scopeText: string, instrument: Instrument): string {
  const { places } = d.report.workbook.edits;
  const scope = parseScope(scopeText);
  if (scope?.kind !== 'indicator') return scope?.kind === 'period' ? places.questions : places.period;
  const indicator = findIndicator(instrument, scope.indicator);
  return indicator === undefined ? scope.indicator : `${indicator.id} ${indicator.shortName}`;
}

/** What was edited, with the code of its requirement where its key names one. */
export function fieldInWords({ entity, key, field }: Omit<Register, 'scope'>): string {
  const known: Words = { ...m.answering.history.fields, ...d.report.workbook.edits.fields };
  const name = known[`${entity}.${field}`] ?? known[entity] ?? d.report.workbook.edits.unknown;
  const code = key.split(':').find((part) => /-L[1-5]-/.test(part));
  return code === undefined ? name : `${name} ${code}`;
}

/** A value in words; what has none is written as it is kept. */
export function editedInWords({ entity, field }: Pick<Register, 'entity' | 'field'>, value: Json): string {
  const words = m.answering.history;
  if (value === null || value === '') return words.empty;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return textInWords(entity, value);
  return isJsonRecord(value) ? recordInWords(entity, field, value) : value.map(partInWords).join(', ');
}

function textInWords(entity: string, value: string): string {
  const claims: Words = entity === 'claim' || entity === 'coverage' ? m.words.claims : {};
  const roles: Words = entity === 'assignment' ? m.words.assignmentRoles : {};
  return claims[value] ?? roles[value] ?? value;
}

function recordInWords(entity: string, field: string, value: JsonRecord): string {
  const words = m.answering.history;
  const reasons: Words = m.words.returnReasons;
  const text = (name: string): string => (typeof value[name] === 'string' ? value[name] : '');
  const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('. ');
  if (entity === 'verdict') {
    const states: Words = words.verdicts;
    return joined(states[text('state')] ?? '', reasons[text('reason')] ?? text('reason'), text('text'));
  }
  if (entity === 'submission') {
    const states: Words = words.submissions;
    return joined(states[text('state')] ?? '', text('reason'));
  }
  if (field === 'pages') return [text('file'), text('printed')].filter((part) => part !== '').join(' / ');
  if (field === 'evidence') return evidenceInWords(value);
  return JSON.stringify(value);
}

function evidenceInWords(value: JsonRecord): string {
  const file = value['file'] ?? null;
  const parts = [
    value['title'],
    value['number'],
    value['date'],
    isJsonRecord(file) ? file['name'] : '',
    value['url'],
  ];
  return parts.flatMap((part) => (typeof part === 'string' && part !== '' ? [part] : [])).join(', ');
}

const partInWords = (part: Json): string => (typeof part === 'string' ? part : JSON.stringify(part));
