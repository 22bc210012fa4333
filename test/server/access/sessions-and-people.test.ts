import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeForFirstCoordinator } from '../../../src/server/access/first-coordinator.ts';
import {
  clientFor,
  enrol,
  envelope,
  joinAs,
  startEndpoint,
  startRegion,
  type Client,
  type TestEndpoint,
} from '../endpoint.ts';

let endpoint: TestEndpoint;
let coordinator: Client;
let admin: Client;
beforeEach(async () => {
  ({ endpoint, coordinator, admin } = await startRegion());
});
afterEach(async () => endpoint.close());

const dayMs = 24 * 60 * 60 * 1000;

async function tryCode(code: string, device = 'device-of-siti', address = '10.0.0.1'): Promise<Response> {
  return endpoint.app.request(
    '/api/v1/enrol',
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, device, deviceName: 'HP Siti' }),
    },
    { address },
  );
}

async function makeCode(
  body: object = { roles: ['opd_admin'], opds: ['dinkes'], name: 'Siti' },
): Promise<string> {
  const response = await coordinator.send('POST', '/api/v1/codes', body);
  expect(response.status).toBe(201);
  return ((await response.json()) as { code: string }).code;
}

describe('who makes codes', () => {
  it('is the coordinator, for new and known people; everybody for their own further device', async () => {
    const person = { roles: ['viewer'], opds: [], name: 'Pak Bupati' };
    expect((await admin.send('POST', '/api/v1/codes', person)).status).toBe(403);
    expect((await admin.send('POST', '/api/v1/codes', { user: coordinator.user })).status).toBe(403);
    expect((await coordinator.send('POST', '/api/v1/codes', { user: 'nobody' })).status).toBe(404);
    const client = await enrol(endpoint, await makeCode({ user: admin.user }));
    expect(client.user).toBe(admin.user);
  });

  it('is told which OPDs are known when one is not', async () => {
    for (const body of [
      { roles: ['opd_admin'], opds: ['dinkez'], name: 'x' },
      { roles: ['opd_admin'], opds: [], name: 'x' },
      { roles: ['king'], opds: [], name: 'x' },
      { roles: [], opds: [], name: 'x' },
      {},
    ]) {
      expect((await coordinator.send('POST', '/api/v1/codes', body)).status).toBe(400);
    }
    const response = await coordinator.send('POST', '/api/v1/codes', {
      roles: ['opd_admin'],
      opds: ['dinkez'],
      name: 'x',
    });
    expect(((await response.json()) as { message: string }).message).toContain('dinkes, bkpsdm');
  });

  it('[AU3] writes the new person into the agency for everybody to see, by the server', async () => {
    await makeCode({ roles: ['viewer'], opds: [], name: 'Pak Bupati' });
    const { pages } = await admin.sync([], { cursors: { agency: 0 } });
    expect(pages[0]?.ops).toContainEqual(
      expect.objectContaining({ entity: 'person', field: 'name', value: 'Pak Bupati', by: 'server' }),
    );
  });
});

describe('the first coordinator', () => {
  it('[JN7] finds a fresh code at every start until one has joined', async () => {
    const fresh = await startEndpoint();
    const codes = [await codeForFirstCoordinator(fresh.deps), await codeForFirstCoordinator(fresh.deps)];
    expect(new Set(codes).size).toBe(2);
    expect((await fresh.deps.log.directory()).people.size).toBe(1);
    const client = await enrol(fresh, codes[0] ?? '');
    expect(await codeForFirstCoordinator(fresh.deps)).toBeNull();
    await client.send('DELETE', `/api/v1/devices/${client.device}`);
    expect(await codeForFirstCoordinator(fresh.deps)).toBeNull();
    await fresh.close();
  });
});

