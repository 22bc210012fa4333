import type { Form } from '../../domain/forms/form.ts';
import type { CountTable } from '../../domain/forms/region-counts.ts';
import { notSaid, optionsOf } from '../../domain/forms/region-source.ts';
import { DataTable, type Column } from '../kit/data-table.tsx';
import { d } from '../messages/messages.ts';
import { Figure, listLink } from './record-links.tsx';
import { labelOfCode, useRegionView, type RegionView } from './region-view.ts';

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
export function CountsTable(props: Props) {
  const { say } = useRegionView();
  const { caption, table, nameOfRow } = props;
  const lines: Line[] = table.rows.map((row) => ({ ...row, name: nameOfRow(row.key) }));
  const all = table.rows.reduce((sum, row) => sum + row.all, 0);
  const total: Line = { key: totalKey, name: d.region.all, counts: table.total, all };
  return (
    <DataTable
      caption={caption}
      columns={columnsOf(props, say)}
      rows={[...lines, ...(lines.length > 1 ? [total] : [])]}
      keyOf={({ key }) => key}
    />
  );
}

function columnsOf(props: Props, say: RegionView['say']): Column<Line>[] {
  const { form, field, table, rowsAre } = props;
  const options = optionsOf(form, field);
  const codes = table.codes.filter((code) => code !== notSaid || (table.total[code] ?? 0) > 0);
  return [
    { key: 'row', title: rowsAre, isHeading: true, cell: ({ name }) => name },
    ...codes.map((code) => figureColumn(props, code, labelOfCode(options, code, say))),
    figureColumn(props, null, d.region.sum),
  ];
}

/** The figures of one code, or with null the sums of the rows. */
function figureColumn({ form, field, listOf }: Props, code: string | null, title: string): Column<Line> {
  return {
    key: code ?? '',
    title,
    isNumber: true,
    cell: ({ key, name, counts, all }) => {
      const { opd, codes } = key === totalKey ? { opd: '', codes: {} } : listOf(key);
      const wanted = code === null ? codes : { ...codes, [field]: code };
      const count = code === null ? all : (counts[code] ?? 0);
      return <Figure count={count} href={listLink(form.id, opd, wanted)} row={name} column={title} />;
    },
  };
}
