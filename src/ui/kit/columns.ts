import type { SheetRow, SheetRows } from './csv.ts';

/** The spellings of each column's head, likeliest first; compared without case and signs. */
export type Heads<Column extends string> = Readonly<Record<Column, readonly string[]>>;

/** One line of a table that was found in a sheet: its cells by column, an empty text where there is none. */
export type TableLine<Column extends string> = {
  sheet: string;
  row: number;
  cells: Readonly<Record<Column, string>>;
};

export type Table<Column extends string> = {
  sheet: string;
  /** The columns that the sheet has. */
  columns: ReadonlySet<Column>;
  lines: readonly TableLine<Column>[];
  /** The row of the heads and what stands right of the known columns: for sheets whose heads are data. */
  head: SheetRow;
  rows: readonly SheetRow[];
};

/** A head may stand below a letterhead and a title. */
const searchedRows = 20;

/** "Nama Lengkap (OPD)" is `nama lengkap opd`. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The table of a sheet: below the first row that has a head for each of the `needed` columns; null where there is none. */
export function findTable<Column extends string>(
  { name, rows }: SheetRows,
  heads: Heads<Column>,
  needed: readonly NoInfer<Column>[],
): Table<Column> | null {
  for (const [place, head] of rows.slice(0, searchedRows).entries()) {
    const places = placesOf(head, heads);
    if (!needed.every((column) => places.has(column))) continue;
    const below = rows.slice(place + 1);
    return tableOf({ sheet: name, head, places, rows: below, all: Object.keys(heads) as Column[] });
  }
  return null;
}

/** A table without heads: the columns in the given order. */
export function tableByPlace<Column extends string>(
  { name, rows }: SheetRows,
  heads: Heads<Column>,
  order: readonly NoInfer<Column>[],
): Table<Column> {
  const places = new Map(order.map((column, place) => [column, place]));
  const all = Object.keys(heads) as Column[];
  return tableOf({ sheet: name, head: { row: 0, cells: [] }, places, rows, all });
}

type Found<Column> = {
  sheet: string;
  head: SheetRow;
  places: ReadonlyMap<Column, number>;
  rows: readonly SheetRow[];
  all: readonly Column[];
};

function tableOf<Column extends string>({ sheet, head, places, rows, all }: Found<Column>): Table<Column> {
  const cellAt = (cells: readonly string[], place: number | undefined) =>
    place === undefined ? '' : (cells[place] ?? '');
  const cellsOf = (cells: readonly string[]) =>
    Object.fromEntries(all.map((column) => [column, cellAt(cells, places.get(column))])) as Record<
      Column,
      string
    >;
  return {
    sheet,
    columns: new Set(places.keys()),
    lines: rows.map(({ row, cells }) => ({ sheet, row, cells: cellsOf(cells) })),
    head,
    rows,
  };
}

function placesOf<Column extends string>(head: SheetRow, heads: Heads<Column>): Map<Column, number> {
  const words = head.cells.map(plainWords);
  const places = new Map<Column, number>();
  for (const column of Object.keys(heads) as Column[]) {
    const place = heads[column].map((spelling) => words.indexOf(spelling)).find((found) => found >= 0);
    if (place !== undefined) places.set(column, place);
  }
  return places;
}
