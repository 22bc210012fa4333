import { isCoordinator } from '../../domain/authority.ts';
import type { Directory, Person } from '../../domain/directory.ts';
import type { Role } from '../../domain/field-shapes.ts';

/** A person as a form has them. */
export type PersonEntry = { name: string; roles: readonly Role[]; opds: readonly string[] };

export const allRoles = ['opd_admin', 'coordinator', 'assessor', 'viewer'] as const satisfies readonly Role[];

/** `last-coordinator`: nobody would be left to set things up. */
export type EntryFault = 'name' | 'roles' | 'opds' | 'last-coordinator';

export function entryFaults({ name, roles, opds }: PersonEntry): EntryFault[] {
  return [
    ...(name.trim() === '' ? (['name'] as const) : []),
    ...(roles.length === 0 ? (['roles'] as const) : []),
    ...(roles.includes('opd_admin') && opds.length === 0 ? (['opds'] as const) : []),
  ];
}

/** OPDs belong to admins alone: whoever is none any more has none. */
export function settled({ name, roles, opds }: PersonEntry): PersonEntry {
  return { name: name.trim(), roles, opds: roles.includes('opd_admin') ? opds : [] };
}

/** Whether the last active coordinator would be gone once these people are as they are to be. */
export function losesCoordinator({ people }: Pick<Directory, 'people'>, changed: readonly Person[]): boolean {
  const hasOne = (all: Iterable<Person>): boolean =>
    [...all].some((person) => person.active && isCoordinator(person));
  const after = new Map(people);
  for (const person of changed) after.set(person.id, person);
  return hasOne(people.values()) && !hasOne(after.values());
}
