import type { Cell, Field, Option } from '../../domain/forms/form.ts';
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
  if (isEmpty(value) || field.type === 'computed') return '';
  if (isUnknown(value) && field.type !== 'text' && field.type !== 'long') return f.control.unknown;
  switch (field.type) {
    case 'int':
    case 'year':
    case 'decimal':
      return textFromNumber(value, false);
    case 'money':
      return typeof value === 'number' ? `Rp ${formatNumber(value)}` : textOf(value);
    case 'date':
      return dayWords(textOf(value));
    case 'datetime':
      return momentWords(textOf(value));
    case 'rows':
      return rowsWords(field, value ?? null, reader);
    default:
      return readChoice(field, value ?? null, reader);
  }
}

type Plain = 'int' | 'year' | 'decimal' | 'money' | 'date' | 'datetime' | 'rows' | 'computed';
type Chosen = Exclude<Field | Cell, { type: Plain }>;

function readChoice(field: Chosen, value: Json, reader: Reader): string {
  const { language, directory } = reader;
  switch (field.type) {
    case 'one':
      return labelOf(field.options, textOf(value), language);
    case 'several':
      return formatList(
        codesOf(value).map((code) => labelOf(field.options as readonly Option[], code, language)),
      );
    case 'yn':
      return value === 'yes' ? f.control.yes : f.control.no;
    case 'scale':
      return typeof value === 'number' ? `${value} · ${f.control.scale[value - 1] ?? ''}` : textOf(value);
    case 'opd':
      return formatList(
        codesOf(Array.isArray(value) ? value : [value]).map((id) => directory.opds.get(id)?.name ?? id),
      );
    case 'files':
      return formatList(codesOf(value).map(reader.documentTitle));
    default:
      return readLink(value, reader);
  }
}

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
