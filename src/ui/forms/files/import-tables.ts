import { alikeText } from '../../../domain/forms/cell-words.ts';
import type { Cell, Field, Form } from '../../../domain/forms/form.ts';
import type { ImportFile, ImportLine, ImportTable } from '../../../domain/forms/import-file.ts';
import {
  dataFields,
  dataSheet,
  fixedHeads,
  fixedKeys,
  guideSheet,
  rowsSheets,
  spellingsOf,
} from '../../../domain/forms/sheet-columns.ts';
import { findTable, plainWords, type Heads, type Table } from '../../kit/columns.ts';
import type { SheetRows } from '../../kit/csv.ts';

/** The tables of a form that these sheets hold, and what holds none: sheets, and heads of columns that the form does not know. */
export type FoundTables = { file: ImportFile; passedOver: readonly string[]; strange: readonly string[] };

/** Finds the sheet of records by its heads: a number, or the name of a record; the sheets of tables by their names; null where no sheet has records. */
export function tablesIn(form: Form, sheets: readonly SheetRows[]): FoundTables | null {
  const named = rowsSheets(form);
  const isNamed = (sheet: SheetRows, name: string): boolean => alikeText(sheet.name) === alikeText(name);
  const others = sheets.filter((sheet) => !named.some(({ name }) => isNamed(sheet, name)));
  const first = others.toSorted((a, b) => Number(isNamed(b, dataSheet)) - Number(isNamed(a, dataSheet)));
  const data = firstFound(first, (sheet) => dataTable(form, sheet));
  if (data === null) return null;
  const tables = new Map<string, ImportTable>();
  const used = new Set([data.sheet]);
  const strange = strangeHeads(data, dataHeads(form));
  for (const { field, name } of named) {
    const sheet = sheets.find((one) => isNamed(one, name));
    const heads = { ...fixed, ...headsOf(field.cells) };
    const table = sheet === undefined ? null : findTable(sheet, heads, [fixedKeys.number]);
    if (table === null) continue;
    used.add(table.sheet);
    tables.set(field.name, { lines: linesOf(table) });
    strange.push(...strangeHeads(table, heads));
  }
  const passedOver = sheets.map(({ name }) => name).filter((name) => !used.has(name) && name !== guideSheet);
  return { file: { data: { lines: linesOf(data) }, tables }, passedOver, strange };
}

const fixed: Record<string, readonly string[]> = Object.fromEntries(
  Object.entries(fixedKeys).map(([name, key]) => [
    key,
    [plainWords(fixedHeads[name as keyof typeof fixedHeads])],
  ]),
);

const headsOf = (members: readonly (Field | Cell)[]): Heads<string> =>
  Object.fromEntries(members.map((member) => [member.name, spellingsOf(member).map(plainWords)]));

const dataHeads = (form: Form): Heads<string> => ({ ...fixed, ...headsOf(dataFields(form)) });

function dataTable(form: Form, sheet: SheetRows): Table<string> | null {
  const heads = dataHeads(form);
  return findTable(sheet, heads, [fixedKeys.number]) ?? findTable(sheet, heads, [form.nameField]);
}

/** What nobody may take for read: heads that stand for no column. */
function strangeHeads({ head }: Table<string>, heads: Heads<string>): string[] {
  const known = new Set(Object.values(heads).flat());
  return head.cells.filter((words) => words !== '' && !known.has(plainWords(words)));
}

function firstFound<One, Found>(all: readonly One[], find: (one: One) => Found | null): Found | null {
  for (const one of all) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}

/** Only columns that the sheet has: a cell of another would say that it was emptied. */
const linesOf = ({ columns, lines }: Table<string>): ImportLine[] =>
  lines.map(({ sheet, row, cells }) => ({
    sheet,
    row,
    cells: Object.fromEntries(Object.entries(cells).filter(([column]) => columns.has(column))),
  }));
