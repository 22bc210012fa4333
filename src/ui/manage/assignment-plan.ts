import type { Assignment, Directory } from '../../domain/directory.ts';
import type { Json } from '../../domain/op.ts';
import type { Edit } from '../../storage/record.ts';
import { assignedOpds, assignmentEdits, assignmentsBack, type AssignedRole } from './agency-edits.ts';

/** What an OPD is to do with an indicator; what is left out stays as it is. */
export type Wanted = { role: AssignedRole; asked?: readonly string[] | null; note?: string };
export type WantedPlace = { indicator: string; opd: string };
export type WantedRow = WantedPlace & Wanted;

export type AssignmentChange = WantedPlace & { before: Wanted; after: Wanted };

const nobody: Required<Wanted> = { role: 'none', asked: null, note: '' };

export function presentOf(directory: Directory, key: string): Required<Wanted> {
  const row = directory.assignments.get(key);
  return row === undefined ? nobody : { role: row.role, asked: row.asked, note: row.note };
}

/** What would differ from the present; an owner who gives way to another becomes a contributor, for there is one owner. */
export function changesFor(
  directory: Directory,
  period: string,
  wanted: readonly WantedRow[],
): AssignmentChange[] {
  const rows = [...wanted, ...demotions(directory, period, wanted)];
  return rows.flatMap(({ indicator, opd, ...after }) => {
    const before = presentOf(directory, `${period}:${indicator}:${opd}`);
    return isSame(before, after) ? [] : [{ indicator, opd, before, after }];
  });
}

function demotions(directory: Directory, period: string, wanted: readonly WantedRow[]): WantedRow[] {
  return wanted
    .filter(({ role }) => role === 'owner')
    .flatMap(({ indicator, opd }) =>
      assignedOpds(directory, { period, indicator })
        .filter((row) => row.role === 'owner' && row.opd !== opd)
        .filter((row) => !wanted.some((other) => other.indicator === indicator && other.opd === row.opd))
        .map((row): WantedRow => ({ indicator, opd: row.opd, role: 'contributor' })),
    );
}

function isSame(before: Required<Wanted>, { role, asked, note }: Wanted): boolean {
  // What was asked of an OPD that is not assigned any more guides nobody.
  if (role === 'none' && before.role === 'none') return true;
  const isAskedSame = asked === undefined || JSON.stringify(asked) === JSON.stringify(before.asked);
  return before.role === role && isAskedSame && (note === undefined || note === before.note);
}

/** The edits of some changes and the way back from them. */
export function editsOfChanges(
  directory: Directory,
  period: string,
  changes: readonly AssignmentChange[],
): { edits: Edit[]; back: Edit[] } {
  const edits = changes.flatMap(({ indicator, opd, after }) =>
    assignmentEdits({ period, indicator }, opd, after),
  );
  const defined = edits.filter(({ value }) => (value as Json | undefined) !== undefined);
  return { edits: defined, back: assignmentsBack(directory, defined) };
}

/** None → contributes → answers for it → none: what pressing a cell of the matrix does. */
export function nextRole(role: AssignedRole): AssignedRole {
  switch (role) {
    case 'none':
      return 'contributor';
    case 'contributor':
      return 'owner';
    case 'owner':
      return 'none';
  }
}

/** Every assignment of a period that says something, in the order of the keys. */
export function assignmentsOf(directory: Directory, period: string): Assignment[] {
  return [...directory.assignments.values()].filter((row) => row.period === period && row.role !== 'none');
}
