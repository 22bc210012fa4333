import { useId } from 'preact/hooks';
import type { Directory } from '../../domain/directory.ts';
import { useApp } from '../kit/app-context.ts';
import { link } from '../kit/router.ts';
import { IndicatorTag } from '../kit/tag.tsx';
import { TaskList, TaskRow } from '../kit/task-row.tsx';
import { m } from '../messages/messages.ts';
import { isSubmitted, type ListEntry } from './indicator-list-entries.ts';
import { opdName } from './seat.ts';

/** One aspect with its indicators, and how many of them are submitted. */
export function AspectGroup({ name, entries }: { name: string; entries: readonly ListEntry[] }) {
  const { directory } = useApp();
  const id = useId();
  return (
    <section class="stack tight" aria-labelledby={id}>
      <div class="spread">
        <h2 id={id}>{name}</h2>
        <span class="small soft number">
          {m.answering.list.submitted(
            entries.filter(isSubmitted).length,
            entries.filter(({ state }) => state !== 'external').length,
          )}
        </span>
      </div>
      <TaskList label={name}>
        {entries.map((entry) => (
          <TaskRow
            key={entry.indicator.id}
            href={link('indikator', entry.indicator.id)}
            name={entry.indicator.shortName}
            meta={metaOf(entry, directory)}
            tag={<IndicatorTag state={entry.state} />}
          />
        ))}
      </TaskList>
    </section>
  );
}

function metaOf(
  { indicator, label, role, owner, note, state, progress, unsent }: ListEntry,
  directory: Directory,
): string {
  // Whoever has not begun yet still sees what the others of the room have decided.
  const answered = state === 'not-started' ? m.answering.list.answeredByOthers : m.answering.list.answered;
  const parts = [
    indicator.id,
    label,
    role === null ? '' : m.words.assignmentRoles[role],
    owner === null ? '' : opdName(directory, owner),
    note,
    progress.done === 0 ? '' : answered(progress.done, progress.of),
    unsent === 0 ? '' : m.answering.list.unsent(unsent),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
