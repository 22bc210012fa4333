import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Hono } from 'hono';
import { makeUuid, type IdSource } from '../../src/domain/ids.ts';
import type { Json, Op } from '../../src/domain/op.ts';
import type { OpResult, SyncResponse } from '../../src/domain/protocol.ts';
import { invite } from '../../src/server/access/make-code.ts';
import { createApp } from '../../src/server/app.ts';
import type { AppEnv, Deps } from '../../src/server/app-context.ts';
import type { ParkedOp } from '../../src/server/log/op-log-store.ts';
import type { Logger } from '../../src/server/logger.ts';
import { openEndpoint } from '../../src/server/open-endpoint.ts';
import { readSettings, type Settings } from '../../src/server/settings.ts';

/** A whole endpoint in this process, on a data directory of its own, with a clock that tests move. */
export type TestEndpoint = {
  app: Hono<AppEnv>;
  deps: Deps;
  dataPath: string;
  clock: { nowMs: number };
  ids: IdSource;
  logged: { level: string; facts: object; message: string }[];
  /** Stops the server and leaves its data. */
  stop: () => Promise<void>;
  reopen: (changes?: Partial<Settings>) => Promise<TestEndpoint>;
  close: () => Promise<void>;
};

const start = Date.parse('2026-03-10T02:00:00Z');

export async function startEndpoint(
  changes: Partial<Settings> = {},
  kept?: { dataPath: string; clock: { nowMs: number } },
): Promise<TestEndpoint> {
  const dataPath = kept?.dataPath ?? (await mkdtemp(join(tmpdir(), 'lumbung-test-')));
  const clock = kept?.clock ?? { nowMs: start };
  const ids: IdSource = {
    nowMs: () => clock.nowMs,
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
  };
  const logged: TestEndpoint['logged'] = [];
  const log = (level: string) => (facts: object, message: string) =>
    void logged.push({ level, facts, message });
  const logger: Logger = { info: log('info'), warn: log('warn'), error: log('error') };
  const settings = {
    ...readSettings(['--data', dataPath, '--dist', join(dataPath, 'dist')], {}),
    ...changes,
  };
  const endpoint = await openEndpoint({ settings, logger, ids });
  return {
    app: createApp(endpoint.deps),
    deps: endpoint.deps,
    dataPath,
    clock,
    ids,
    logged,
    stop: async () => endpoint.close(),
    reopen: async (more = {}) => {
      await endpoint.close();
      return startEndpoint({ ...changes, ...more }, { dataPath, clock });
    },
    close: async () => {
      await endpoint.close();
      await rm(dataPath, { recursive: true, force: true });
    },
  };
}

type Call = [method: string, path: string, body?: unknown, headers?: Record<string, string>];
type Edit = [
  scope: string,
  register: readonly [entity: string, key: string, field: string],
  value: Json,
  parents?: readonly string[],
];

/** A signed-in device. */
export type Client = {
  user: string;
  device: string;
  cookie: string;
  send: (...call: Call) => Promise<Response>;
  sync: (ops?: readonly unknown[], more?: object) => Promise<SyncResponse>;
  /** Sends ops without reading anything; one result each. */
  push: (...ops: readonly unknown[]) => Promise<OpResult[]>;
  op: (...edit: Edit) => Op;
};

let devices = 0;

export async function joinAs(
  endpoint: TestEndpoint,
  person: { name?: string; roles: ('coordinator' | 'assessor' | 'opd_admin' | 'viewer')[]; opds?: string[] },
): Promise<Client> {
  const { name = 'Orang', roles, opds = [] } = person;
  const { code } = await invite({ name, roles, opds }, endpoint.deps);
  return enrol(endpoint, code);
}

export async function enrol(endpoint: TestEndpoint, code: string, named?: string): Promise<Client> {
  devices += 1;
  const device = named ?? `device-${String(devices).padStart(6, '0')}`;
  const response = await endpoint.app.request('/api/v1/enrol', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, device, deviceName: 'HP uji' }),
  });
  if (response.status !== 200) throw new Error(`enrol: ${response.status} ${await response.text()}`);
  const { user } = (await response.json()) as { user: { id: string } };
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return clientFor(endpoint, { user: user.id, device, cookie });
}

export function clientFor(
  endpoint: TestEndpoint,
  { user, device, cookie }: { user: string; device: string; cookie: string },
): Client {
  const send: Client['send'] = async (...[method, path, body, headers = {}]) =>
    endpoint.app.request(path, {
      method,
      headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: rawBody(body) }),
    });
  const sync: Client['sync'] = async (ops = [], more = {}) => {
    const response = await send('POST', '/api/v1/sync', envelope(ops, more));
    if (response.status !== 200) throw new Error(`sync: ${response.status} ${await response.text()}`);
    return (await response.json()) as SyncResponse;
  };
  return {
    user,
    device,
    cookie,
    send,
    sync,
    push: async (...ops) => (await sync(ops)).results,
    op: (...[scope, [entity, key, field], value, parents = []]) =>
      ({
        id: makeUuid(endpoint.ids),
        scope,
        entity,
        key,
        field,
        value,
        parents,
        at: '2026-03-10T10:00:00.000+08:00',
        schema: 1,
      }) as unknown as Op,
  };
}

function rawBody(body: unknown): BodyInit {
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
}

export function envelope(ops: readonly unknown[], more: object = {}): object {
  return { v: 1, epoch: null, clock: 'uji', ops, cursors: {}, ...more };
}

export const gzipped = (value: unknown): Uint8Array => new Uint8Array(gzipSync(JSON.stringify(value)));

/** A region with one open period, two OPDs, and `dinkes` owning I1 while `bkpsdm` contributes. */
export type Region = { endpoint: TestEndpoint; coordinator: Client; admin: Client; other: Client };

export async function startRegion(changes: Partial<Settings> = {}): Promise<Region> {
  const endpoint = await startEndpoint(changes);
  const coordinator = await joinAs(endpoint, { name: 'Kori', roles: ['coordinator'] });
  const { op } = coordinator;
  await coordinator.push(
    op('agency', ['opd', 'dinkes', 'name'], 'Dinas Kesehatan'),
    op('agency', ['opd', 'bkpsdm', 'name'], 'BKPSDM'),
    op('agency', ['period', '2026', 'instrument'], 'spbe-2020'),
    op('agency', ['period', '2026', 'state'], 'open'),
    op('agency', ['assignment', '2026:I1:dinkes', 'role'], 'owner'),
    op('agency', ['assignment', '2026:I1:bkpsdm', 'role'], 'contributor'),
  );
  const admin = await joinAs(endpoint, { name: 'Siti', roles: ['opd_admin'], opds: ['dinkes'] });
  const other = await joinAs(endpoint, { name: 'Budi', roles: ['opd_admin'], opds: ['bkpsdm'] });
  return { endpoint, coordinator, admin, other };
}

export const room = 'indicator/2026/I1';

/** Opens or closes the period of the region. */
export async function setPeriodState({ coordinator, endpoint }: Region, state: string): Promise<void> {
  const register = ['period', '2026', 'state'] as const;
  const { current } = await endpoint.deps.log.readField('agency', register);
  const step = coordinator.op('agency', register, state, current === null ? [] : [current]);
  const [result] = await coordinator.push(step);
  if (result?.status !== 'ok') throw new Error(`The period was not ${state}: ${JSON.stringify(result)}`);
}

/** The ops that wait for a change of the agency. */
export const waitingIn = async ({ deps }: TestEndpoint): Promise<ParkedOp[]> =>
  deps.log.parkedOps(['period_closed', 'not_assigned']);
