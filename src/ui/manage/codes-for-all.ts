import { isOpdAdmin } from '../../domain/authority.ts';
import { activeOpds, type Directory, type Opd, type Person } from '../../domain/directory.ts';
import type { DeviceRow, WantedPerson } from '../../domain/protocol.ts';

/** `waiting`: admins who never signed in · `all`: every admin, also those who have a device already */
export type CodesFor = 'waiting' | 'all';

/** The admins of active OPDs who would get a code, and the OPDs that nobody answers for. */
export function codesForAll(
  directory: Directory,
  devices: readonly DeviceRow[],
  which: CodesFor,
): { admins: Person[]; withoutAdmin: Opd[] } {
  const opds = activeOpds(directory);
  const ids = new Set(opds.map(({ id }) => id));
  const joined = new Set(devices.map(({ user }) => user));
  const admins = [...directory.people.values()].filter(
    (person) => person.active && isOpdAdmin(person) && person.opds.some((opd) => ids.has(opd)),
  );
  return {
    admins: admins.filter(({ id }) => which === 'all' || !joined.has(id)),
    withoutAdmin: opds.filter(({ id }) => !admins.some((person) => person.opds.includes(id))),
  };
}

type Named = { nameOf: (opd: Opd) => string; newId: (key: string) => string };

/** The request for all their codes; an OPD without an admin gets one by a name that is put right later. */
export function wantedForAll(
  admins: readonly Person[],
  withoutAdmin: readonly Opd[],
  { nameOf, newId }: Named,
): WantedPerson[] {
  return [
    ...admins.map((person) => ({ ...person, code: true })),
    ...withoutAdmin.map((opd) => ({
      id: newId(opd.id),
      name: nameOf(opd),
      roles: ['opd_admin' as const],
      opds: [opd.id],
      active: true,
      code: true,
    })),
  ];
}
