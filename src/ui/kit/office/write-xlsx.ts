import { cellXml, headCell, type Cell, type CellKind, type CellWriter } from './xlsx-cell.ts';
import { coreProperties, rootRelations, type FileFacts } from './office-parts.ts';
import * as parts from './xlsx-parts.ts';
import { turn, writeEntry, zipWriter, type ZipWriter } from './zip-writer.ts';

export type Column = { title: string; width: number; kind: CellKind };
export type Row = readonly Cell[];

/** A sheet whose rows come in pages, so that none has to stand in memory whole. */
export type Sheet = {
  name: string;
  columns: readonly Column[];
  pages: () => Iterable<readonly Row[]> | AsyncIterable<readonly Row[]>;
};

type WorkbookFacts = FileFacts & { cutNote: string };
export type WritingWatch = {
  signal: AbortSignal;
  /** Hears how many rows are in, after each page. */
  onRows: (rows: number) => void;
  offsetMinutes: (ms: number) => number;
};

/** More rows than a sheet can hold (Excel) are left out and counted. */
const mostRows = 1_048_575;

/**
 * A workbook, written sheet by sheet and page by page: what stands in memory is a page and the compressed bytes, whatever the length.
 * Between two pages the browser draws and hears its person; who stops it gets the reason of the signal thrown. A library that takes
 * all rows at once needed 1.2 GB for 300,000 of them, cannot be stopped and writes the clock into the file.
 */
export async function writeXlsx(
  sheets: readonly Sheet[],
  facts: WorkbookFacts,
  watch: WritingWatch,
): Promise<Blob> {
  const zip = zipWriter();
  writeEntry(zip, '[Content_Types].xml', parts.contentTypes(sheets.length));
  writeEntry(zip, '_rels/.rels', rootRelations('xl/workbook.xml'));
  writeEntry(zip, 'docProps/core.xml', coreProperties(facts));
  writeEntry(zip, 'xl/_rels/workbook.xml.rels', parts.bookRelations(sheets.length));
  writeEntry(zip, 'xl/styles.xml', parts.styles());
  const written: { name: string; range: string }[] = [];
  let before = 0;
  for (const [place, sheet] of sheets.entries()) {
    const onRows = (rows: number): void => watch.onRows(before + rows);
    const cells = { offsetMinutes: watch.offsetMinutes, cutNote: facts.cutNote };
    const rows = await writeSheet(zip, { sheet, place, cells }, { ...watch, onRows });
    written.push({ name: parts.sheetName(sheet.name), range: absolute(rangeOf(sheet, rows)) });
    before += rows;
  }
  writeEntry(zip, 'xl/workbook.xml', parts.workbook(written));
  return zip.finish(parts.spreadsheetMime);
}

type PlacedSheet = { sheet: Sheet; place: number; cells: CellWriter };

async function writeSheet(
  zip: ZipWriter,
  { sheet, place, cells }: PlacedSheet,
  { signal, onRows }: WritingWatch,
): Promise<number> {
  const entry = zip.entry(parts.sheetFile(place));
  const { columns } = sheet;
  entry.write(parts.sheetHead(columns.map(({ width }) => width)));
  entry.write(
    rowXml(
      1,
      columns.map(({ title }, column) => headCell(addressOf(column, 1), title)),
    ),
  );
  let rows = 0;
  for await (const page of sheet.pages()) {
    signal.throwIfAborted();
    for (const row of page.slice(0, mostRows - rows)) {
      rows += 1;
      const number = rows + 1;
      const shown = columns.map(({ kind }, column) =>
        cellXml(addressOf(column, number), { kind, value: row[column] ?? null }, cells),
      );
      entry.write(rowXml(number, shown));
    }
    onRows(rows);
    await turn();
  }
  entry.write(parts.sheetTail(rangeOf(sheet, rows)));
  entry.end();
  return rows;
}

const rowXml = (number: number, cells: readonly string[]): string =>
  `<row r="${number}">${cells.join('')}</row>`;

/** `A1` and its kin: after Z comes AA. */
const addressOf = (column: number, row: number): string => `${lettersOf(column)}${row}`;

function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

const rangeOf = ({ columns }: Sheet, rows: number): string => `A1:${addressOf(columns.length - 1, rows + 1)}`;

const absolute = (range: string): string => range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

const rowsAtOnce = 500;

/** Rows that are here already, in pages. */
export function* inPages(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) yield rows.slice(from, from + rowsAtOnce);
}
