import type { Hono } from 'hono';
import type * as z from 'zod/mini';
import { isCoordinator } from '../../domain/authority.ts';
import type { Directory, Person } from '../../domain/directory.ts';
import {
  codeRequestSchema,
  maxRequestBytes,
  peopleRequestSchema,
  type CodeAnswer,
} from '../../domain/protocol.ts';
import type { AppContext, AppEnv, Deps } from '../app-context.ts';
import { readJson, readSizedJson } from '../http/read-body.ts';
import { forbidden, notFound } from '../http/refusal.ts';
import { releaseParked } from '../sync/release-parked.ts';
import { codeLifeMs, freshCode, invite } from './make-code.ts';
import { personEditSchema } from './person-edit.ts';
import { requireCoordinator, requireSession } from './session.ts';
import { coordinatorRemains, requireFitting, writePeople } from './write-people.ts';
import { personStep, type PersonEdit } from './write-person.ts';

/** Codes, people and devices: what a coordinator manages. */
export function addPeopleRoutes(app: Hono<AppEnv>, deps: Deps): void {
  app.post('/api/v1/codes', async (context) => context.json(await makeCodeFor(deps, context), 201));

  app.get('/api/v1/users', async (context) => {
    const { directory } = await requireCoordinator(deps, context);
    return context.json({ users: [...directory.people.values()] });
  });

  app.post('/api/v1/users', async (context) => {
    await requireCoordinator(deps, context);
    const { body } = await readSizedJson(context.req.raw, peopleRequestSchema, maxRequestBytes);
    return context.json({ codes: await writePeople(deps, body.people) }, 201);
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

type Change = { directory: Directory; person: Person; edit: z.infer<typeof personEditSchema> };

async function changePerson(deps: Deps, { directory, person, edit }: Change): Promise<Person> {
  const changed = { ...person, ...edit } as Person;
  requireFitting(directory, changed);
  const check = coordinatorRemains([changed]);
  await deps.log.advance([personStep(person.id, { edit: edit as PersonEdit, code: null, check }, deps)]);
  await releaseParked(deps.log, deps.rules);
  return changed;
}
