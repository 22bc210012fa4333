import { isCoordinator } from '../../domain/authority.ts';
import type { Deps } from '../app-context.ts';
import { codeLifeMs, freshCode, invite } from './make-code.ts';

/** A fresh code for the first coordinator, as long as no coordinator has ever joined; null from then on. */
export async function codeForFirstCoordinator(
  deps: Pick<Deps, 'log' | 'access' | 'rules' | 'ids'>,
): Promise<string | null> {
  const { people } = await deps.log.directory();
  const coordinators = [...people.values()].filter(isCoordinator);
  if (await deps.access.hasJoined(coordinators.map(({ id }) => id))) return null;
  const waiting = coordinators.find(({ active }) => active);
  if (waiting === undefined) {
    return (await invite({ name: 'Koordinator', roles: ['coordinator'], opds: [] }, deps)).code;
  }
  const { answer, row } = freshCode(waiting.id, codeLifeMs.person, deps);
  await deps.access.addCode(row);
  return answer.code;
}
