import { seesAllRooms } from '../../domain/authority.ts';
import { indicatorStates, type IndicatorState } from '../../domain/indicator-state.ts';
import type { Instrument } from '../../domain/instrument.ts';
import { useApp } from '../kit/app-context.ts';
import { Page } from '../kit/page.tsx';
import { chosenOpd } from '../kit/remembered.ts';
import { link, navigate, route, withQuery } from '../kit/router.ts';
import { SearchBox } from '../kit/search-box.tsx';
import { EmptyState, FailedState, LoadingBones } from '../kit/state-views.tsx';
import { Tabs } from '../kit/tabs.tsx';
import { useRooms } from '../kit/rooms-at-hand.ts';
import { m } from '../messages/messages.ts';
import { AspectGroup } from './indicator-list-group.tsx';
import { byAspect, isFound, listEntries, type ListEntry } from './indicator-list-entries.ts';

/** *Indikator*: what this OPD answers, or for those who see every room all of them, grouped by aspect. */
export function IndicatorListPage() {
  const { directory, period, instrument, me } = useApp();
  const rooms = useRooms();
  if (period === null) {
    return (
      <Page title={m.answering.list.title}>
        <EmptyState {...m.answering.list.noPeriod} />
      </Page>
    );
  }
  if (rooms.state === 'failed') {
    return (
      <Page title={m.answering.list.title}>
        <FailedState />
      </Page>
    );
  }
  if (instrument === null || rooms.state === 'loading') {
    return (
      <Page title={m.answering.list.title}>
        <LoadingBones />
      </Page>
    );
  }
  const opd = seesAllRooms(me) ? null : chosenOpd(me);
  const entries = listEntries({ directory, period, instrument, rooms: rooms.value, opd });
  return (
    <Page
      title={m.answering.list.title}
      lead={<p class="small soft">{m.answering.list.lead(period.name, entries.length)}</p>}
    >
      {entries.length === 0 ? (
        <EmptyState {...m.answering.list.noneAssigned} />
      ) : (
        <FilteredList entries={entries} instrument={instrument} />
      )}
    </Page>
  );
}

type Filter = 'all' | IndicatorState;

/** The filter and the search stand in the address, so that going back finds them again. */
function readFilter(query: URLSearchParams): { filter: Filter; search: string } {
  const wanted = query.get('filter');
  return {
    filter: indicatorStates.find((state) => state === wanted) ?? 'all',
    search: query.get('cari') ?? '',
  };
}

function show({ filter, search }: { filter: Filter; search: string }): void {
  const query = { filter: filter === 'all' ? '' : filter, cari: search };
  navigate(withQuery(link('indikator'), query), { replace: true });
}

function FilteredList({ entries, instrument }: { entries: readonly ListEntry[]; instrument: Instrument }) {
  const { filter, search } = readFilter(route.value.query);
  const found = entries.filter((entry) => isFound(entry, search));
  const shown = found.filter(({ state }) => filter === 'all' || state === filter);
  const tabs = (['all', ...indicatorStates] as const)
    .map((key) => ({ key, count: key === 'all' ? found.length : countOf(found, key) }))
    .filter(({ key, count }) => key === 'all' || key === filter || count > 0)
    .map(({ key, count }) => ({ key, label: m.answering.list.tab(tabName(key), count) }));
  return (
    <>
      <SearchBox
        label={m.answering.list.search}
        value={search}
        onInput={(value) => show({ filter, search: value })}
      />
      <Tabs
        label={m.answering.list.filter}
        tabs={tabs}
        selected={filter}
        onSelect={(key) => show({ filter: key, search })}
      >
        <output class="sr">{m.answering.list.count(shown.length)}</output>
        {shown.length === 0 && <EmptyState {...m.answering.list.noneFound} />}
        {byAspect(instrument, shown).map(({ aspect, entries: inAspect }) => (
          <AspectGroup key={aspect.id} name={aspect.name} entries={inAspect} />
        ))}
      </Tabs>
    </>
  );
}

function tabName(key: Filter): string {
  return key === 'all' ? m.answering.list.all : m.words.indicatorStates[key];
}

function countOf(entries: readonly ListEntry[], state: IndicatorState): number {
  return entries.filter((entry) => entry.state === state).length;
}
