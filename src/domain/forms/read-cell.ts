import type { Json } from '../op.ts';
import { alikeText, isWord, oneLine } from './cell-words.ts';
import { noRows } from './check-record.ts';
import { acceptsUnknown, checkValue, type Now, type ValueFault } from './check-value.ts';
import type { Cell, Field, FormId, Option } from './form.ts';
import { numberFromText } from './number-from-text.ts';
import { unknown, type RecordRef } from './value.ts';

/** What words in cells point to; null where nothing, or more than one thing, is called so. */
export type Finding = {
  /** An OPD by its id, short name or name. */
  opd: (text: string) => string | null;
  record: (text: string, forms: readonly FormId[]) => RecordRef | null;
  document: (text: string) => string | null;
};

/** What cells are read with. */
export type CellReading = { find: Finding; now: Now };

/** The value that a cell says, or what is wrong with it. */
export type ReadCell = { value: Json } | { fault: ValueFault };

/** Reads a cell of a sheet as a value of this field: null where nothing stands; what is there is checked. Computed fields are not read. */
export function readCell(
  field: Exclude<Field, { type: 'computed' }> | Cell,
  text: string,
  reading: CellReading,
): ReadCell {
  const words = field.type === 'long' ? text.trim() : oneLine(text);
  if (words === '') return { value: null };
  if (acceptsUnknown(field) && isWord(words, 'unknown')) return { value: unknown };
  if (field.type === 'rows') {
    return isWord(words, 'none') && field.mayBeNone === true ? { value: noRows } : notAllowed;
  }
  const value = (readers[field.type] as Read<typeof field>)(field, words, reading);
  if (value === null) return notAllowed;
  const [fault] = checkValue(field, value, reading.now);
  return fault === undefined ? { value } : { fault };
}

const notAllowed = { fault: { kind: 'not-allowed' } } as const;

/** Null where the words say no value of this kind. */
type Read<Kind> = (field: Kind, text: string, reading: CellReading) => Json | null;
type Single = Exclude<Field, { type: 'rows' | 'computed' }> | Cell;

const plain: Read<unknown> = (_field, text) => text;
const number: Read<unknown> = (_field, text) => numberFromText(text);

const readers: { [Type in Single['type']]: Read<Extract<Single, { type: Type }>> } = {
  text: plain,
  long: plain,
  url: plain,
  int: number,
  decimal: number,
  money: number,
  year: number,
  scale: (_field, text) => numberFromText(/^[1-5](?= ·)/.exec(text)?.[0] ?? text),
  date: (_field, text) => dayText(text),
  datetime: (_field, text, { now }) => momentText(text, now.now),
  yn: (_field, text) => (isWord(text, 'yes') ? 'yes' : isWord(text, 'no') ? 'no' : null),
  one: ({ options }, text) => codeOf(options, text),
  several: ({ options }, text) => everyPart(text, (part) => codeOf(options, part)),
  opd: ({ several }, text, { find }) => (several === true ? everyPart(text, find.opd) : find.opd(text)),
  files: (_field, text, { find }) => everyPart(text, find.document),
  record: readRecord,
  person: (_field, text) => {
    const [title = '', name = '', phone = ''] = partsIn(text);
    return { title, name, phone };
  },
  position: (_field, text) => {
    const [latitude = '', longitude = ''] = partsIn(text);
    return { latitude: numberFromText(latitude), longitude: numberFromText(longitude) };
  },
};

function readRecord(
  { forms, several, orText }: Extract<Single, { type: 'record' }>,
  text: string,
  { find }: CellReading,
): Json | null {
  const found = (part: string): Json | null => find.record(part, forms);
  const value = several === true ? everyPart(text, found) : found(text);
  return value ?? (orText === true ? { text } : null);
}

const partsIn = (text: string): string[] => text.split(';').map((part) => part.trim());

/** Each part as what it says; null when one of them says nothing. */
function everyPart(text: string, read: (part: string) => Json | null): Json[] | null {
  const values = partsIn(text)
    .filter((part) => part !== '')
    .map(read);
  return values.every((value): value is Json => value !== null) ? values : null;
}

/** By its code, or its label in either language. */
function codeOf(options: readonly Option[], text: string): string | null {
  const wanted = alikeText(text);
  const found = options.find(({ code, label }) =>
    [code, label.id, label.en].some((words) => alikeText(words) === wanted),
  );
  return found?.code ?? null;
}

/** `DD/MM/YYYY` as the calendar of stored days has it; anything else stays, for the check to speak of. */
function dayText(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A moment with its offset stays; one without has that of the device, which the present moment carries. */
function momentText(text: string, now: string): string {
  const [, day = '', time = '', offset] =
    /^(\S+)[T ](\d{1,2}[:.]\d{2})\S*?(Z|[+-]\d{2}:\d{2})?$/.exec(text) ?? [];
  if (day === '' || offset !== undefined) return text;
  const own = /(Z|[+-]\d{2}:\d{2})$/.exec(now)?.[1] ?? 'Z';
  return `${dayText(day)}T${time.replace('.', ':').padStart(5, '0')}:00${own}`;
}
