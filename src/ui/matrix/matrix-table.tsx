import { useMemo, useRef } from 'preact/hooks';
import type { Indicator } from '../../domain/instrument.ts';
import { useApp } from '../kit/app-context.ts';
import { d } from '../messages/messages.ts';
import { cellAddress, cellLabel, cellSign } from './cell-words.ts';
import { aspectSpans, tally, type Cell, type Matrix, type MatrixRow } from './read-matrix.ts';
import { pointed, useGrid } from './use-grid.ts';

/** OPDs down, indicators across, with heads that stay. A row is drawn anew only when one of its cells has changed. */
export function MatrixTable({ matrix }: { matrix: Matrix }) {
  const table = useRef<HTMLTableElement>(null);
  useGrid(table, matrix);
  return (
    <div class="stack tight">
      <Pointed />
      <div class="scroll">
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- arrow keys move through it */}
        <table class="matrix" role="grid" aria-label={d.matrix.tableName} ref={table}>
          <Heads matrix={matrix} />
          <tbody>
            {matrix.rows.map((row) => (
              <Row key={row.opd.id} row={row} indicators={matrix.indicators} />
            ))}
          </tbody>
          <Totals matrix={matrix} />
        </table>
      </div>
    </div>
  );
}

/** Columns are headed by numbers alone: here stands what the cell says. Screen readers hear it from the cell. */
function Pointed() {
  return (
    <p class="small" aria-hidden="true">
      {pointed.value ?? d.matrix.pointHint}
    </p>
  );
}

function Heads({ matrix }: { matrix: Matrix }) {
  const { instrument } = useApp();
  const spans = instrument === null ? [] : aspectSpans(instrument, matrix);
  return (
    <thead>
      <tr>
        <th scope="col" class="side" rowSpan={2}>
          {d.matrix.opd}
        </th>
        {spans.map(({ aspect, columns }) => (
          <th key={aspect.id} scope="colgroup" colSpan={columns} title={aspect.name}>
            {aspect.name}
          </th>
        ))}
        <th scope="col" rowSpan={2}>
          {d.matrix.accepted}
        </th>
      </tr>
      <tr>
        {matrix.indicators.map(({ id, shortName }) => (
          <th key={id} scope="col" title={shortName}>
            {id}
            <span class="sr"> {shortName}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Row({ row, indicators }: { row: MatrixRow; indicators: readonly Indicator[] }) {
  const signature = row.cells.map(signatureOf).join(' ');
  // What is drawn depends on these alone; the same markup is passed over whole.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the signature stands for the cells
  return useMemo(() => <RowCells row={row} indicators={indicators} />, [signature, row.opd, indicators]);
}

const signatureOf = (cell: Cell | null): string =>
  cell === null ? '' : `${cell.state}${cell.role}${cell.isLate}`;

function RowCells({ row: { opd, cells }, indicators }: { row: MatrixRow; indicators: readonly Indicator[] }) {
  const { accepted, of } = tally(cells);
  return (
    <tr>
      <th scope="row" class="side" title={opd.name}>
        {opd.code === '' ? opd.name : opd.code}
        {opd.code !== '' && <span class="sr"> {opd.name}</span>}
      </th>
      {indicators.map((indicator, place) => {
        const cell = cells[place] ?? null;
        return <td key={indicator.id}>{cell !== null && <CellLink {...{ opd, indicator, cell }} />}</td>;
      })}
      <td>{d.matrix.total(accepted, of)}</td>
    </tr>
  );
}

function CellLink({ opd, indicator, cell }: { opd: MatrixRow['opd']; indicator: Indicator; cell: Cell }) {
  return (
    <a
      class="tag sign"
      href={cellAddress(opd, indicator.id)}
      tabIndex={-1}
      data-state={cell.state}
      data-role={cell.role}
      aria-label={cellLabel(opd, indicator, cell)}
    >
      {cellSign(cell)}
    </a>
  );
}

/** How many of each column's, and of all, are accepted. */
function Totals({ matrix: { indicators, rows } }: { matrix: Matrix }) {
  const all = tally(rows.flatMap(({ cells }) => cells));
  return (
    <tfoot>
      <tr>
        <th scope="row" class="side">
          {d.matrix.accepted}
        </th>
        {indicators.map(({ id }, place) => {
          const { accepted, of } = tally(rows.map(({ cells }) => cells[place] ?? null));
          return <td key={id}>{of > 0 && d.matrix.total(accepted, of)}</td>;
        })}
        <td>{d.matrix.total(all.accepted, all.of)}</td>
      </tr>
    </tfoot>
  );
}
