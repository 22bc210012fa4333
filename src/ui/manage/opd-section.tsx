import { record } from '../../storage/record.ts';
import type { Opd } from '../../domain/directory.ts';
import { useApp } from '../kit/app-context.ts';
import { link } from '../kit/router.ts';
import { EmptyState } from '../kit/state-views.tsx';
import { Tag } from '../kit/tag.tsx';
import { TaskList, TaskRow } from '../kit/task-row.tsx';
import { showToast } from '../kit/toast.tsx';
import { d } from '../messages/messages.ts';
import { agencyEdits } from './agency-edits.ts';
import { OpdAdd } from './opd-add.tsx';
import { OpdImportCard } from './opd-import-card.tsx';
import type { OpdEntry } from './opd-entry.ts';

/** The OPDs of the region: list, one more, many more. */
export function OpdSection() {
  const { storage, directory } = useApp();
  const words = d.manage.opd;
  const opds = [...directory.opds.values()].toSorted(
    (a, b) => Number(b.active) - Number(a.active) || a.name.localeCompare(b.name, 'id'),
  );
  const takenIds = new Set(directory.opds.keys());
  const add = async ({ id, code, name }: OpdEntry) => {
    await record(storage, agencyEdits('opd', id, { code, name, active: true }));
    showToast({ text: words.added(name) });
  };
  return (
    <div class="stack wide">
      <div>
        <h2>{words.title}</h2>
        <p class="small soft">{words.lead(opds.filter(({ active }) => active).length)}</p>
      </div>
      {opds.length === 0 ? <EmptyState {...words.none} /> : <OpdList opds={opds} />}
      <OpdAdd takenIds={takenIds} onAdd={(opd) => void add(opd)} />
      <OpdImportCard />
    </div>
  );
}

function OpdList({ opds }: { opds: readonly Opd[] }) {
  const words = d.manage.opd;
  return (
    <TaskList label={words.list}>
      {opds.map(({ id, code, name, active }) => (
        <TaskRow
          key={id}
          href={link('kelola', 'opd', id)}
          name={name}
          meta={code}
          tag={active ? undefined : <Tag>{words.inactive}</Tag>}
        />
      ))}
    </TaskList>
  );
}
