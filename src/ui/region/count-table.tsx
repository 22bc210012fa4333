import type { Form } from '../../domain/forms/form.ts';
import type { CountTable } from '../../domain/forms/region-counts.ts';
import { notSaid, optionsOf } from '../../domain/forms/region-source.ts';
import { DataTable, type Column } from '../kit/data-table.tsx';
import { d } from '../messages/messages.ts';
import { Figure, listLink } from './record-links.tsx';
import { labelOfCode, useRegionView } from './region-view.ts';

type Props = {
  caption: string;
  form: Form;
  /** The choice that makes the columns. */
  field: string;
  table: CountTable;
  /** What the rows are, in words: the heading of the first column. */
  rowsAre: string;
  nameOfRow: (key: string) => string;
  /** The list behind a row. */
  listOf: (key: string) => { opd: string; codes: Readonly<Record<string, string>> };
};

const totalKey = '';

type Line = { key: string; name: string; counts: CountTable['total']; all: number };

/** Counts by rows and codes, each with the list behind it, and a line of the sums. */
export function CountsTable({ caption, form, field, table, ...props }: Props) {
  const { say } = useRegionView();
  const options = optionsOf(form, field);
  const codes = table.codes.filter((code) => code !== notSaid || (table.total[code] ?? 0) > 0);
  const lines: Line[] = table.rows.map((row) => ({ ...row, name: props.nameOfRow(row.key) }));
  const all = table.rows.reduce((sum, row) => sum + row.all, 0);
  const listOf = (key: string) => (key === totalKey ? { opd: '', codes: {} } : props.listOf(key));
  const figureColumn = (code: string): Column<Line> => {
    const title = labelOfCode(options, code, say);
    return {
      key: code,
      title,
      isNumber: true,
      cell: ({ key, name, counts }) => {
        const { opd, codes: ofRow } = listOf(key);
        const href = listLink(form.id, opd, { ...ofRow, [field]: code });
        return <Figure count={counts[code] ?? 0} href={href} row={name} column={title} />;
      },
    };
  };
  const columns: Column<Line>[] = [
    { key: 'row', title: props.rowsAre, isHeading: true, cell: ({ name }) => name },
    ...codes.map(figureColumn),
    {
      key: 'all',
      title: d.region.sum,
      isNumber: true,
      cell: ({ key, name, all: count }) => {
        const { opd, codes: ofRow } = listOf(key);
        return <Figure count={count} href={listLink(form.id, opd, ofRow)} row={name} column={d.region.sum} />;
      },
    },
  ];
  const total: Line = { key: totalKey, name: d.region.all, counts: table.total, all };
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={[...lines, ...(lines.length > 1 ? [total] : [])]}
      keyOf={({ key }) => key}
    />
  );
}
