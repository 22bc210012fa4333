import { afterEach, beforeEach, expect, test } from 'vitest';
import { record } from '../../src/storage/record.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { readFields } from '../../src/storage/views.ts';
import { exchange } from '../../src/sync/cycle.ts';
import { createEndpoint } from '../../src/sync/endpoint.ts';
import { createTransport, type Fetch, type Transport } from '../../src/sync/transport.ts';
import { joinAs, startEndpoint, type Client, type TestEndpoint } from '../server/endpoint.ts';
import { memoryStorage } from './scripted-endpoint.ts';

let endpoint: TestEndpoint;
let coordinator: Client;

beforeEach(async () => {
  endpoint = await startEndpoint();
  coordinator = await joinAs(endpoint, { roles: ['coordinator'] });
});
afterEach(() => endpoint.close());

function transportOf({ cookie, device }: Client, lose = (): boolean => false): Transport {
  const fetch: Fetch = async (input, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set('cookie', cookie);
    const { method = 'GET', body = null } = init;
    const response = await endpoint.app.request(new URL(input).pathname, { method, body, headers });
    if (lose()) throw new TypeError('network');
    return response;
  };
  return createTransport({ fetch, baseUrl: 'http://localhost/', deviceId: device });
}

async function deviceOf(client: Client): Promise<Storage> {
  return { ...(await memoryStorage()), person: { id: client.user }, device: { id: client.device } };
}

const nameOpd = (storage: Storage, value: string) =>
  record(storage, [{ scope: 'agency', entity: 'opd', key: 'dinkes', field: 'name', value }]);

const namesOn = async (storage: Storage) =>
  (await readFields(storage.db, 'agency'))
    .filter(({ entity, key, field }) => entity === 'opd' && key === 'dinkes' && field === 'name')
    .flatMap(({ state }) => state.heads.map(({ value }) => value));

test('an edit whose answer is lost arrives once and reaches the other device', async () => {
  const storage = await deviceOf(coordinator);
  await nameOpd(storage, 'Dinas Kesehatan');
  expect(await exchange({ storage, transport: transportOf(coordinator, () => true) })).toEqual({
    kind: 'offline',
  });
  expect(await exchange({ storage, transport: transportOf(coordinator) })).toEqual({ kind: 'done' });
  expect(await storage.db.outbox.count()).toBe(0);

  const other = await joinAs(endpoint, { roles: ['viewer'] });
  const otherStorage = await deviceOf(other);
  expect(await exchange({ storage: otherStorage, transport: transportOf(other) })).toEqual({ kind: 'done' });
  expect(await namesOn(otherStorage)).toEqual(['Dinas Kesehatan']);
  const { pages } = await coordinator.sync([], { cursors: { agency: 0 } });
  const named = pages[0]?.ops.filter(({ key, field }) => key === 'dinkes' && field === 'name');
  expect(named).toHaveLength(1);
});

test('what a coordinator asks for is read as the endpoint answers it', async () => {
  const asked = createEndpoint(transportOf(coordinator));
  const { code, user } = await asked.makeCode({ roles: ['viewer'], opds: [], name: 'Pak Made' });
  expect(code).toHaveLength(10);
  const seen = { id: user.id, name: 'Pak Made', roles: ['viewer' as const], opds: [], active: true };
  expect(await asked.writePeople([{ ...seen, code: true }])).toMatchObject([{ user }]);
  await asked.editPerson(user.id, { active: false });
  expect((await asked.devices()).map(({ id }) => id)).toContain(coordinator.device);
  expect(await asked.makeSelfCode()).toMatchObject({ kind: 'made' });
});
