import { activeOpds, type Opd, type Period } from '../../domain/directory.ts';
import type { Indicator, Instrument } from '../../domain/instrument.ts';
import { useApp } from '../kit/app-context.ts';
import { Details } from '../kit/fold.tsx';
import { formatList } from '../kit/format.ts';
import { link } from '../kit/router.ts';
import { Tag } from '../kit/tag.tsx';
import { TaskList, TaskRow } from '../kit/task-row.tsx';
import { d, m } from '../messages/messages.ts';
import { assignedOpds } from './agency-edits.ts';

type ListProps = { period: Period; instrument: Instrument };

/** Every indicator with who answers it; those without an owner are tagged. */
export function AssignmentsByIndicator({ period, instrument }: ListProps) {
  return (
    <TaskList label={d.manage.assignment.byIndicator}>
      {instrument.indicators.map((indicator) => (
        <IndicatorRow key={indicator.id} period={period} indicator={indicator} />
      ))}
    </TaskList>
  );
}

function IndicatorRow({ period, indicator }: { period: Period; indicator: Indicator }) {
  const { directory } = useApp();
  const words = d.manage.assignment;
  const nameOf = (opd: string) => directory.opds.get(opd)?.name ?? opd;
  const assigned = assignedOpds(directory, { period: period.id, indicator: indicator.id });
  const owner = assigned.find(({ role }) => role === 'owner');
  const others = assigned.filter(({ role }) => role === 'contributor').map(({ opd }) => nameOf(opd));
  const parts = [
    owner === undefined ? '' : words.owner(nameOf(owner.opd)),
    others.length === 0 ? '' : words.contributors(formatList(others)),
  ];
  return (
    <TaskRow
      href={link('kelola', 'penugasan', indicator.id)}
      name={`${indicator.id} ${indicator.shortName}`}
      meta={parts.filter(Boolean).join('. ')}
      tag={owner === undefined ? <Tag state="warn">{words.noOwner}</Tag> : undefined}
    />
  );
}

/** Every active OPD with what it answers and contributes to. */
export function AssignmentsByOpd({ period, instrument }: ListProps) {
  const { directory } = useApp();
  return (
    <div class="card stack">
      {activeOpds(directory).map((opd) => (
        <OpdPart key={opd.id} opd={opd} period={period} instrument={instrument} />
      ))}
    </div>
  );
}

function OpdPart({ opd, period, instrument }: ListProps & { opd: Opd }) {
  const { directory } = useApp();
  const words = d.manage.assignment;
  const rows = instrument.indicators.flatMap((indicator) => {
    const role = directory.assignments.get(`${period.id}:${indicator.id}:${opd.id}`)?.role ?? 'none';
    return role === 'none' ? [] : [{ indicator, role }];
  });
  const owned = rows.filter(({ role }) => role === 'owner').length;
  const summary = rows.length === 0 ? words.nothing : words.count(owned, rows.length - owned);
  return (
    <Details title={`${opd.name}: ${summary}`}>
      <ul class="plain">
        {rows.map(({ indicator, role }) => (
          <li key={indicator.id}>
            <a href={link('kelola', 'penugasan', indicator.id)}>
              {indicator.id} {indicator.shortName}
            </a>{' '}
            <span class="soft">{m.words.assignmentRoles[role]}</span>
          </li>
        ))}
      </ul>
    </Details>
  );
}
