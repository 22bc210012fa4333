import type { Json } from '../op.ts';
import { cellWords } from './cell-words.ts';
import { noRows } from './check-record.ts';
import { acceptsUnknown } from './check-value.ts';
import type { Cell, Field, Option } from './form.ts';
import { codesOf, isEmpty, isUnknown, refsOf, textOf, type RecordRef } from './value.ts';

/** The names of what values point to. */
export type Naming = {
  opd: (id: string) => string;
  record: (ref: RecordRef) => string;
  document: (id: string) => string;
  /** What the app worked out, in words. */
  computed: (field: Extract<Field, { type: 'computed' }>, value: Json | undefined) => string;
};

/**
 * A stored value as a cell of a sheet: words that people read and that are read back without loss (`read-cell.ts`). Whole numbers stay
 * numbers; others are written with a comma, because a spreadsheet does not tell what "1.125" means. What points elsewhere carries its
 * number in brackets behind its name.
 */
export function writeCell(field: Field | Cell, value: Json | undefined, naming: Naming): string | number {
  if (field.type === 'computed') return naming.computed(field, value);
  if (value === undefined || isEmpty(value)) return '';
  if (isUnknown(value) && acceptsUnknown(field)) return cellWords.unknown[0];
  return (writers[field.type] as Write<typeof field>)(field, value, naming);
}

type Write<Kind> = (field: Kind, value: Json, naming: Naming) => string | number;
type Written = Exclude<Field, { type: 'computed' }>;

const plain: Write<unknown> = (_field, value) => textOf(value);

const number: Write<unknown> = (_field, value) => {
  if (typeof value !== 'number') return textOf(value);
  return Number.isInteger(value) ? value : decimalText(value);
};

const decimalText = (value: number): string => String(value).replace('.', ',');

const writers: { [Type in Written['type']]: Write<Extract<Written, { type: Type }>> } = {
  text: plain,
  long: plain,
  url: plain,
  date: plain,
  datetime: plain,
  int: number,
  decimal: number,
  money: number,
  year: number,
  scale: number,
  yn: (_field, value) => (value === 'yes' || value === 'no' ? cellWords[value][0] : textOf(value)),
  one: ({ options }, value) => labelOf(options, textOf(value)),
  several: ({ options }, value) => listText(codesOf(value).map((code) => labelOf(options, code))),
  opd: (_field, value, naming) => listText(codesOf(Array.isArray(value) ? value : [value]).map(naming.opd)),
  files: (_field, value, naming) => listText(codesOf(value).map((id) => numbered(naming.document(id), id))),
  record: (_field, value, naming) => recordText(value, naming),
  person: (_field, value) => partsText(value, ['title', 'name', 'phone']),
  position: (_field, value) => partsText(value, ['latitude', 'longitude']),
  rows: (_field, value) => (value === noRows ? cellWords.none[0] : ''),
};

/** What parts several values of one cell; a name that holds it is written with a comma there. */
const listText = (parts: readonly string[]): string =>
  parts.map((part) => part.replaceAll(';', ',')).join('; ');

const labelOf = (options: readonly Option[], code: string): string =>
  options.find((option) => option.code === code)?.label.id ?? code;

const numbered = (name: string, id: string): string => `${name} [${id}]`;

function recordText(value: Json, naming: Naming): string {
  const refs = refsOf(value);
  if (refs.length > 0)
    return listText(refs.map((ref) => numbered(naming.record(ref), `${ref.opd}/${ref.record}`)));
  return textOf(partsOf(value)['text']);
}

function partsText(value: Json, names: readonly string[]): string {
  const parts = partsOf(value);
  const texts = names.map((name) => {
    const part = parts[name];
    return typeof part === 'number' ? decimalText(part) : textOf(part).replaceAll(';', ',');
  });
  return texts.join('; ').replace(/(; )+$/, '');
}

const partsOf = (value: Json): { readonly [part: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [part: string]: Json })
    : {};
