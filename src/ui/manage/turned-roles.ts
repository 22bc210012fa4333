import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Assignment, Directory } from '../../domain/directory.ts';
import { record, type Edit } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { showToast } from '../kit/toast.tsx';
import { d, m } from '../messages/messages.ts';
import { assignmentsBack, roleEdits, type AssignedRole } from './agency-edits.ts';
import { nextRole, presentOf, type WantedPlace } from './assignment-plan.ts';

/**
 * Roles that were just turned and that the directory does not say yet, by `period:indicator:opd`: someone who presses a cell three
 * times quickly means the third role, not three times the first.
 */
const turned = signal<ReadonlyMap<string, AssignedRole>>(new Map());

/** The directory as it will be once everything that was turned has been read again. */
function seen(directory: Directory): Directory {
  if (turned.value.size === 0) return directory;
  const assignments = new Map(directory.assignments);
  for (const [key, role] of turned.value) {
    const [period = '', indicator = '', opd = ''] = key.split(':');
    const row: Assignment = { period, indicator, opd, ...presentOf(directory, key), role };
    assignments.set(key, row);
  }
  return { ...directory, assignments };
}

const without = (keys: ReadonlySet<string>) => new Map([...turned.value].filter(([key]) => !keys.has(key)));

/** The roles as they are seen, and the act that turns one on, with its way back. */
export function useTurnedRoles(period: string) {
  const { storage, directory } = useApp();
  const words = d.manage.assignment.matrix;
  useEffect(() => {
    const arrived = [...turned.value].filter(([key, role]) => presentOf(directory, key).role === role);
    if (arrived.length > 0) turned.value = without(new Set(arrived.map(([key]) => key)));
  }, [directory]);

  const write = async (edits: readonly Edit[]) => {
    try {
      await record(storage, edits);
    } catch {
      turned.value = without(new Set(edits.map(({ key }) => key)));
      showToast({ text: words.notSaved });
    }
  };
  const turn = ({ indicator, opd }: WantedPlace) => {
    const before = seen(directory);
    const role = nextRole(presentOf(before, `${period}:${indicator}:${opd}`).role);
    const edits = roleEdits(before, { period, indicator }, { opd, role });
    const back = assignmentsBack(before, edits);
    turned.value = new Map([
      ...turned.value,
      ...edits.map(({ key, value }) => [key, value as AssignedRole] as const),
    ]);
    const name = directory.opds.get(opd)?.name ?? opd;
    showToast({
      text: words.set(indicator, name, role === 'none' ? words.roleNone : m.words.assignmentRoles[role]),
      undo: () => {
        turned.value = without(new Set(back.map(({ key }) => key)));
        return write(back);
      },
    });
    void write(edits);
  };
  return { seen: seen(directory), turn };
}
