import './matrix.css';
import { useMemo } from 'preact/hooks';
import type { Instrument } from '../../domain/instrument.ts';
import { useApp } from '../kit/app-context.ts';
import { dayOf } from '../kit/format.ts';
import { Page } from '../kit/page.tsx';
import { route } from '../kit/router.ts';
import { EmptyState, FailedState, LoadingBones } from '../kit/state-views.tsx';
import { Tabs } from '../kit/tabs.tsx';
import { useRooms } from '../kit/rooms-at-hand.ts';
import { d } from '../messages/messages.ts';
import { MatrixList } from './matrix-list.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { Legend, MatrixTools } from './matrix-tools.tsx';
import { filterMatrix, readMatrix, tally, type Matrix } from './read-matrix.ts';
import { readFilter, readView, showFilter } from './matrix-filter.ts';

/** *Matriks*: every OPD with every indicator, each cell leading into its room. */
export function MatrixPage() {
  const { period, instrument, directory, storage } = useApp();
  const rooms = useRooms();
  const today = dayOf(storage.clock.nowMs());
  const known = rooms.state === 'filled' ? rooms.value : null;
  const matrix = useMemo(
    () =>
      period === null || instrument === null || known === null
        ? null
        : readMatrix({ directory, period, instrument, rooms: known, today }),
    [directory, period, instrument, known, today],
  );
  if (period === null) {
    return (
      <Page title={d.matrix.title}>
        <EmptyState {...d.matrix.noPeriod} />
      </Page>
    );
  }
  if (matrix === null || instrument === null) {
    return (
      <Page title={d.matrix.title}>{rooms.state === 'failed' ? <FailedState /> : <LoadingBones />}</Page>
    );
  }
  const lead = d.matrix.lead(period.name, matrix.rows.length, matrix.indicators.length);
  return (
    <Page title={d.matrix.title} lead={<p class="soft small">{lead}</p>}>
      {matrix.rows.length === 0 ? (
        <EmptyState {...d.matrix.noOpds} />
      ) : (
        <Filtered matrix={matrix} instrument={instrument} />
      )}
    </Page>
  );
}

function Filtered({ matrix, instrument }: { matrix: Matrix; instrument: Instrument }) {
  const { query } = route.value;
  const text = query.toString();
  const filter = useMemo(() => readFilter(new URLSearchParams(text)), [text]);
  const view = readView(query, isNarrow());
  const shown = useMemo(() => filterMatrix(matrix, filter), [matrix, filter]);
  const counts = useMemo(
    () => tallyOf(filterMatrix(matrix, { ...filter, state: null, isUrgent: false })),
    [matrix, filter],
  );
  const tabs = [
    { key: 'table' as const, label: d.matrix.views.table },
    { key: 'opds' as const, label: d.matrix.views.opds },
  ];
  return (
    <>
      <MatrixTools instrument={instrument} filter={filter} onFilter={(next) => showFilter(next, view)} />
      <Tabs
        label={d.matrix.views.label}
        tabs={tabs}
        selected={view}
        onSelect={(next) => showFilter(filter, next)}
      >
        {view === 'table' && <Legend counts={counts} />}
        <output class="sr">{d.matrix.shown(shown.rows.length)}</output>
        {shown.rows.length === 0 && <EmptyState {...d.matrix.noneFound} />}
        {shown.rows.length > 0 &&
          (view === 'table' ? <MatrixTable matrix={shown} /> : <MatrixList matrix={shown} />)}
      </Tabs>
    </>
  );
}

const tallyOf = ({ rows }: Matrix) => tally(rows.flatMap(({ cells }) => cells));

/** A table that must be scrolled both ways is hard to hold on a phone. */
function isNarrow(): boolean {
  return globalThis.matchMedia?.('(width < 40rem)').matches ?? false;
}
