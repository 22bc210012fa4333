import { isJsonRecord, type Json, type Register } from '../../domain/op.ts';
import { formatBytes, formatDay, formatDecimal, formatList } from './format.ts';
import { m } from '../messages/messages.ts';
import { pick } from './describe-register.ts';

type Field = Pick<Register, 'entity' | 'field'>;

const writtenFields = new Set([
  'explanation',
  'text',
  'title',
  'number',
  'signer',
  'note',
  'clause',
  'quote',
  'name',
]);

/** Whether the value is words that a person wrote: these can be compared, changed and combined as text. */
export function isWritten({ field }: Field, value: Json): value is string {
  return writtenFields.has(field) && typeof value === 'string';
}

/** A value in words: what was answered, written or tied. */
export function valueText(field: Field, value: Json): string {
  const words = m.sending.values;
  if (value === null || value === '') return words.empty;
  if (typeof value === 'boolean') return booleanText(field, value);
  if (typeof value === 'string') return stringText(field, value);
  if (typeof value === 'number') return String(value);
  if (isJsonRecord(value)) return recordText(field, value);
  return formatList(value.map((part) => valueText(field, part)));
}

function booleanText({ field }: Field, value: boolean): string {
  const words = m.sending.values;
  if (field === 'deleted') return value ? words.deleted : words.restored;
  return value ? words.yes : words.no;
}

function stringText({ entity, field }: Field, value: string): string {
  if (entity === 'claim' || entity === 'coverage') return pick(m.words.claims, value) ?? value;
  const chosen = chosenText(field, value);
  if (chosen !== null) return chosen;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value) : value;
}

/** What was chosen of a list with words of its own; null for other fields. */
function chosenText(field: string, value: string): string | null {
  switch (field) {
    case 'kind':
      return pick(m.words.evidenceKinds, value) ?? value;
    case 'base':
      return pick(m.words.standings, value) ?? m.sending.values.official;
    case 'role':
      return pick(m.words.assignmentRoles, value) ?? value;
    default:
      return null;
  }
}

type JsonRecord = Readonly<Record<string, Json>>;

function recordText({ entity, field }: Field, value: JsonRecord): string {
  const words = m.sending.values;
  if (entity === 'submission') return statedText(words.submissions, value, 'state');
  if (entity === 'verdict') return statedText(words.verdicts, value, 'state');
  if (entity === 'carried') return statedText(words.carried, value, 'answer');
  if (entity === 'signoff') return words.signed(formatDecimal(textAt(value, 'level')));
  return partsText(field, value);
}

/** What a value says of itself, in the words that are fixed for it. */
function statedText(words: Readonly<Record<string, string>>, value: JsonRecord, name: string): string {
  return pick(words, textAt(value, name)) ?? textAt(value, name);
}

function partsText(field: string, value: JsonRecord): string {
  if (field === 'pages') return pagesText(value);
  if (field === 'file') return fileText(value);
  if (field === 'levels') return levelsText(value);
  if (field === 'evidence') return evidenceText(value);
  return JSON.stringify(value);
}

function pagesText(value: JsonRecord): string {
  const words = m.sending.values;
  const [file, printed] = [textAt(value, 'file'), textAt(value, 'printed')];
  const parts = [file === '' ? '' : words.page(file), printed === '' ? '' : words.printedPage(printed)];
  return parts.filter((part) => part !== '').join(', ') || words.empty;
}

function fileText(value: JsonRecord): string {
  const size = value['size'];
  return [textAt(value, 'name'), typeof size === 'number' ? formatBytes(size) : '']
    .filter(Boolean)
    .join(', ');
}

/** "I1 3, I2 2,75": what a scenario changes. */
function levelsText(levels: JsonRecord): string {
  const parts = Object.keys(levels).map((id) => `${id} ${formatDecimal(textAt(levels, id))}`);
  return parts.length === 0 ? m.sending.values.empty : formatList(parts);
}

/** A tied document: its title, number and day, else its file or address. */
function evidenceText(value: JsonRecord): string {
  const file = value['file'];
  const date = textAt(value, 'date');
  const parts = [
    textAt(value, 'title'),
    textAt(value, 'number'),
    date === '' ? '' : formatDay(date),
    textAt(value, 'url'),
    isJsonRecord(file ?? null) ? fileText(file as JsonRecord) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ') || m.sending.subjects.someDocument;
}

function textAt(value: JsonRecord, name: string): string {
  const text = value[name];
  return typeof text === 'string' ? text : '';
}
