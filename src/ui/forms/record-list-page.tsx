import { useEffect, useMemo, useState } from 'preact/hooks';
import { formOf } from '../../domain/forms/definitions/forms.ts';
import type { Form, FormId } from '../../domain/forms/form.ts';
import type { FormRecord } from '../../domain/forms/record.ts';
import { makeUuid } from '../../domain/ids.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { deviceKind } from '../kit/device-kind.ts';
import { dayOf, formatNumber, formatWhen } from '../kit/format.ts';
import { lazyPart } from '../kit/lazy-part.tsx';
import { Page } from '../kit/page.tsx';
import { chosenOpd } from '../kit/remembered.ts';
import { link, navigate, route } from '../kit/router.ts';
import { EmptyState, FailedState, LoadingBones } from '../kit/state-views.tsx';
import { Tag } from '../kit/tag.tsx';
import { TaskList, TaskRow } from '../kit/task-row.tsx';
import type { Live } from '../kit/use-live.ts';
import { useWrite } from '../kit/use-write.ts';
import { f } from '../messages/messages.ts';
import { beginEdits, startValues } from './record-edits.ts';
import { filterFrom, showFilter } from './list-address.ts';
import { everyRecord, fittingLines, linesOf, type RecordLine } from './record-list.ts';
import { OtherProposals } from './proposal-parts.ts';
import { RecordFilters } from './record-filters.tsx';
import { StateTag } from './state-tag.tsx';
import { UsageCheck } from './usage/usage-check.tsx';
import { useFollowed } from './use-followed.ts';
import { useComputing } from './use-computing.ts';
import { useReaderOf } from './use-reader.ts';
import { useRecords } from './use-records.ts';
import { useWhole } from './use-whole.ts';
import { useSay } from './words-of.ts';

const ListFiles = lazyPart(async () => (await import('./files/list-files.tsx')).ListFiles);

/** The records of one form: search, filter, and a new one. */
export function RecordListPage({ form: id }: { form: FormId }) {
  const all = useRecords(null);
  const say = useSay();
  const form = formOf(id);
  return (
    <Page
      title={say(form.title)}
      back={{ href: link('pendataan'), label: f.pages.back }}
      lead={<p class="soft">{say(form.purpose)}</p>}
    >
      <AddRecord form={form} />
      {all.state === 'loading' && <LoadingBones label={f.pages.loading} />}
      {all.state === 'failed' && <FailedState reason={f.pages.notLoaded} onRetry={() => location.reload()} />}
      {all.state === 'filled' && <Records form={form} all={all} />}
      {form.flow === 'proposal' && <OtherProposals />}
    </Page>
  );
}

/** Begins a record of the own OPD: it is there, and kept, before anything is typed. */
function AddRecord({ form }: { form: Form }) {
  const { me, storage } = useApp();
  const write = useWrite();
  const opd = chosenOpd(me);
  if (opd === null) return null;
  const add = async (): Promise<void> => {
    const place = { opd, record: makeUuid(storage.ids) };
    const start = startValues(form, dayOf(storage.clock.nowMs()));
    if ((await write(beginEdits(form, place, start))) !== null) {
      navigate(link('pendataan', form.id, place.opd, place.record));
    }
  };
  return (
    <Button kind="primary" icon="plus" whole onClick={() => void add()}>
      {f.list.add}
    </Button>
  );
}

/** Long lists are drawn in part: phones draw slowly. */
const shownAtFirst = 30;

type RecordsProps = { form: Form; all: Extract<Live<readonly FormRecord[]>, { state: 'filled' }> };

function Records({ form, all }: RecordsProps) {
  const [filter, setFilter] = useState(() => filterFrom(route.value.query));
  const reader = useReaderOf(null, all);
  const records = useMemo(() => all.value.filter((record) => record.form === form.id), [all.value, form]);
  const computing = useComputing();
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- a reader is made anew at each draw; what it reads from changes with the records
  const lines = useMemo(() => linesOf(form, records, { reader, computing }), [form, records]);
  const followed = useFollowed(filter);
  useEffect(() => showFilter(form.id, followed), [form, followed]);
  const fitting = useMemo(() => fittingLines(lines, followed), [lines, followed]);
  // What did not change is not drawn anew at every key.
  const check = useMemo(() => <UsageCheck records={records} />, [records]);
  const list = useMemo(
    () => <FittingLines form={form} fitting={fitting} onSeeAll={() => setFilter(everyRecord)} />,
    [form, fitting],
  );
  const files = useMemo(
    () => <ListFiles form={form} records={fitting.map(({ record }) => record)} />,
    [form, fitting],
  );
  if (records.length === 0) {
    return (
      <>
        <EmptyState title={f.pages.nothing} text={f.list.emptyText} />
        {files}
      </>
    );
  }
  return (
    <>
      {form.id === 'application' && check}
      <RecordFilters form={form} lines={lines} filter={filter} onChange={setFilter} />
      {list}
      {files}
    </>
  );
}

type FittingProps = { form: Form; fitting: readonly RecordLine[]; onSeeAll: () => void };

function FittingLines({ form, fitting, onSeeAll }: FittingProps) {
  const [isWhole, showWhole] = useWhole();
  const shown = isWhole ? fitting : fitting.slice(0, shownAtFirst);
  if (fitting.length === 0) {
    return (
      <EmptyState title={f.list.nothingFits} text={f.list.nothingFitsText}>
        <Button onClick={onSeeAll}>{f.list.seeAll}</Button>
      </EmptyState>
    );
  }
  return (
    <>
      <Lines form={form} lines={shown} />
      {shown.length < fitting.length && (
        <p class="row small soft">
          {f.list.shown(formatNumber(shown.length), formatNumber(fitting.length))}
          <Button kind="quiet" onClick={showWhole}>
            {f.list.more}
          </Button>
        </p>
      )}
    </>
  );
}

function Lines({ form, lines }: { form: Form; lines: readonly RecordLine[] }) {
  const say = useSay();
  return (
    <TaskList label={say(form.title)}>
      {lines.map((line) => (
        <TaskRow
          key={`${line.record.opd} ${line.record.id}`}
          href={link('pendataan', form.id, line.record.opd, line.record.id)}
          name={line.name}
          meta={<LineMeta line={line} />}
          tag={tagOf(form, line)}
        />
      ))}
    </TaskList>
  );
}

function tagOf(form: Form, { record, course }: RecordLine) {
  if (course?.overdue === true) return <Tag state="needs-repair">{f.complaints.overdue}</Tag>;
  return form.flow === 'none' ? undefined : <StateTag state={record.state} />;
}

function LineMeta({ line: { record, opd, year, cells } }: { line: RecordLine }) {
  const { storage } = useApp();
  const words = [
    opd,
    year,
    ...cells,
    `${f.list.changed} ${formatWhen(record.changedAt, storage.clock.nowMs())}`,
    record.isUnsent ? f.list.unsent(deviceKind()) : '',
  ];
  return <>{words.filter((part) => part !== '').join(' · ')}</>;
}
