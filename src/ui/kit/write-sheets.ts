import type { CellObject } from 'write-excel-file/browser';

/** A sheet to be saved: the first row holds the heads; `widths` in characters. */
export type SheetToWrite = {
  name: string;
  rows: readonly (readonly (string | number)[])[];
  widths?: readonly number[];
};

/** An XLSX file of these sheets, heads bold and in sight while one scrolls; the writer is fetched when it is needed. */
export async function writeSheets(sheets: readonly SheetToWrite[]): Promise<Blob> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  return writeXlsxFile(
    sheets.map(({ name, rows, widths = [] }) => ({
      sheet: name,
      data: rows.map((cells, place) => cells.map((value) => cellOf(value, place === 0))),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
    })),
  ).toBlob();
}

function cellOf(value: string | number, isHead: boolean): CellObject | null {
  if (value === '') return null;
  const kind = typeof value === 'number' ? { type: Number, value } : { type: String, value };
  return isHead ? { ...kind, fontWeight: 'bold' } : kind;
}
