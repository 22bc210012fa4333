import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import type { IdSource } from '../../src/domain/ids.ts';
import type { LoggedOp } from '../../src/domain/op.ts';
import { invite } from '../../src/server/access/make-code.ts';
import { createApp } from '../../src/server/app.ts';
import type { AppEnv, Deps } from '../../src/server/app-context.ts';
import type { Logger } from '../../src/server/logger.ts';
import { openEndpoint } from '../../src/server/open-endpoint.ts';
import { readSettings } from '../../src/server/settings.ts';
import { makeUuid } from '../../src/domain/ids.ts';
import type { Request } from './link.ts';
import type { Random } from './random.ts';

export type Person = { user: string; name: string; opd: string | null; cookie: string; device: string };

/** The region in which every run begins: people of three kinds, one open period, two rooms. */
export type Template = { path: string; people: readonly Person[] };

const startMs = Date.parse('2026-03-10T02:00:00Z');
const quiet: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Memory where there is some: a thousand servers need not wear a disk. What fsync is worth, tests of the real process look at. */
const shelf = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export const freshFolder = (): Promise<string> => mkdtemp(join(shelf, 'lumbung-simulation-'));

type Server = { app: Hono<AppEnv>; deps: Deps; close: () => Promise<void> };

async function start(dataPath: string, ids: IdSource, newEpoch = false): Promise<Server> {
  const settings = {
    ...readSettings(['--data', dataPath, '--dist', join(dataPath, 'dist')], {}),
    newEpoch,
  };
  const endpoint = await openEndpoint({ settings, logger: quiet, ids });
  return { app: createApp(endpoint.deps), deps: endpoint.deps, close: async () => endpoint.close() };
}

const cast = [
  { name: 'Kori', roles: ['coordinator'], opd: null },
  { name: 'Asri', roles: ['assessor'], opd: null },
  { name: 'Siti', roles: ['opd_admin'], opd: 'dinkes' },
  { name: 'Sari', roles: ['opd_admin'], opd: 'dinkes' },
  { name: 'Budi', roles: ['opd_admin'], opd: 'bkpsdm' },
] as const;

/** Makes the region once; every run works on a copy. */
export async function makeTemplate(): Promise<Template> {
  const path = await freshFolder();
  const ids: IdSource = { nowMs: () => startMs, randomBytes: (count) => new Uint8Array(randomBytes(count)) };
  const server = await start(path, ids);
  const people: Person[] = [];
  for (const { name, roles, opd } of cast) {
    const { code } = await invite({ name, roles: [...roles], opds: opd === null ? [] : [opd] }, server.deps);
    people.push({ name, opd, ...(await enrol(server, code, `device-${name.toLowerCase()}`)) });
    if (name === 'Kori') await furnish(server, people[0], ids);
  }
  await server.close();
  return { path, people };
}

async function enrol({ app }: Server, code: string, device: string) {
  const response = await app.request('/api/v1/enrol', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, device, deviceName: 'HP' }),
  });
  const { user } = (await response.json()) as { user: { id: string } };
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return { user: user.id, cookie, device };
}

async function furnish({ app }: Server, kori: Person | undefined, ids: IdSource): Promise<void> {
  const op = ([entity, key, field]: readonly [string, string, string], value: string) => ({
    id: makeUuid(ids),
    scope: 'agency',
    entity,
    key,
    field,
    value,
    parents: [],
    at: '2026-03-10T10:00:00.000+08:00',
    schema: 1,
  });
  const ops = [
    op(['opd', 'dinkes', 'name'], 'Dinas Kesehatan'),
    op(['opd', 'bkpsdm', 'name'], 'BKPSDM'),
    op(['period', '2026', 'instrument'], 'spbe-2020'),
    op(['period', '2026', 'state'], 'open'),
    op(['assignment', '2026:I1:dinkes', 'role'], 'owner'),
    op(['assignment', '2026:I1:bkpsdm', 'role'], 'contributor'),
  ];
  await app.request('/api/v1/sync', {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: kori?.cookie ?? '' },
    body: JSON.stringify({ v: 1, epoch: null, clock: 'uji', ops, cursors: {} }),
  });
}

