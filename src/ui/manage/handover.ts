import { isOpdAdmin } from '../../domain/authority.ts';
import type { Directory, Person } from '../../domain/directory.ts';
import type { DeviceRow, Pending, WantedPerson } from '../../domain/protocol.ts';

/** Who answers for an OPD now, by name. */
export function adminsOf({ people }: Pick<Directory, 'people'>, opd: string): Person[] {
  return [...people.values()]
    .filter((person) => person.active && isOpdAdmin(person) && person.opds.includes(opd))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'id'));
}

/** Somebody new by a name, or one who is known already. */
export type Successor = { kind: 'new'; id: string; name: string } | { kind: 'known'; person: Person };

export type HandoverPlan = {
  /** One request: who leaves and who comes, all or nothing. */
  people: WantedPerson[];
  /** What is cut off afterwards: the devices of those who leave altogether. */
  devices: DeviceRow[];
};

/**
 * The steps from the old admins of an OPD to the new one. Who has another OPD or role stays for that, with the devices; who leaves
 * altogether is kept as the author of what they wrote, and signs in no more.
 */
export function planHandover(
  opd: string,
  { leaving, successor }: { leaving: readonly Person[]; successor: Successor },
  devices: readonly DeviceRow[],
): HandoverPlan {
  const gone = new Set(leaving.filter((person) => !staysAfter(person, opd)).map(({ id }) => id));
  return {
    people: [...leaving.map((person) => withoutOpd(person, opd)), withOpd(successor, opd)],
    devices: devices.filter(({ user }) => gone.has(user)),
  };
}

export function staysAfter({ roles, opds }: Person, opd: string): boolean {
  return opds.some((other) => other !== opd) || roles.some((role) => role !== 'opd_admin');
}

function withoutOpd(person: Person, opd: string): WantedPerson {
  if (!staysAfter(person, opd)) return { ...person, active: false, code: false };
  const opds = person.opds.filter((other) => other !== opd);
  const roles = opds.length > 0 ? person.roles : person.roles.filter((role) => role !== 'opd_admin');
  return { ...person, opds, roles, code: false };
}

function withOpd(successor: Successor, opd: string): WantedPerson {
  if (successor.kind === 'new') {
    const { id, name } = successor;
    return { id, name: name.trim(), roles: ['opd_admin'], opds: [opd], active: true, code: true };
  }
  const { person } = successor;
  return {
    ...person,
    roles: [...new Set([...person.roles, 'opd_admin' as const])],
    opds: [...new Set([...person.opds, opd])],
    code: true,
  };
}

/** What the devices together still hold, as they said when they last reported; `silent` never said anything. */
export function heldOn(devices: readonly DeviceRow[]): Pending & { silent: number } {
  const told = devices.flatMap(({ pending }) => pending ?? []);
  const sum = (part: keyof Pending) => told.reduce((total, pending) => total + pending[part], 0);
  return {
    ops: sum('ops'),
    files: sum('files'),
    bytes: sum('bytes'),
    silent: devices.length - told.length,
  };
}
