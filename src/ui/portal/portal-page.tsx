import { useApp } from '../kit/app-context.ts';
import { LinkButton } from '../kit/button.tsx';
import { Details } from '../kit/fold.tsx';
import { formatDecimal, formatWhen } from '../kit/format.ts';
import { Page } from '../kit/page.tsx';
import { Progress } from '../kit/progress.tsx';
import { link, route } from '../kit/router.ts';
import { EmptyState, FailedState, LoadingBones } from '../kit/state-views.tsx';
import { TaskList, TaskRow } from '../kit/task-row.tsx';
import { useRooms } from '../kit/rooms-at-hand.ts';
import { d } from '../messages/messages.ts';
import { EntryView } from './entry-view.tsx';
import { nextOpen, portalRows, type PortalRow } from './portal-rows.ts';
import { StateTag } from './state-tag.tsx';

/** *Portal*: what to type where, and what was typed; `#/portal/I5` is one indicator. */
export function PortalPage() {
  const { directory, period, instrument } = useApp();
  const rooms = useRooms();
  const [, indicator] = route.value.segments;
  if (period === null || instrument === null) {
    return (
      <Page title={d.portal.title}>
        <EmptyState {...d.portal.noPeriod} />
      </Page>
    );
  }
  if (rooms.state !== 'filled') {
    return (
      <Page title={d.portal.title}>{rooms.state === 'loading' ? <LoadingBones /> : <FailedState />}</Page>
    );
  }
  const rows = portalRows(rooms.value, { instrument, directory, period });
  if (indicator === undefined) return <PortalList rows={rows} />;
  const index = rows.findIndex(({ entry }) => entry.indicator === indicator);
  if (index !== -1) return <EntryView key={indicator} rows={rows} index={index} />;
  return (
    <Page title={d.portal.title} back={{ href: link('portal'), label: d.portal.back }}>
      <EmptyState {...d.portal.missing} />
    </Page>
  );
}

function PortalList({ rows }: { rows: readonly PortalRow[] }) {
  const words = d.portal;
  const withState = (state: PortalRow['state']) => rows.filter((row) => row.state === state);
  const typed = withState('typed');
  const next = nextOpen(rows, -1);
  return (
    <Page title={words.title} lead={<p class="soft small">{words.lead}</p>}>
      <Progress
        value={typed.length}
        max={rows.length}
        label={words.progressLabel}
        text={words.progress(typed.length, rows.length)}
      />
      {next === null ? (
        <p>{words.allTyped}</p>
      ) : (
        <div>
          <LinkButton kind="primary" whole href={link('portal', next.entry.indicator)}>
            {words.startWith(nameOf(next))}
          </LinkButton>
        </div>
      )}
      <Group rows={withState('changed')} state="changed" />
      <Group rows={withState('untyped')} state="untyped" />
      {typed.length > 0 && (
        <Details title={`${words.states.typed} (${typed.length})`} open={next === null}>
          <Rows rows={typed} label={words.states.typed} />
        </Details>
      )}
    </Page>
  );
}

const nameOf = ({ view }: PortalRow): string => `${view.indicator.id} ${view.indicator.shortName}`;

function Group({ rows, state }: { rows: readonly PortalRow[]; state: 'changed' | 'untyped' }) {
  if (rows.length === 0) return null;
  const title = d.portal.states[state];
  return (
    <section class="stack" aria-labelledby={`portal-${state}`}>
      <h2 id={`portal-${state}`}>
        {title} ({rows.length})
      </h2>
      <Rows rows={rows} label={title} />
    </section>
  );
}

function Rows({ rows, label }: { rows: readonly PortalRow[]; label: string }) {
  return (
    <TaskList label={label}>
      {rows.map((row) => (
        <TaskRow
          key={row.entry.indicator}
          href={link('portal', row.entry.indicator)}
          name={nameOf(row)}
          meta={<Facts row={row} />}
          tag={row.state === 'changed' ? <StateTag row={row} /> : undefined}
        />
      ))}
    </TaskList>
  );
}

function Facts({ row: { entry, mark } }: { row: PortalRow }) {
  const { directory, storage } = useApp();
  const words = d.portal;
  const facts = [words.level(formatDecimal(entry.level)), words.files(entry.files.length)];
  const by = mark === null ? '' : (directory.people.get(mark.head.by)?.name ?? words.somebody);
  const when = mark === null ? '' : formatWhen(mark.head.at, storage.clock.nowMs());
  return <>{[...facts, by, when].filter((fact) => fact !== '').join(' · ')}</>;
}