/** The server of one run: it can be killed, backed up and restored; requests that were held back wait here. */
export type World = {
  people: readonly Person[];
  clock: { nowMs: number };
  deps: () => Deps;
  handle: (request: Request) => Promise<Response>;
  kill: () => Promise<void>;
  backUp: () => Promise<void>;
  /** Puts the last copy back, under a new epoch; nothing where there is none. */
  restore: () => Promise<void>;
  /** Takes Budi out of his OPD; gives the time at which it was done, once. */
  revoke: () => Promise<void>;
  revokedAt: () => number | null;
  wasRevoked: () => boolean;
  hold: (request: Request) => void;
  deliverHeld: () => Promise<void>;
  /** Every op of every scope, as the coordinator reads it. */
  log: () => Promise<LoggedOp[]>;
  end: () => Promise<void>;
};

export async function openWorld(
  { path, people }: Template,
  random: Random,
  { keepEpoch }: { keepEpoch: boolean },
): Promise<World> {
  const dataPath = await freshFolder();
  await cp(path, dataPath, { recursive: true });
  const clock = { nowMs: startMs + 60_000 };
  const ids: IdSource = { nowMs: () => clock.nowMs, randomBytes: random.bytes };
  let server = await start(dataPath, ids);
  let backup: string | null = null;
  let held: Request[] = [];
  let revokedAt: number | null = null;
  let wasRevoked = false;

  const handle = async ({ path: address, method, headers, body }: Request): Promise<Response> => {
    clock.nowMs += 1000;
    return server.app.request(address, { method, headers, ...(body === null ? {} : { body }) });
  };
  const kori = people[0];
  return {
    people,
    clock,
    deps: () => server.deps,
    handle,
    kill: async () => {
      await server.close();
      server = await start(dataPath, ids);
    },
    backUp: async () => {
      if (backup !== null) await rm(backup, { recursive: true });
      backup = await freshFolder();
      await server.close();
      await cp(dataPath, backup, { recursive: true });
      server = await start(dataPath, ids);
    },
    restore: async () => {
      if (backup === null) return;
      await server.close();
      await rm(dataPath, { recursive: true });
      await cp(backup, dataPath, { recursive: true });
      server = await start(dataPath, ids, !keepEpoch);
      // The copy may be older than the revocation: until a device gives that back, it does not hold.
      revokedAt = null;
    },
    revokedAt: () => revokedAt,
    wasRevoked: () => wasRevoked,
    revoke: async () => {
      const budi = people.find(({ name }) => name === 'Budi');
      if (budi === undefined || kori === undefined) return;
      const body = new TextEncoder().encode(JSON.stringify({ active: false }));
      const headers = { cookie: kori.cookie, 'content-type': 'application/json' };
      const response = await handle({ path: `/api/v1/users/${budi.user}`, method: 'PATCH', headers, body });
      if (response.status !== 200) throw new Error(`revoke: ${response.status} ${await response.text()}`);
      revokedAt = clock.nowMs;
      wasRevoked = true;
    },
    hold: (request) => {
      held.push(request);
    },
    deliverHeld: async () => {
      const due = held;
      held = [];
      for (const request of due) await (await handle(request)).arrayBuffer();
    },
    log: async () => {
      if (kori === undefined) throw new Error('nobody coordinates');
      return readLog(server, kori.cookie);
    },
    end: async () => {
      await server.close();
      await rm(dataPath, { recursive: true, force: true });
      if (backup !== null) await rm(backup, { recursive: true, force: true });
    },
  };
}

async function readLog({ app }: Server, cookie: string): Promise<LoggedOp[]> {
  const ask = async (cursors: Record<string, number>) => {
    const body = JSON.stringify({ v: 1, epoch: null, clock: 'uji', ops: [], cursors });
    const headers = { cookie, 'content-type': 'application/json' };
    const response = await app.request('/api/v1/sync', { method: 'POST', headers, body });
    return (await response.json()) as {
      scopes: string[];
      pages: { scope: string; ops: LoggedOp[]; more: boolean }[];
    };
  };
  const { scopes } = await ask({});
  const cursors = Object.fromEntries(scopes.map((scope) => [scope, 0]));
  const ops: LoggedOp[] = [];
  for (let isMore = true; isMore;) {
    const { pages } = await ask(cursors);
    isMore = pages.some(({ more }) => more);
    for (const page of pages) {
      ops.push(...page.ops);
      cursors[page.scope] = (cursors[page.scope] ?? 0) + page.ops.length;
    }
  }
  return ops;
}
