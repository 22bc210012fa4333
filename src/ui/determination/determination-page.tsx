import { levelKinds } from '../../domain/maturity.ts';
import { useApp } from '../kit/app-context.ts';
import { DataTable, type Column } from '../kit/data-table.tsx';
import { formatDecimal } from '../kit/format.ts';
import { Page } from '../kit/page.tsx';
import { Progress } from '../kit/progress.tsx';
import { link, navigate, route, withQuery } from '../kit/router.ts';
import { SearchBox } from '../kit/search-box.tsx';
import { EmptyState, FailedState, LoadingBones } from '../kit/state-views.tsx';
import { Tabs } from '../kit/tabs.tsx';
import { Tag } from '../kit/tag.tsx';
import { useRooms } from '../kit/rooms-at-hand.ts';
import { d, m } from '../messages/messages.ts';
import {
  determinationRows,
  fitsRow,
  rowFilters,
  type DeterminationRow,
  type RowFilter,
} from './determination-rows.ts';
import { DeterminedRoom } from './determined-room.tsx';

/** *Penetapan*: the list of all indicators, or the one that the address names. */
export function DeterminationPage() {
  const code = route.value.segments[1];
  // A room is drawn anew for each indicator: nothing of one may stand in another.
  return code === undefined ? <DeterminationList /> : <DeterminedRoom key={code} code={code} />;
}

function DeterminationList() {
  const { period, instrument } = useApp();
  const rooms = useRooms();
  const { title, noPeriod } = d.determination;
  if (period === null) {
    return (
      <Page title={title}>
        <EmptyState {...noPeriod} />
      </Page>
    );
  }
  if (rooms.state !== 'filled' || instrument === null) {
    return <Page title={title}>{rooms.state === 'failed' ? <FailedState /> : <LoadingBones />}</Page>;
  }
  const rows = determinationRows(instrument, rooms.value);
  const signed = rows.filter((row) => fitsRow(row, 'signed')).length;
  return (
    <Page title={title} lead={<p class="soft small">{d.determination.lead}</p>}>
      <Progress
        value={signed}
        max={rows.length}
        label={d.determination.signed}
        text={d.determination.signedOf(signed, rows.length)}
      />
      <Filtered rows={rows} />
    </Page>
  );
}

/** Filter and search stand in the address, so that going back finds them again. */
function show(filter: RowFilter, search: string): void {
  const query = { saring: filter === 'all' ? '' : filter, cari: search };
  navigate(withQuery(link('penetapan'), query), { replace: true });
}

function Filtered({ rows }: { rows: readonly DeterminationRow[] }) {
  const { query } = route.value;
  const filter = rowFilters.find((one) => one === query.get('saring')) ?? 'all';
  const search = query.get('cari') ?? '';
  const found = rows.filter((row) => isFound(row, search));
  const shown = found.filter((row) => fitsRow(row, filter));
  const tabs = rowFilters
    .map((key) => ({ key, count: found.filter((row) => fitsRow(row, key)).length }))
    .filter(({ key, count }) => key === 'all' || key === filter || count > 0)
    .map(({ key, count }) => ({ key, label: d.determination.tab(d.determination.filters[key], count) }));
  return (
    <>
      <SearchBox label={d.determination.search} value={search} onInput={(value) => show(filter, value)} />
      <Tabs
        label={d.determination.filter}
        tabs={tabs}
        selected={filter}
        onSelect={(key) => show(key, search)}
      >
        <output class="sr">{d.determination.shown(shown.length)}</output>
        {shown.length === 0 ? (
          <EmptyState {...d.determination.noneFound} />
        ) : (
          <DataTable
            caption={d.determination.title}
            columns={columns()}
            rows={shown}
            keyOf={({ indicator }) => indicator.id}
          />
        )}
      </Tabs>
    </>
  );
}

function isFound({ indicator, label }: DeterminationRow, search: string): boolean {
  const text = [indicator.id, indicator.shortName, indicator.name, label].join('\n').toLowerCase();
  return text.includes(search.trim().toLowerCase());
}

function columns(): Column<DeterminationRow>[] {
  const words = d.determination.columns;
  return [
    {
      key: 'name',
      title: words.indicator,
      isHeading: true,
      cell: ({ indicator, label }) => (
        <a href={link('penetapan', indicator.id)}>
          {indicator.id} {label === '' ? indicator.shortName : `${indicator.shortName}: ${label}`}
        </a>
      ),
    },
    { key: 'signed', title: words.signOff, cell: (row) => <SignOffTag row={row} /> },
    ...levelKinds.map((kind) => ({
      key: kind,
      title: m.words.standings[kind],
      isNumber: true,
      cell: ({ reached }: DeterminationRow) => reached[kind],
    })),
    {
      key: 'determined',
      title: words.determined,
      isNumber: true,
      cell: ({ determined }) => (determined === null ? '–' : formatDecimal(determined)),
    },
    {
      key: 'text',
      title: words.explanation,
      cell: ({ hasExplanation }) =>
        hasExplanation ? words.written : <span class="soft">{words.missing}</span>,
    },
  ];
}

function SignOffTag({ row: { signOff, isDisputed } }: { row: DeterminationRow }) {
  const words = d.determination.signOffStates;
  if (isDisputed) return <Tag state="warn">{m.words.differences.title}</Tag>;
  switch (signOff) {
    case 'changed':
      return <Tag state="warn">{words.changed}</Tag>;
    case 'holds':
      return (
        <Tag state="ready" icon="lock">
          {words.holds}
        </Tag>
      );
    case 'none':
      return <span class="soft">{words.none}</span>;
  }
}
