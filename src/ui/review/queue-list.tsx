import { useState } from 'preact/hooks';
import { countVerdicts, type QueueEntry } from '../../domain/review-queue.ts';
import { undecidedFor } from '../../domain/open-verdicts.ts';
import { useApp } from '../kit/app-context.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { Select } from '../kit/field.tsx';
import { formatWhen } from '../kit/format.ts';
import { link, navigate, route, withQuery } from '../kit/router.ts';
import { SearchBox } from '../kit/search-box.tsx';
import { EmptyState } from '../kit/state-views.tsx';
import { Tag } from '../kit/tag.tsx';
import { TaskList, TaskRow } from '../kit/task-row.tsx';
import { d } from '../messages/messages.ts';
import { nameOfIndicator } from './indicator-name.ts';
import { filterFrom, groupedBy, narrowed, queueFilters, type QueueView } from './queue-view.ts';

type ListedView = Exclude<QueueView, 'pertanyaan'>;
type QueueListProps = { entries: readonly QueueEntry[]; view: ListedView };

/** The entries of one view, narrowed by what the address says. */
export function QueueList({ entries, view }: QueueListProps) {
  const { directory } = useApp();
  const { query } = route.value;
  const nameOfOpd = (opd: string) => directory.opds.get(opd)?.name ?? opd;
  const filter = filterFrom(query.get('tampil'));
  const shown = narrowed(entries, { filter, words: query.get('cari') ?? '', nameOfOpd });
  if (entries.length === 0) return <NothingWaits view={view} />;
  return (
    <>
      <div class="stack tight">
        <SearchBox
          label={d.review.search}
          value={query.get('cari') ?? ''}
          onInput={(cari) => narrow({ cari })}
        />
        <Select
          label={d.review.filter}
          value={filter}
          options={queueFilters.map((value) => ({ value, label: d.review.filters[value] }))}
          onChange={(tampil) => narrow({ tampil: tampil === 'semua' ? '' : tampil })}
        />
      </div>
      {shown.length === 0 ? <NothingFits /> : <FirstRows key={view} entries={shown} view={view} />}
    </>
  );
}

function narrow(change: Readonly<Record<string, string>>): void {
  const now = Object.fromEntries(route.value.query);
  navigate(withQuery(link('verifikasi'), { ...now, ...change }), { replace: true });
}

function NothingWaits({ view }: { view: ListedView }) {
  const words = d.review.empty;
  if (view === 'draf') return <EmptyState title={words.unsubmitted} text={words.unsubmittedText} />;
  return (
    <EmptyState title={words.title} text={words.text}>
      <LinkButton href={link('ringkasan')}>{words.act}</LinkButton>
    </EmptyState>
  );
}

function NothingFits() {
  const words = d.review.empty;
  return (
    <EmptyState title={words.nothingFits} text={words.nothingFitsText}>
      <Button onClick={() => narrow({ cari: '', tampil: '' })}>{words.showAll}</Button>
    </EmptyState>
  );
}

/** So many at first: forty OPDs with all their indicators would make an old laptop wait. */
const mostRows = 200;

function FirstRows({ entries, view }: QueueListProps) {
  const [isWhole, setWhole] = useState(false);
  // By indicator there is one row for each, however many OPDs take part.
  const isCut = !isWhole && view !== 'indikator' && entries.length > mostRows;
  return (
    <>
      <Rows entries={isCut ? entries.slice(0, mostRows) : entries} view={view} />
      {isCut && (
        <div>
          <Button onClick={() => setWhole(true)}>{d.review.showAll(entries.length)}</Button>
        </div>
      )}
    </>
  );
}

function Rows({ entries, view }: QueueListProps) {
  const { directory } = useApp();
  switch (view) {
    case 'umur':
      return (
        <TaskList label={d.review.views.umur}>
          {entries.map((entry) => (
            <EntryRow key={`${entry.assessment.room.indicator.id}:${entry.opd}`} entry={entry} />
          ))}
        </TaskList>
      );
    case 'opd':
    case 'draf':
      return (
        <>
          {groupedBy(entries, ({ opd }) => opd).map(({ key, entries: group }) => (
            <section key={key} class="stack tight">
              <h2>{d.review.ofOpd(directory.opds.get(key)?.name ?? key, countVerdicts(group))}</h2>
              <TaskList>
                {group.map((entry) => (
                  <EntryRow key={entry.assessment.room.indicator.id} entry={entry} isOfOpd />
                ))}
              </TaskList>
            </section>
          ))}
        </>
      );
    case 'indikator':
      return (
        <TaskList label={d.review.views.indikator}>
          {groupedBy(entries, ({ assessment }) => assessment.room.indicator.id)
            .toSorted((a, b) => numberOf(a.entries) - numberOf(b.entries))
            .map(({ key, entries: group }) => (
              <IndicatorRow key={key} entries={group} />
            ))}
        </TaskList>
      );
  }
}

const numberOf = ([first]: readonly QueueEntry[]): number => first?.assessment.room.indicator.number ?? 0;

/** What one OPD shows in one indicator; `isOfOpd` where the heading above names the OPD. */
function EntryRow({ entry, isOfOpd = false }: { entry: QueueEntry; isOfOpd?: boolean }) {
  const { directory, storage } = useApp();
  const { assessment, opd, receivedAt } = entry;
  const since =
    receivedAt === null
      ? d.review.notSent
      : d.review.waitingSince(formatWhen(receivedAt, storage.clock.nowMs()));
  const name = isOfOpd ? '' : (directory.opds.get(opd)?.name ?? opd);
  return (
    <TaskRow
      href={withQuery(link('verifikasi', assessment.room.indicator.id), { opd })}
      name={nameOfIndicator(assessment.room)}
      meta={[name, since, ...kindsOf([entry])].filter(Boolean).join(' · ')}
      tag={<EntryTag entry={entry} />}
    />
  );
}

/** A submission is only ready when nothing mandatory is undecided, whatever else is open. */
function EntryTag({ entry: { assessment, opd, open } }: { entry: QueueEntry }) {
  const isReady = open.length === 0 && undecidedFor(assessment, opd).length === 0;
  return <Tag state={isReady ? 'ready' : 'plain'}>{d.review.undecided(open.length)}</Tag>;
}

function IndicatorRow({ entries }: { entries: readonly QueueEntry[] }) {
  const { directory } = useApp();
  const [first] = entries;
  if (first === undefined) return null;
  const opds = entries.map(({ opd }) => directory.opds.get(opd)?.name ?? opd);
  const verdicts = countVerdicts(entries);
  return (
    <TaskRow
      href={link('verifikasi', first.assessment.room.indicator.id)}
      name={nameOfIndicator(first.assessment.room)}
      meta={[opds.join(', '), ...kindsOf(entries)].join(' · ')}
      tag={<Tag state={verdicts === 0 ? 'ready' : 'plain'}>{d.review.undecided(verdicts)}</Tag>}
    />
  );
}

/** What is special about the open verdicts, each requirement counted once. */
function kindsOf(entries: readonly QueueEntry[]): string[] {
  const open = [...new Map(entries.flatMap((entry) => entry.open.map((one) => [one.code, one]))).values()];
  const counts: [number, (count: number) => string][] = [
    [open.filter(({ waiting }) => waiting === 'changed').length, d.review.changedCount],
    [open.filter(({ waiting }) => waiting === 'repaired').length, d.review.repairedCount],
    [open.filter(({ isDocumented }) => !isDocumented).length, d.review.undocumentedCount],
  ];
  return counts.flatMap(([count, words]) => (count === 0 ? [] : [words(count)]));
}
