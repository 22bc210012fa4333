import { isCoordinator } from '../../domain/authority.ts';
import type { Directory, Person } from '../../domain/directory.ts';
import { uuidPattern } from '../../domain/ids.ts';
import type { CodeAnswer, WantedPerson } from '../../domain/protocol.ts';
import type { Deps } from '../app-context.ts';
import { malformed, Refusal } from '../http/refusal.ts';
import { releaseParked } from '../sync/release-parked.ts';
import { codeLifeMs, freshCode } from './make-code.ts';
import { peopleStep, type PeopleCheck } from './write-person.ts';

/** Writes many people at once, all or none, and gives the codes that were asked for. Refuses with 400 and 409. */
export async function writePeople(deps: Deps, people: readonly WantedPerson[]): Promise<CodeAnswer[]> {
  const directory = await deps.log.directory();
  requireOnce(people);
  for (const person of people) requireWritable(directory, person);
  const changes = people.map(({ id, code, ...edit }) => {
    const made = code ? freshCode(id, codeLifeMs.person, deps) : null;
    return { user: id, edit, code: made?.row ?? null, answer: made?.answer ?? null };
  });
  await deps.log.advance([peopleStep(changes, coordinatorRemains(people), deps)]);
  await releaseParked(deps.log, deps.rules);
  return changes.flatMap(({ answer }) => answer ?? []);
}

function requireOnce(people: readonly WantedPerson[]): void {
  if (new Set(people.map(({ id }) => id)).size < people.length) throw malformed('people: an id stands twice');
}

function requireWritable(directory: Directory, { id, code, active, ...person }: WantedPerson): void {
  if (!directory.people.has(id) && !uuidPattern.test(id)) throw malformed(`people: ${id} is no UUID`);
  if (code && !active) throw malformed(`people: ${person.name} is not active and gets no code`);
  requireFitting(directory, person);
}

/** An OPD admin has at least one OPD, and every OPD is known. */
export function requireFitting(directory: Directory, { roles, opds }: Pick<Person, 'roles' | 'opds'>): void {
  const unknown = opds.filter((opd) => !directory.opds.has(opd));
  const known = [...directory.opds.keys()].join(', ');
  if (unknown.length > 0)
    throw malformed(`opds: unknown ${unknown.join(', ')}; known: ${known || 'none yet'}`);
  if (roles.includes('opd_admin') && opds.length === 0)
    throw malformed('opds: an opd_admin needs at least one');
}

/** Refuses what would leave the agency without an active coordinator. */
export function coordinatorRemains(changed: readonly Omit<Person, 'name' | 'opds'>[]): PeopleCheck {
  return ({ people }) => {
    const ids = new Set(changed.map(({ id }) => id));
    const others = [...people.values()].filter(({ id }) => !ids.has(id));
    const after = [...others, ...changed] as Person[];
    if (after.some((person) => person.active && isCoordinator(person))) return;
    throw new Refusal(409, 'last_coordinator', { message: 'One coordinator must remain.' });
  };
}
