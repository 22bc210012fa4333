import type { CellKind, Cell } from '../kit/office/xlsx-cell.ts';
import { inPages, type Row, type Sheet } from '../kit/office/write-xlsx.ts';

/** What a sheet is called and what its columns are: title and meaning of each. */
export type SheetWords<Key extends string> = {
  name: string;
  about: string;
  columns: Readonly<Record<Key, readonly string[]>>;
};
/** Width in characters, and how the column is read. */
export type ColumnLooks<Key extends string> = Readonly<Record<Key, readonly [width: number, kind: CellKind]>>;
/** Columns that are left out stay empty. */
export type Cells<Key extends string> = { readonly [Name in Key]?: Cell | undefined };

/** A sheet of rows that are here already. */
export function sheetOf<Key extends string>(
  words: SheetWords<Key>,
  looks: ColumnLooks<Key>,
  rows: readonly Cells<Key>[],
): Sheet & { rows: number } {
  const keys = Object.keys(looks) as Key[];
  return {
    ...headOf(words, looks),
    rows: rows.length,
    pages: () => inPages(rows.map((cells) => rowOf(keys, cells))),
  };
}

/** Name and columns in the order of their looks. */
export function headOf<Key extends string>(
  words: SheetWords<Key>,
  looks: ColumnLooks<Key>,
): Omit<Sheet, 'pages'> {
  const keys = Object.keys(looks) as Key[];
  const columns = keys.map((key) => {
    const [width, kind] = looks[key];
    return { title: words.columns[key][0] ?? key, width, kind };
  });
  return { name: words.name, columns };
}

export function rowOf<Key extends string>(keys: readonly Key[], cells: Cells<Key>): Row {
  return keys.map((key) => cells[key] ?? null);
}