describe('a session', () => {
  it('[JN4] is known by the header where several people share a computer, by the sole cookie otherwise', async () => {
    const both = `${admin.cookie}; other=1; ${coordinator.cookie}`;
    const who = async (headers: Record<string, string>) => {
      const response = await endpoint.app.request('/api/v1/session', { headers });
      return response.status === 200
        ? ((await response.json()) as { user: { id: string } }).user.id
        : response.status;
    };
    expect(await who({ cookie: admin.cookie })).toBe(admin.user);
    expect(await who({ cookie: both })).toBe(401);
    expect(await who({ cookie: both, 'lumbung-device': admin.device })).toBe(admin.user);
    expect(await who({ cookie: both, 'lumbung-device': coordinator.device })).toBe(coordinator.user);
    expect(await who({ cookie: both, 'lumbung-device': 'device-nobody' })).toBe(401);
    const forged = `lumbung_${coordinator.device}=${admin.cookie.split('=')[1]}`;
    expect(await who({ cookie: forged })).toBe(401);
  });

  it('[JN4] slides: 90 days after the last use it ends', async () => {
    endpoint.clock.nowMs += 60 * dayMs;
    const slid = await admin.send('GET', '/api/v1/session');
    expect(slid.headers.get('set-cookie')).toContain('Max-Age=7776000');
    expect((await admin.send('GET', '/api/v1/session')).headers.get('set-cookie')).toBeNull();
    endpoint.clock.nowMs += 89 * dayMs;
    expect((await admin.send('GET', '/api/v1/session')).status).toBe(200);
    endpoint.clock.nowMs += 90 * dayMs;
    expect((await admin.send('GET', '/api/v1/session')).status).toBe(401);
  });

  it('[JN4] ends on request, which may be repeated, and its cookie is worth nothing from then on', async () => {
    expect((await admin.send('POST', '/api/v1/session/end')).status).toBe(204);
    expect((await admin.send('POST', '/api/v1/session/end')).status).toBe(204);
    expect((await admin.send('GET', '/api/v1/session')).status).toBe(401);
    expect((await admin.send('POST', '/api/v1/sync', envelope([]))).status).toBe(401);
  });

  it('is not ended by what a form of another site can send', async () => {
    const body = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '3' };
    expect((await admin.send('POST', '/api/v1/session/end', 'a=b', body)).status).toBe(400);
    const foreign = { origin: 'https://evil.example' };
    expect((await admin.send('POST', '/api/v1/session/end', undefined, foreign)).status).toBe(403);
    expect((await admin.send('DELETE', '/api/v1/devices/x', undefined, foreign)).status).toBe(403);
    expect((await admin.send('GET', '/api/v1/session', undefined, foreign)).status).toBe(200);
  });

  it('[JN4] ends with its device; a new code brings the person back on it', async () => {
    expect((await admin.send('DELETE', `/api/v1/devices/${admin.device}`)).status).toBe(403);
    expect((await coordinator.send('DELETE', `/api/v1/devices/${admin.device}`)).status).toBe(204);
    expect((await coordinator.send('DELETE', `/api/v1/devices/${admin.device}`)).status).toBe(404);
    expect((await admin.send('GET', '/api/v1/session')).status).toBe(401);
    const back = await enrol(endpoint, await makeCode({ user: admin.user }), admin.device);
    expect(back.user).toBe(admin.user);
  });

  it('[JN1] does not come back to a revoked device by the code that it used', async () => {
    const code = await makeCode();
    expect((await tryCode(code)).status).toBe(200);
    await coordinator.send('DELETE', '/api/v1/devices/device-of-siti');
    expect((await tryCode(code)).status).toBe(401);
  });

  it('[JN4] ends with the person; their codes too', async () => {
    const code = await makeCode({ user: admin.user });
    expect((await coordinator.send('PATCH', `/api/v1/users/${admin.user}`, { active: false })).status).toBe(
      200,
    );
    expect((await admin.send('GET', '/api/v1/session')).status).toBe(401);
    expect((await tryCode(code)).status).toBe(401);
    expect((await coordinator.send('POST', '/api/v1/codes', { user: admin.user })).status).toBe(404);
  });

  it('has secure cookies that no other host can set when the public address is https', async () => {
    const secure = await endpoint.reopen({ publicUrl: 'https://spbe.example.go.id' });
    endpoint = secure;
    const code = await codeForPerson();
    const response = await tryCode(code);
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-lumbung_device-of-siti=/);
    expect(cookie).toContain('; Secure');
    const client = clientFor(secure, {
      user: '',
      device: 'device-of-siti',
      cookie: cookie.split(';')[0] ?? '',
    });
    const status = async (origin: string) =>
      (await client.send('POST', '/api/v1/sync', envelope([]), { origin })).status;
    expect(await status('https://spbe.example.go.id')).toBe(200);
    expect(await status('https://evil.example')).toBe(403);
  });
});

async function codeForPerson(): Promise<string> {
  const { freshCode } = await import('../../../src/server/access/make-code.ts');
  const { answer, row } = freshCode(admin.user, dayMs, endpoint.deps);
  await endpoint.deps.access.addCode(row);
  return answer.code;
}

describe('people', () => {
  it('are listed and changed by coordinators alone, and one coordinator always remains', async () => {
    expect((await admin.send('GET', '/api/v1/users')).status).toBe(403);
    const { users } = (await (await coordinator.send('GET', '/api/v1/users')).json()) as {
      users: { id: string }[];
    };
    expect(users).toHaveLength(3);
    expect(
      (await admin.send('PATCH', `/api/v1/users/${admin.user}`, { roles: ['coordinator'] })).status,
    ).toBe(403);
    expect((await coordinator.send('PATCH', '/api/v1/users/nobody', { name: 'x' })).status).toBe(404);
    for (const edit of [{ active: false }, { roles: ['viewer'] }]) {
      expect((await coordinator.send('PATCH', `/api/v1/users/${coordinator.user}`, edit)).status).toBe(409);
    }
    const second = await joinAs(endpoint, { roles: ['coordinator'] });
    const leave = async (one: Client) =>
      (await one.send('PATCH', `/api/v1/users/${one.user}`, { active: false })).status;
    expect((await Promise.all([leave(coordinator), leave(second)])).toSorted((a, b) => a - b)).toEqual([
      200, 409,
    ]);
    const left = (await coordinator.send('GET', '/api/v1/users')).status === 200 ? coordinator : second;
    const renamed = await left.send('PATCH', `/api/v1/users/${admin.user}`, { name: 'Siti Rahma' });
    expect(await renamed.json()).toMatchObject({ user: { name: 'Siti Rahma', opds: ['dinkes'] } });
  });
});

describe('secrets', () => {
  it('[JN6] are neither in the database nor in the log', async () => {
    const code = await makeCode();
    const response = await tryCode(code);
    const token = response.headers.get('set-cookie')?.split(/[=;]/)[1] ?? '';
    await tryCode('AAAAAAAAAA');
    await endpoint.stop();
    const { readFileSync } = await import('node:fs');
    const database = readFileSync(`${endpoint.dataPath}/lumbung.db`, 'latin1');
    expect(database).not.toContain(code);
    expect(database).not.toContain(token);
    expect(JSON.stringify(endpoint.logged)).not.toMatch(/AAAAAAAAAA/);
    endpoint = await startEndpoint({}, endpoint);
  });
});
