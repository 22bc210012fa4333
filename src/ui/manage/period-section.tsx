import { useApp } from '../kit/app-context.ts';
import type { Period } from '../../domain/directory.ts';
import { LinkButton } from '../kit/button.tsx';
import { formatDay } from '../kit/format.ts';
import { link } from '../kit/router.ts';
import { EmptyState } from '../kit/state-views.tsx';
import { Tag } from '../kit/tag.tsx';
import { TaskList, TaskRow } from '../kit/task-row.tsx';
import { d } from '../messages/messages.ts';
import { useInstrumentName } from './instrument-facts.ts';

export function PeriodSection() {
  const { directory } = useApp();
  const words = d.manage.period;
  const nameOf = useInstrumentName();
  const periods = [...directory.periods.values()].toSorted((a, b) => b.year - a.year);
  const create = (
    <LinkButton
      kind={periods.length === 0 ? 'primary' : 'plain'}
      icon="plus"
      href={link('kelola', 'periode', 'baru')}
    >
      {words.create}
    </LinkButton>
  );
  return (
    <div class="stack">
      <h2>{words.title}</h2>
      {periods.length === 0 ? (
        <EmptyState {...words.none}>{create}</EmptyState>
      ) : (
        <>
          <TaskList label={words.title}>
            {periods.map((period) => (
              <TaskRow
                key={period.id}
                href={link('kelola', 'periode', period.id)}
                name={period.name}
                meta={metaOf(period, nameOf(period.instrument))}
                tag={<Tag>{words.states[period.state]}</Tag>}
              />
            ))}
          </TaskList>
          <div>{create}</div>
        </>
      )}
    </div>
  );
}

function metaOf({ closesOn }: Period, instrument: string): string {
  const closes = closesOn === null ? '' : `${d.manage.period.closesOn}: ${formatDay(closesOn)}`;
  return [instrument, closes].filter(Boolean).join(' · ');
}
