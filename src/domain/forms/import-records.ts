import { alikeText, oneLine } from './cell-words.ts';
import { checkRecord, type Fault } from './check-record.ts';
import { relevantValues } from './condition.ts';
import type { Field, Form } from './form.ts';
import {
  faultAt,
  type ImportFault,
  type ImportFile,
  type ImportLine,
  type ImportWith,
} from './import-file.ts';
import { importedTable } from './import-table.ts';
import { readCell } from './read-cell.ts';
import type { FormRecord } from './record.ts';
import { dataFields, fixedKeys, rowsSheets } from './sheet-columns.ts';
import { isOpenToOpd } from './states.ts';
import { isEmpty, type Values } from './value.ts';
import { writeCell } from './write-cell.ts';
import { sameValue, type Json } from '../op.ts';

/** A record that the file begins or changes; `before` holds what stands in the changed fields, and null there is nothing. */
export type RecordChange = {
  place: { opd: string; record: string };
  before: FormRecord | null;
  values: Readonly<Record<string, Json>>;
  /** What it still lacks before it can be handed in. */
  missing: readonly Fault[];
};

export type ImportPlan = {
  changes: readonly RecordChange[];
  unchanged: number;
  faults: readonly ImportFault[];
};

/** What a file would do, all of it or, while it has a fault, nothing. Drafts may lack anything; what is wrong stops it. */
export function planImport(form: Form, file: ImportFile, given: ImportWith): ImportPlan {
  const faults: ImportFault[] = [...lostRows(file)];
  const changes: RecordChange[] = [];
  let unchanged = 0;
  const seen = new Set<string>();
  for (const line of file.data.lines) {
    const found = targetOf(form, line, { ...given, seen });
    if ('kind' in found) {
      faults.push(faultAt(line, found.text, { kind: found.kind }));
      continue;
    }
    const read = readLine({ form, file, line, before: found.before }, given);
    faults.push(...read.faults);
    const values = found.before === null ? { ...given.start, ...read.values } : read.values;
    const change = changeOf(form, { ...found, values, now: given.now });
    if (found.before !== null && Object.keys(read.values).length === 0) unchanged += 1;
    else if (found.before !== null && !isOpenToOpd(form, found.before.state))
      faults.push(faultAt(line, found.before.id, { kind: 'closed' }));
    else {
      changes.push(change);
      faults.push(...beyondCells(form, { line, change, now: given.now }));
    }
  }
  return { changes, unchanged, faults };
}

type Target = { place: RecordChange['place']; before: FormRecord | null };
type NoTarget = { kind: 'unknown-number' | 'twice' | 'no-opd' | 'unknown-opd'; text: string };

/** Rows of tables name a record that is not there yet by a word of this beginning: "baru 1". */
const isNew = (number: string): boolean => number === '' || /^(baru|new)\b/i.test(number);

function targetOf(
  form: Form,
  { cells }: ImportLine,
  given: ImportWith & { seen: Set<string> },
): Target | NoTarget {
  const number = cells[fixedKeys.number] ?? '';
  if (number !== '' && given.seen.has(alikeText(number))) return { kind: 'twice', text: number };
  given.seen.add(alikeText(number));
  if (isNew(number)) return newTarget(cells[fixedKeys.opd] ?? '', given);
  const before = given.records.find(
    ({ id, isDeleted, form: of }) => id === number && !isDeleted && of === form.id,
  );
  if (before === undefined) return { kind: 'unknown-number', text: number };
  return { place: { opd: before.opd, record: before.id }, before };
}

function newTarget(words: string, { find, ownOpd, mayName, makeId }: ImportWith): Target | NoTarget {
  const opd = words === '' ? ownOpd : find.opd(words);
  if (opd === null) return { kind: words === '' ? 'no-opd' : 'unknown-opd', text: words };
  return mayName(opd)
    ? { place: { opd, record: makeId() }, before: null }
    : { kind: 'unknown-opd', text: words };
}

type Reading = { form: Form; file: ImportFile; line: ImportLine; before: FormRecord | null };
type Read = { values: Record<string, Json>; faults: ImportFault[] };

