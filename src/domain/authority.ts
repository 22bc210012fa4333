import {
  assignedIndicators,
  assignmentRole,
  indicatorsInUse,
  type Directory,
  type Person,
} from './directory.ts';
import type { KeyParts } from './key.ts';
import type { Writer } from './registry.ts';
import { agencyScope, catalogueScope, opdScope, periodScope, roomScope, type Scope } from './scope.ts';

export const isCoordinator = (person: Person): boolean => person.roles.includes('coordinator');

export const isReviewer = (person: Person): boolean =>
  isCoordinator(person) || person.roles.includes('assessor');

export const isOpdAdmin = (person: Person): boolean => person.roles.includes('opd_admin');

/** Whether the person works for this OPD: its own admin, or a coordinator on its behalf. */
export function actsForOpd(person: Person, opd: string): boolean {
  return isCoordinator(person) || (isOpdAdmin(person) && person.opds.includes(opd));
}

/** Whether the person sees every room of a period, and not only those of the own OPD. */
export function seesAllRooms(person: Person): boolean {
  return isReviewer(person) || person.roles.includes('viewer');
}

export type IndicatorsOf = (instrument: string) => readonly string[];

/**
 * Whether a period has this room: its instrument names the indicator, or somebody is assigned to it. So a room that a corrected
 * edition leaves out takes in what is still on its way, and is whole when the period moves back.
 */
export function roomExists(
  directory: Directory,
  room: { period: string; indicator: string },
  indicatorsOf: IndicatorsOf,
): boolean {
  const period = directory.periods.get(room.period);
  if (period === undefined) return false;
  if (indicatorsOf(period.instrument).includes(room.indicator)) return true;
  return indicatorsInUse(directory, room.period).has(room.indicator);
}

/** Every scope that this person may read now, in a fixed order. */
export function readableScopes(directory: Directory, person: Person, indicatorsOf: IndicatorsOf): string[] {
  const scopes = [agencyScope, catalogueScope];
  for (const period of directory.periods.values()) {
    scopes.push(periodScope(period.id));
    const indicators = seesAllRooms(person)
      ? new Set([...indicatorsOf(period.instrument), ...indicatorsInUse(directory, period.id)])
      : isOpdAdmin(person)
        ? assignedIndicators(directory, period.id, person.opds)
        : [];
    for (const indicator of indicators) scopes.push(roomScope(period.id, indicator));
  }
  const opds = isCoordinator(person) ? directory.opds.keys() : isOpdAdmin(person) ? person.opds : [];
  for (const opd of opds) scopes.push(opdScope(opd));
  return scopes;
}

export function mayRead(directory: Directory, person: Person, scope: Scope): boolean {
  switch (scope.kind) {
    case 'agency':
    case 'catalogue':
    case 'period':
      return true;
    case 'indicator':
      return seesAllRooms(person) || isAssigned(directory, person, scope);
    case 'opd':
      return actsForOpd(person, scope.opd);
  }
}

/** Whether one of the person's OPDs answers or contributes to this room. */
export function isAssigned(
  directory: Directory,
  person: Person,
  room: { period: string; indicator: string },
): boolean {
  return isOpdAdmin(person) && person.opds.some((opd) => assignmentRole(directory, room, opd) !== 'none');
}

function isOwner(directory: Directory, person: Person, scope: Scope): boolean {
  if (isCoordinator(person)) return true;
  if (scope.kind !== 'indicator' || !isOpdAdmin(person)) return false;
  return person.opds.some((opd) => assignmentRole(directory, scope, opd) === 'owner');
}

export type WriteQuestion = {
  directory: Directory;
  person: Person;
  scope: Scope;
  parts: KeyParts;
  /** Who wrote the comment in question; null when it does not exist yet. */
  commentAuthor: string | null;
};

/** Whether the person may write a field of this kind. Guarded fields with the writer `machine` are judged by their transition. */
export function mayWrite(writer: Writer, question: WriteQuestion): boolean {
  const { directory, person, scope } = question;
  switch (writer) {
    case 'server':
      return false;
    case 'coordinator':
      return isCoordinator(person);
    case 'reviewer':
      return isReviewer(person);
    case 'opd':
    case 'machine':
      return mayWriteForOpd(writer, question);
    case 'owner':
      return isOwner(directory, person, scope);
    case 'owner-or-reviewer':
      return isReviewer(person) || isOwner(directory, person, scope);
    case 'member':
      return isMember(question);
    case 'comment-author':
      return isMember(question) && (question.commentAuthor ?? person.id) === person.id;
  }
}

function mayWriteForOpd(writer: 'opd' | 'machine', question: WriteQuestion): boolean {
  const { directory, person, scope, parts } = question;
  const opd = parts.opd ?? (scope.kind === 'opd' ? scope.opd : null);
  if (opd === null) return isCoordinator(person);
  if (!directory.opds.has(opd)) return false;
  return actsForOpd(person, opd) || (writer === 'machine' && isReviewer(person));
}

function isMember({ directory, person, scope }: WriteQuestion): boolean {
  const onlyLooksOn = person.roles.every((role) => role === 'viewer');
  return !onlyLooksOn && mayRead(directory, person, scope);
}
