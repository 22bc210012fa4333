import type { Json } from '../op.ts';
import { alikeText, oneLine } from './cell-words.ts';
import {
  faultAt,
  type ImportFault,
  type ImportLine,
  type ImportTable,
  type ImportWith,
} from './import-file.ts';
import { readCell } from './read-cell.ts';
import { rowName, rowTexts } from './record-sheets.ts';
import { fixedKeys, type RowsField } from './sheet-columns.ts';
import { rowsOf, type Row, type Values } from './value.ts';

type Source = { table: ImportTable; number: string; shown: Values };
type Read = { value: Json | null; faults: ImportFault[] };

/** The rows that a sheet names for one record as the table's new value; null where they are the ones that stand there. */
export function importedTable(field: RowsField, { table, number, shown }: Source, given: ImportWith): Read {
  const lines = table.lines.filter(
    ({ cells }) => alikeText(cells[fixedKeys.number] ?? '') === alikeText(number),
  );
  const stored = rowsOf(shown[field.name]);
  const read = lines.map((line) => readRow({ field, stored, shown }, line, given));
  const rows = read.flatMap(({ row }) => (row === null ? [] : [row]));
  const faults = [...read.flatMap((row) => row.faults), ...twice(lines, rows)];
  const isSame = rows.length === stored.length && rows.every((row, index) => row === stored[index]);
  return { value: isSame || faults.length > 0 ? null : rows, faults };
}

/** Two lines may not name the same row. */
function twice(lines: readonly ImportLine[], rows: readonly Row[]): ImportFault[] {
  if (rows.length < lines.length) return [];
  return lines.flatMap((line, index) =>
    rows.findIndex(({ id }) => id === rows[index]?.id) < index
      ? [faultAt(line, line.cells[fixedKeys.row] ?? '', { kind: 'twice' })]
      : [],
  );
}

type RowReading = { field: RowsField; stored: readonly Row[]; shown: Values };

/** One row: the stored row itself where its cells stand as an export writes them. */
function readRow(
  reading: RowReading,
  line: ImportLine,
  given: ImportWith,
): { row: Row | null; faults: ImportFault[] } {
  const { field, stored, shown } = reading;
  const name = line.cells[fixedKeys.row] ?? '';
  const id = rowId(reading, name, given);
  if (id === null) return { row: null, faults: [faultAt(line, name, { kind: 'unknown-row' })] };
  const before = stored.find((row) => row.id === id);
  const texts = before === undefined ? [] : rowTexts(field, { row: before, values: shown }, given.naming);
  const { changed, faults } = readCells({ field, line, texts }, given);
  const isSame = before !== undefined && Object.keys(changed).length === 0;
  return { row: isSame ? before : { ...before, ...changed, id }, faults };
}

type CellsOfRow = { field: RowsField; line: ImportLine; texts: readonly (string | number)[] };
type CellsRead = { changed: Record<string, Json>; faults: ImportFault[] };

/** The cells that stand otherwise than an export writes them. */
function readCells({ field, line, texts }: CellsOfRow, given: ImportWith): CellsRead {
  const changed: Record<string, Json> = {};
  const faults: ImportFault[] = [];
  for (const [index, cell] of field.cells.entries()) {
    const text = line.cells[cell.name];
    if (text === undefined || oneLine(text) === oneLine(`${texts[index] ?? ''}`)) continue;
    const read = readCell(cell, text, given);
    if ('value' in read) changed[cell.name] = read.value;
    else {
      const fault = { field: field.name, cell: cell.name, ...read.fault };
      faults.push(faultAt(line, text, { kind: 'value', fault }));
    }
  }
  return { changed, faults };
}

/** By the label of a row that is always there, or by its place; a row without a place is new. */
function rowId({ field, stored }: RowReading, name: string, { makeId }: ImportWith): string | null {
  if (field.fixed !== undefined) {
    const found = field.fixed.find(({ code, label }) =>
      [code, label.id, label.en].some((words) => alikeText(words) === alikeText(name)),
    );
    return found?.code ?? null;
  }
  const known = stored.find((row, index) => alikeText(`${rowName(field, row, index)}`) === alikeText(name));
  return known?.id ?? makeId();
}
