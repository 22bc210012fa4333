import { measurementsOf, type Measurement } from '../../../domain/forms/measurement-row.ts';
import { DataTable, type Column } from '../../kit/data-table.tsx';
import { formatMoment, formatNumber } from '../../kit/format.ts';
import { f } from '../../messages/messages.ts';
import { useRecordSeat } from '../record-seat.ts';

/** More bars than this cannot be told apart on a phone; the table has all. */
const mostBars = 14;

/** What was measured at this office: a small chart, and the same figures in a table. */
export function MeasureHistory() {
  const { values } = useRecordSeat();
  const measurements = measurementsOf(values);
  if (measurements.length === 0) return null;
  return (
    <div class="stack tight">
      <MeasureChart measurements={measurements.slice(-mostBars)} />
      <DataTable
        caption={f.measure.history}
        columns={columns()}
        rows={measurements.toReversed()}
        keyOf={({ id }) => id}
      />
    </div>
  );
}

function columns(): Column<Measurement>[] {
  const figure = (way: 'down' | 'up') => (measurement: Measurement) => {
    const speed = measurement[way];
    if (measurement.failed) return f.measure.failedCell;
    return speed === null ? f.measure.unknownCell : formatNumber(speed, 2);
  };
  return [
    { key: 'when', title: f.measure.when, isHeading: true, cell: ({ at }) => formatMoment(at) },
    { key: 'down', title: f.measure.down, isNumber: true, cell: figure('down') },
    { key: 'up', title: f.measure.up, isNumber: true, cell: figure('up') },
    { key: 'where', title: f.measure.where, cell: ({ place }) => place },
  ];
}

const slot = 24;
const bar = 9;
const height = 96;
/** So high that the outline of the slowest bar is still seen. */
const leastBar = 3;

function MeasureChart({ measurements }: { measurements: readonly Measurement[] }) {
  const highest = Math.max(0, ...measurements.flatMap(({ down, up }) => [down ?? 0, up ?? 0]));
  const tall = (speed: number): number =>
    Math.max(leastBar, highest === 0 ? 0 : (speed / highest) * (height - 4));
  return (
    <>
      <svg
        viewBox={`0 0 ${mostBars * slot} ${height}`}
        width="100%"
        height={height}
        preserveAspectRatio="xMinYMax meet"
        role="img"
        aria-label={f.measure.chart(measurements.length, formatNumber(highest, 2))}
      >
        <path d={`M0 ${height - 0.5}h${mostBars * slot}`} stroke="var(--line-control)" />
        {measurements.map(({ id, failed, down, up }, place) => (
          <g key={id} transform={`translate(${place * slot + 2} 0)`}>
            {failed && (
              <path d={`M4 ${height - 16}l10 10m0-10l-10 10`} stroke="var(--danger)" stroke-width="2.5" />
            )}
            {down !== null && (
              <rect y={height - tall(down)} width={bar} height={tall(down)} fill="var(--mark)" />
            )}
            {up !== null && (
              <rect
                x={bar + 1}
                y={height - tall(up) + 0.75}
                width={bar - 1.5}
                height={tall(up) - 0.75}
                fill="none"
                stroke="var(--ink)"
                stroke-width="1.5"
              />
            )}
          </g>
        ))}
      </svg>
      <p class="small soft">{f.measure.key}</p>
    </>
  );
}
