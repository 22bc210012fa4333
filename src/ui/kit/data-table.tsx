import type { ComponentChildren } from 'preact';

export type Column<Row> = {
  key: string;
  title: string;
  cell: (row: Row) => ComponentChildren;
  /** Right-aligned figures of equal width. */
  isNumber?: boolean | undefined;
  /** Names the row for screen readers; one column of a table. */
  isHeading?: boolean | undefined;
};

type DataTableProps<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
};

/** A dense table that scrolls within its own region; the caption names region and table. */
export function DataTable<Row>({ caption, columns, rows, keyOf }: DataTableProps<Row>) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={caption}>
      <table class="table">
        <caption class="sr">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" class={column.isNumber === true ? 'number' : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  if (column.isHeading === true) return <th scope="row">{column.cell(row)}</th>;
  return <td class={column.isNumber === true ? 'number' : undefined}>{column.cell(row)}</td>;
}