/** The fields that the row, and the rows of tables that name it, change. */
function readLine(reading: Reading, given: ImportWith): Read {
  const stored = reading.before?.values ?? {};
  const shown = relevantValues(reading.form, stored);
  const cells = readCells(reading, { stored, shown }, given);
  const tables = readTables(reading, { ...shown, ...cells.values }, given);
  return {
    values: { ...cells.values, ...tables.values },
    faults: [...cells.faults, ...tables.faults],
  };
}

/** What stands as an export would write it is not changed, whatever is stored. */
function readCells(
  { form, line }: Reading,
  { stored, shown }: { stored: Values; shown: Values },
  given: ImportWith,
): Read {
  const read: Read = { values: {}, faults: [] };
  for (const field of writableFields(form)) {
    const text = line.cells[field.name];
    const written = `${writeCell(field, shown[field.name], given.naming)}`;
    if (text === undefined || oneLine(text) === oneLine(written)) continue;
    const cell = readCell(field, text, given);
    if ('fault' in cell) {
      const fault = { field: field.name, ...cell.fault };
      read.faults.push(faultAt(line, text, { kind: 'value', fault }));
    } else if (!isSame(cell.value, stored[field.name])) read.values[field.name] = cell.value;
  }
  return read;
}

function readTables({ form, file, line }: Reading, shown: Values, given: ImportWith): Read {
  const read: Read = { values: {}, faults: [] };
  const number = line.cells[fixedKeys.number] ?? '';
  for (const { field } of rowsSheets(form)) {
    const table = file.tables.get(field.name);
    if (table === undefined || number === '' || !isWritable(form, field)) continue;
    const { value, faults } = importedTable(field, { table, number, shown }, given);
    read.faults.push(...faults);
    if (value !== null) read.values[field.name] = value;
  }
  return read;
}

/** Whether a cell says in other words what is stored. */
const isSame = (value: Json, stored: Json | undefined): boolean =>
  isEmpty(value) ? isEmpty(stored) : sameValue(value, stored ?? null);

/** What Diskominfo decides, and what the app works out, no file changes. */
function isWritable(form: Form, field: Field): boolean {
  return form.sections.some(({ by, fields }) => by === undefined && fields.includes(field));
}

type Writable = Exclude<Field, { type: 'computed' }>;

const writableFields = (form: Form): Writable[] =>
  dataFields(form).filter((field): field is Writable => field.type !== 'computed' && isWritable(form, field));

type Changing = Target & { values: Record<string, Json | undefined>; now: ImportWith['now'] };

const isMissing = ({ kind }: Fault): boolean => kind === 'missing' || kind === 'too-few-rows';

function changeOf(form: Form, { place, before, values, now }: Changing): RecordChange {
  const given = Object.entries(values).filter((entry): entry is [string, Json] => entry[1] !== undefined);
  const changed = Object.fromEntries(given);
  const missing = checkRecord(form, { ...before?.values, ...changed }, now).filter(isMissing);
  return { place, before, values: changed, missing };
}

type Beyond = { line: ImportLine; change: RecordChange; now: ImportWith['now'] };

/** What two fields owe each other, where the file changes one of them. */
function beyondCells(form: Form, { line, change, now }: Beyond): ImportFault[] {
  const merged = { ...change.before?.values, ...change.values };
  return checkRecord(form, merged, now)
    .filter(({ kind }) => kind === 'above-other' || kind === 'above-sum' || kind === 'before-other')
    .filter((fault) => [fault.field, ...othersOf(fault)].some((name) => name in change.values))
    .map((fault) => faultAt(line, line.cells[fault.field] ?? '', { kind: 'value', fault }));
}

function othersOf(fault: Fault): readonly string[] {
  if ('other' in fault) return [fault.other];
  return 'others' in fault ? fault.others : [];
}

function lostRows({ data, tables }: ImportFile): ImportFault[] {
  const numbers = new Set(data.lines.map(({ cells }) => alikeText(cells[fixedKeys.number] ?? '')));
  numbers.delete('');
  return [...tables.values()].flatMap(({ lines }) =>
    lines.flatMap((line) => {
      const number = line.cells[fixedKeys.number] ?? '';
      return numbers.has(alikeText(number)) ? [] : [faultAt(line, number, { kind: 'lost-row' })];
    }),
  );
}
