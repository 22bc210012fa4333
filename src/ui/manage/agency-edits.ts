import type { Directory } from '../../domain/directory.ts';
import type { Json } from '../../domain/op.ts';
import { agencyScope } from '../../domain/scope.ts';
import type { Edit } from '../../storage/record.ts';

/** Edits of one row of the agency scope, one for each field given. */
export function agencyEdits(entity: string, key: string, fields: Readonly<Record<string, Json>>): Edit[] {
  return Object.entries(fields).map(([field, value]) => ({ scope: agencyScope, entity, key, field, value }));
}

export type RoomPlace = { period: string; indicator: string };
export type AssignedRole = 'owner' | 'contributor' | 'none';

/** Gives an OPD its role in an indicator. There is one owner: the one before becomes a contributor. */
export function roleEdits(
  directory: Directory,
  place: RoomPlace,
  { opd, role }: { opd: string; role: AssignedRole },
): Edit[] {
  const before = ownerOf(directory, place);
  const demoted = role === 'owner' && before !== null && before !== opd ? [before] : [];
  return [
    ...demoted.flatMap((owner) => assignmentEdits(place, owner, { role: 'contributor' })),
    ...assignmentEdits(place, opd, { role }),
  ];
}

export function assignmentEdits(
  { period, indicator }: RoomPlace,
  opd: string,
  fields: { role?: AssignedRole; asked?: readonly string[] | null; note?: string },
): Edit[] {
  return agencyEdits('assignment', `${period}:${indicator}:${opd}`, fields);
}

/** The edits that bring the assignments back to what the directory says: the way back from `edits`. */
export function assignmentsBack(directory: Directory, edits: readonly Edit[]): Edit[] {
  return edits.map((edit) => {
    const present = directory.assignments.get(edit.key);
    const values: Record<string, Json> = {
      role: present?.role ?? 'none',
      asked: present?.asked ?? null,
      note: present?.note ?? '',
    };
    return { ...edit, value: values[edit.field] ?? null };
  });
}

export function ownerOf(directory: Directory, place: RoomPlace): string | null {
  return assignedOpds(directory, place).find(({ role }) => role === 'owner')?.opd ?? null;
}

/** Who answers or contributes to an indicator, the owner first, then by name. */
export function assignedOpds(directory: Directory, { period, indicator }: RoomPlace) {
  const nameOf = (opd: string) => directory.opds.get(opd)?.name ?? opd;
  return [...directory.assignments.values()]
    .filter((row) => row.period === period && row.indicator === indicator && row.role !== 'none')
    .toSorted(
      (a, b) =>
        Number(b.role === 'owner') - Number(a.role === 'owner') ||
        nameOf(a.opd).localeCompare(nameOf(b.opd), 'id'),
    );
}

/** Indicators in which any OPD has a role already: a proposal leaves them alone. */
export function assignedIndicatorsOf(directory: Directory, period: string): Set<string> {
  return new Set(
    [...directory.assignments.values()]
      .filter((row) => row.period === period && row.role !== 'none')
      .map((row) => row.indicator),
  );
}
