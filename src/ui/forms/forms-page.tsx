import { isCoordinator } from '../../domain/authority.ts';
import type { Form } from '../../domain/forms/form.ts';
import { forms } from '../../domain/forms/definitions/forms.ts';
import type { FormRecord } from '../../domain/forms/record.ts';
import { numberOf, type Values } from '../../domain/forms/value.ts';
import { leadsToLetter } from '../../domain/proposal-steps.ts';
import { useApp } from '../kit/app-context.ts';
import { dayOf } from '../kit/format.ts';
import { Page } from '../kit/page.tsx';
import { ownOpds } from '../kit/remembered.ts';
import { link } from '../kit/router.ts';
import { FailedState, LoadingBones } from '../kit/state-views.tsx';
import { Tag } from '../kit/tag.tsx';
import { TaskList, TaskRow } from '../kit/task-row.tsx';
import { f } from '../messages/messages.ts';
import { LateNotice } from './complaints/late-notice.tsx';
import { opdName } from './record-edits.ts';
import { nameOfRecord } from './record-name.ts';
import { StateTag } from './state-tag.tsx';
import { useRecords } from './use-records.ts';
import { UsageCheck } from './usage/usage-check.tsx';
import { useSay } from './words-of.ts';

/** All forms with what stands in each, and first what waits for this person. */
export function FormsPage() {
  const { me } = useApp();
  const records = useRecords(null);
  const lead = isCoordinator(me) && ownOpds(me).length === 0 ? f.pages.leadCoordinator : f.pages.lead;
  return (
    <Page title={f.pages.title} lead={<p class="soft">{lead}</p>}>
      {records.state === 'loading' && <LoadingBones label={f.pages.loading} />}
      {records.state === 'failed' && (
        <FailedState reason={f.pages.notLoaded} onRetry={() => location.reload()} />
      )}
      {records.state === 'filled' && <Filled records={records.value} />}
    </Page>
  );
}

function Filled({ records }: { records: readonly FormRecord[] }) {
  const say = useSay();
  return (
    <>
      <LateNotice records={records} />
      <UsageCheck records={records} />
      <ToDo records={records} />
      <RegionLink />
      <section class="stack" aria-labelledby="forms">
        <h2 id="forms">{f.pages.forms}</h2>
        <TaskList>
          {forms.map((form) => (
            <TaskRow
              key={form.id}
              href={link('pendataan', form.id)}
              name={say(form.title)}
              meta={<FormMeta form={form} records={records.filter((record) => record.form === form.id)} />}
            />
          ))}
        </TaskList>
      </section>
    </>
  );
}

/** Diskominfo sees what all of it amounts to. */
function RegionLink() {
  const { me } = useApp();
  if (!isCoordinator(me)) return null;
  return (
    <TaskList label={f.pages.region}>
      <TaskRow href={link('pendataan', 'wilayah')} name={f.pages.region} meta={f.pages.regionText} />
    </TaskList>
  );
}

function FormMeta({ form, records }: { form: Form; records: readonly FormRecord[] }) {
  const { storage, me } = useApp();
  const count = (state: FormRecord['state']) => records.filter((record) => record.state === state).length;
  const year = Number(dayOf(storage.clock.nowMs()).slice(0, 4));
  const isDue =
    form.yearly &&
    ownOpds(me).length > 0 &&
    !records.some(({ values }) => numberOf(values['cycle']) === year);
  const drafts = form.flow === 'none' ? 0 : count('draft');
  const words = [
    records.length === 0 ? f.pages.nothing : f.pages.counts(records.length),
    drafts > 0 ? f.pages.drafts(drafts) : '',
    count('submitted') > 0 ? f.pages.waiting(count('submitted')) : '',
    count('returned') > 0 ? f.pages.returned(count('returned')) : '',
  ];
  return (
    <>
      {words.filter((part) => part !== '').join(' · ')}
      {isDue && (
        <>
          {' '}
          <Tag state="warn">{f.pages.thisYear(year)}</Tag>
        </>
      )}
    </>
  );
}

/** So many are named; the lists have the others. */
const mostNamed = 8;

/** A recommendation waits for its letter, too. */
const waitsForDiskominfo = (state: FormRecord['state'], values: Values): boolean =>
  state === 'submitted' ||
  state === 'completeness' ||
  state === 'review' ||
  (state === 'decided' && leadsToLetter(values['decision']));

/** What came back to the own OPD, and what waits for Diskominfo. */
function ToDo({ records }: { records: readonly FormRecord[] }) {
  const { me, directory, language } = useApp();
  const own = new Set(ownOpds(me));
  const waiting = records.filter(({ state, opd, values }) =>
    state === 'returned' || state === 'clarification'
      ? own.has(opd)
      : isCoordinator(me) && waitsForDiskominfo(state, values),
  );
  if (waiting.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="to-do">
      <h2 id="to-do">{f.pages.toDo}</h2>
      <TaskList>
        {waiting.slice(0, mostNamed).map((record) => (
          <TaskRow
            key={`${record.opd} ${record.id}`}
            href={link('pendataan', record.form, record.opd, record.id)}
            name={nameOfRecord(record, language)}
            meta={opdName(directory, record.opd)}
            tag={<StateTag state={record.state} />}
          />
        ))}
      </TaskList>
    </section>
  );
}
