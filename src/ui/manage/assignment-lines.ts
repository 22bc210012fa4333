import type { Directory } from '../../domain/directory.ts';
import { d, m } from '../messages/messages.ts';
import type { AssignedRole } from './agency-edits.ts';
import type { AssignmentChange, WantedRow } from './assignment-plan.ts';
import type { PreviewGroup } from './import-preview.tsx';

export function roleInWords(role: AssignedRole): string {
  return role === 'none' ? d.manage.assignment.matrix.roleNone : m.words.assignmentRoles[role];
}

export const nameOfOpd = ({ opds }: Directory, id: string): string => opds.get(id)?.name ?? id;

/** Changes in words: what is new, what becomes other, what is taken away. */
export function groupsOfChanges(directory: Directory, changes: readonly AssignmentChange[]): PreviewGroup[] {
  const words = d.manage.assignment.sheet;
  const lineOf = ({ indicator, opd, before, after }: AssignmentChange): string => {
    const name = nameOfOpd(directory, opd);
    const role = roleInWords(after.role);
    if (before.role === 'none') return words.line(indicator, name, role);
    const isDetail = before.role === after.role;
    return words.line(
      indicator,
      name,
      isDetail ? words.detail : words.becomes(roleInWords(before.role), role),
    );
  };
  const linesOf = (isHere: (change: AssignmentChange) => boolean) => changes.filter(isHere).map(lineOf);
  return [
    { title: words.more, lines: linesOf(({ before }) => before.role === 'none') },
    {
      title: words.changed,
      lines: linesOf(({ before, after }) => before.role !== 'none' && after.role !== 'none'),
    },
    {
      title: words.less,
      lines: linesOf(({ before, after }) => before.role !== 'none' && after.role === 'none'),
    },
  ];
}

/** One line for each OPD: what it would own and what it would contribute to. */
export function linesByOpd(directory: Directory, rows: readonly WantedRow[]): string[] {
  const opds = [...new Set(rows.map(({ opd }) => opd))];
  const codes = (opd: string, role: AssignedRole) =>
    rows
      .filter((row) => row.opd === opd && row.role === role)
      .map(({ indicator }) => indicator)
      .join(', ');
  return opds
    .map((opd) =>
      d.manage.assignment.copy.opdLine(
        nameOfOpd(directory, opd),
        codes(opd, 'owner'),
        codes(opd, 'contributor'),
      ),
    )
    .toSorted((a, b) => a.localeCompare(b, 'id'));
}
