import type { Hono } from 'hono';
import type * as z from 'zod/mini';
import { isCoordinator } from '../../domain/authority.ts';
import type { Directory, Person } from '../../domain/directory.ts';
import { codeRequestSchema, type CodeAnswer } from '../../domain/protocol.ts';
import type { AppContext, AppEnv, Deps } from '../app-context.ts';
import { readJson } from '../http/read-body.ts';
import { forbidden, malformed, notFound, Refusal } from '../http/refusal.ts';
import { releaseParked } from '../sync/release-parked.ts';
import { codeLifeMs, freshCode, invite } from './make-code.ts';
import { personEditSchema } from './person-edit.ts';
import { requireCoordinator, requireSession } from './session.ts';
import { personStep, type PersonEdit } from './write-person.ts';

/** Codes, people and devices: what a coordinator manages. */
export function addPeopleRoutes(app: Hono<AppEnv>, deps: Deps): void {
  app.post('/api/v1/codes', async (context) => context.json(await makeCodeFor(deps, context), 201));

  app.get('/api/v1/users', async (context) => {
    const { directory } = await requireCoordinator(deps, context);
    return context.json({ users: [...directory.people.values()] });
  });

  app.patch('/api/v1/users/:id', async (context) => {
    const { directory } = await requireCoordinator(deps, context);
    const edit = await readJson(context.req.raw, personEditSchema);
    const person = directory.people.get(context.req.param('id'));
    if (person === undefined) throw notFound('There is no such person.');
    return context.json({ user: await changePerson(deps, { directory, person, edit }) });
  });

  app.get('/api/v1/devices', async (context) => {
    await requireCoordinator(deps, context);
    return context.json({ devices: await deps.access.devices() });
  });

  app.delete('/api/v1/devices/:id', async (context) => {
    await requireCoordinator(deps, context);
    if (!(await deps.access.revokeDevice(context.req.param('id'))))
      throw notFound('There is no such device.');
    return context.body(null, 204);
  });
}

async function makeCodeFor(deps: Deps, context: AppContext): Promise<CodeAnswer> {
  const { person, directory } = await requireSession(deps, context);
  const request = await readJson(context.req.raw, codeRequestSchema);
  if ('self' in request) return storeCode(deps, person.id, codeLifeMs.self);
  if (!isCoordinator(person)) throw forbidden('Only a coordinator makes codes for others.');
  if ('user' in request) {
    if (directory.people.get(request.user)?.active !== true)
      throw notFound('There is no such active person.');
    return storeCode(deps, request.user, codeLifeMs.person);
  }
  requireFitting(directory, request);
  return invite(request, deps);
}

async function storeCode(deps: Deps, user: string, lifeMs: number): Promise<CodeAnswer> {
  const { answer, row } = freshCode(user, lifeMs, deps);
  await deps.access.addCode(row);
  return answer;
}

/** An OPD admin has at least one OPD, and every OPD is known. */
function requireFitting(
  directory: Directory,
  { roles, opds }: { roles: readonly string[]; opds: readonly string[] },
): void {
  const unknown = opds.filter((opd) => !directory.opds.has(opd));
  const known = [...directory.opds.keys()].join(', ');
  if (unknown.length > 0)
    throw malformed(`opds: unknown ${unknown.join(', ')}; known: ${known || 'none yet'}`);
  if (roles.includes('opd_admin') && opds.length === 0)
    throw malformed('opds: an opd_admin needs at least one');
}

type Change = { directory: Directory; person: Person; edit: z.infer<typeof personEditSchema> };

async function changePerson(deps: Deps, { directory, person, edit }: Change): Promise<Person> {
  const changed = { ...person, ...edit } as Person;
  requireFitting(directory, changed);
  const check = ({ people }: Directory): void => {
    const others = [...people.values()].filter(({ id }) => id !== person.id);
    if ([...others, changed].some((one) => one.active && isCoordinator(one))) return;
    throw new Refusal(409, 'last_coordinator', { message: 'One coordinator must remain.' });
  };
  await deps.log.advance([personStep(person.id, { edit: edit as PersonEdit, code: null, check }, deps)]);
  await releaseParked(deps.log, deps.rules);
  return changed;
}
