import { acceptsUnknown } from '../../domain/forms/check-value.ts';
import type { Cell, Field } from '../../domain/forms/form.ts';
import { noRows } from '../../domain/forms/check-record.ts';
import {
  codesOf,
  isEmpty,
  isUnknown,
  refsOf,
  rowsOf,
  textOf,
  type RecordRef,
} from '../../domain/forms/value.ts';
import type { Directory } from '../../domain/directory.ts';
import type { Json } from '../../domain/op.ts';
import { formatDay, formatList, formatMoment, formatNumber } from '../kit/format.ts';
import { f, type Language } from '../messages/messages.ts';
import { computedWords } from './computed-words.ts';
import { partsOf } from './controls/person-control.tsx';
import { textFromNumber } from './controls/number-text.ts';
import { labelOf, say } from './words-of.ts';

/** What is needed to say a stored value in words: names of OPDs, records and documents. */
export type Reader = {
  language: Language;
  directory: Directory;
  recordName: (ref: RecordRef) => string;
  documentTitle: (id: string) => string;
};

/** A stored value in words, for lists, print and what may not be changed; empty where nothing stands. */
export function readValue(field: Field | Cell, value: Json | undefined, reader: Reader): string {
  if (value === undefined || isEmpty(value)) return '';
  if (isUnknown(value) && acceptsUnknown(field)) return f.control.unknown;
  return (reads[field.type] as Read<Field>)(field, value, reader);
}

type Read<Kind> = (field: Kind, value: Json, reader: Reader) => string;

const number: Read<unknown> = (_field, value) => textFromNumber(value, false);

const reads: { [Type in Field['type']]: Read<Extract<Field, { type: Type }>> } = {
  text: (_field, value) => textOf(value),
  long: (_field, value) => textOf(value),
  url: (_field, value) => textOf(value),
  int: number,
  year: number,
  decimal: number,
  money: (_field, value) => (typeof value === 'number' ? `Rp ${formatNumber(value)}` : textOf(value)),
  date: (_field, value) => dayWords(textOf(value)),
  datetime: (_field, value) => momentWords(textOf(value)),
  yn: (_field, value) => (value === 'yes' ? f.control.yes : f.control.no),
  one: ({ options }, value, { language }) => labelOf(options, textOf(value), language),
  several: ({ options }, value, { language }) =>
    formatList(codesOf(value).map((code) => labelOf(options, code, language))),
  scale: (_field, value) =>
    typeof value === 'number' ? `${value} · ${f.control.scale[value - 1] ?? ''}` : textOf(value),
  opd: (_field, value, { directory }) =>
    formatList(
      codesOf(Array.isArray(value) ? value : [value]).map((id) => directory.opds.get(id)?.name ?? id),
    ),
  files: (_field, value, { documentTitle }) => formatList(codesOf(value).map(documentTitle)),
  record: (_field, value, reader) => readLink(value, reader),
  person: (_field, value, reader) => readLink(value, reader),
  position: (_field, value, reader) => readLink(value, reader),
  rows: rowsWords,
  computed: (field, value) => computedWords(field.rule, value),
};

/** Links to records, people and places, and plain texts. */
function readLink(value: Json, { recordName }: Reader): string {
  if (typeof value === 'string') return value;
  const refs = refsOf(value);
  if (refs.length > 0) return formatList(refs.map(recordName));
  return Object.values(partsOf(value))
    .map((part) => (typeof part === 'number' ? textFromNumber(part, false) : textOf(part)))
    .filter((part) => part !== '')
    .join(', ');
}

function rowsWords(field: Extract<Field, { type: 'rows' }>, value: Json, reader: Reader): string {
  if (value === noRows) return f.control.none;
  return rowsOf(value)
    .map((row) => {
      const fixed = field.fixed?.find(({ code }) => code === row.id);
      const cells = field.cells
        .map((cell) => readValue(cell, row[cell.name], reader))
        .filter((words) => words !== '')
        .join(' · ');
      return fixed === undefined ? cells : `${say(fixed.label, reader.language)}: ${cells}`;
    })
    .join('\n');
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
const dayWords = (text: string): string => (isDay(text) ? formatDay(text) : text);
const momentWords = (text: string): string => (Number.isNaN(Date.parse(text)) ? text : formatMoment(text));
