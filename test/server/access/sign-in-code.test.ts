import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../../../src/server/log/op-log-store.ts';
import { startEndpoint, startRegion, type Client, type TestEndpoint } from '../endpoint.ts';

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

describe('a sign-in code', () => {
  it('has ten Crockford letters and brings in who it was made for, on that device', async () => {
    const code = await makeCode();
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    const response = await tryCode(code);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      user: { name: 'Siti', roles: ['opd_admin'], opds: ['dinkes'] },
      device: { id: 'device-of-siti', name: 'HP Siti' },
      scopes: expect.arrayContaining(['agency', 'opd/dinkes']),
    });
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^lumbung_device-of-siti=[\w-]{43}; /);
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=7776000'])
      expect(cookie).toContain(part);
    expect(cookie).not.toContain('Secure');
  });

  it('[JN2] is read in any case, with hyphens and spaces, O as 0, I and L as 1', async () => {
    const code = await makeCode();
    const typed = ` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)} `
      .replaceAll('0', 'o')
      .replaceAll('1', 'l');
    expect((await tryCode(typed)).status).toBe(200);
  });

  it('[JN1] serves one device: repeated there for a day with a further cookie, refused everywhere else', async () => {
    const code = await makeCode();
    const first = await tryCode(code);
    endpoint.clock.nowMs += dayMs - 1;
    const again = await tryCode(code);
    expect(again.status).toBe(200);
    expect(((await again.json()) as { user: object }).user).toEqual(
      ((await first.json()) as { user: object }).user,
    );
    const cookies = [first, again].map((one) => one.headers.get('set-cookie')?.split(';')[0] ?? '');
    expect(cookies[0]).not.toBe(cookies[1]);
    for (const cookie of cookies) {
      expect((await endpoint.app.request('/api/v1/session', { headers: { cookie } })).status).toBe(200);
    }
    expect((await tryCode(code, 'device-of-thief')).status).toBe(401);
    endpoint.clock.nowMs += 1;
    expect((await tryCode(code)).status).toBe(401);
  });

  it('[JN1] ends after 14 days; one for a further device of one’s own after 15 minutes', async () => {
    const code = await makeCode();
    endpoint.clock.nowMs += 14 * dayMs;
    expect((await tryCode(code)).status).toBe(401);
    const own = await admin.send('POST', '/api/v1/codes', { self: true });
    expect(own.status).toBe(201);
    const { code: ownCode, user } = (await own.json()) as { code: string; user: { id: string } };
    expect(user.id).toBe(admin.user);
    endpoint.clock.nowMs += 15 * 60_000 - 1;
    expect((await tryCode(ownCode)).status).toBe(200);
    const late = (
      (await (await admin.send('POST', '/api/v1/codes', { self: true })).json()) as { code: string }
    ).code;
    endpoint.clock.nowMs += 15 * 60_000;
    expect((await tryCode(late, 'device-too-late')).status).toBe(401);
  });

  it('[JN2] is refused in shape with 400, in substance with 401, never telling why', async () => {
    expect((await tryCode('')).status).toBe(400);
    expect((await tryCode('x'.repeat(41))).status).toBe(400);
    for (const device of ['', 'a b', 'a;b', 'x'.repeat(65)]) {
      expect((await tryCode('AAAAAAAAAA', device)).status).toBe(400);
    }
    const messages = new Set<string>();
    const used = await makeCode();
    await tryCode(used);
    for (const [code, device] of [
      ['AAAAAAAAAA', 'device-x1'],
      ['UUUUUUUUUU', 'device-x1'],
      [used, 'device-x1'],
    ] as const) {
      const response = await tryCode(code, device);
      expect(response.status).toBe(401);
      messages.add(await response.text());
    }
    expect(messages.size).toBe(1);
  });

  it('[JN3] is limited by failures per address: 20, then one every 10 s; successes never count', async () => {
    const good = await Promise.all(Array.from({ length: 25 }, async () => makeCode()));
    for (const [index, code] of good.entries())
      expect((await tryCode(code, `device-good-${index}`)).status).toBe(200);
    const last = await makeCode();
    for (let failure = 0; failure < 20; failure += 1) expect((await tryCode('AAAAAAAAAA')).status).toBe(401);
    const limited = await tryCode('AAAAAAAAAA');
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '10']);
    expect((await tryCode('AAAAAAAAAA', 'device-of-siti', '10.0.0.2')).status).toBe(401);
    endpoint.clock.nowMs += 10_000;
    expect((await tryCode('AAAAAAAAAA')).status).toBe(401);
    expect((await tryCode('AAAAAAAAAA')).status).toBe(429);
    endpoint.clock.nowMs += 10_000;
    expect((await tryCode(last)).status).toBe(200);
  });

  it('is not used up by an endpoint that has no room, and such tries are no failures', async () => {
    const code = await makeCode();
    const { enrol } = endpoint.deps.access;
    endpoint.deps.access.enrol = async () => Promise.reject(new StoreUnavailable(null));
    for (let again = 0; again < 30; again += 1) {
      const { status, headers } = await tryCode(code);
      expect([status, headers.get('retry-after')]).toEqual([503, '30']);
    }
    endpoint.deps.access.enrol = enrol;
    expect((await tryCode(code)).status).toBe(200);
  });

  it('[JN3] cannot be guessed faster by many requests at once', async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, async () => tryCode('AAAAAAAAAA')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(20);
  });

  it('[F69] guessed for hours from one place still lets its owner in, from elsewhere at once and from there after a wait', async () => {
    const [code, another] = [await makeCode(), await makeCode()];
    for (let guess = 0; guess < 400; guess += 1) {
      expect([401, 429]).toContain((await tryCode('AAAAAAAAAA', 'device-thief')).status);
    }
    expect((await tryCode(code, 'device-of-siti', '10.0.0.2')).status).toBe(200);
    const waiting = await tryCode(another, 'device-of-budi');
    expect(waiting.status).toBe(429);
    endpoint.clock.nowMs += Number(waiting.headers.get('retry-after')) * 1000;
    expect((await tryCode(another, 'device-of-budi')).status).toBe(200);
    const notes = endpoint.logged.filter(({ message }) => message === 'request refused');
    expect(notes).toHaveLength(401);
    expect(notes[0]?.facts).toMatchObject({ path: '/api/v1/enrol', address: '10.0.0.1' });
  });

  it('[F69] that was used elsewhere or has expired is refused, and its owner enters with the next one', async () => {
    const [used, old] = [await makeCode(), await makeCode()];
    expect((await tryCode(used, 'device-thief')).status).toBe(200);
    expect((await tryCode(used)).status).toBe(401);
    endpoint.clock.nowMs += 14 * dayMs;
    expect((await tryCode(old)).status).toBe(401);
    expect((await tryCode(await makeCode())).status).toBe(200);
  });

  it('counts by X-Forwarded-For only behind a trusted proxy', async () => {
    const status = async (at: TestEndpoint, forwarded: string) =>
      (
        await at.app.request(
          '/api/v1/enrol',
          {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
            body: JSON.stringify({ code: 'AAAAAAAAAA', device: 'device-x1', deviceName: 'x' }),
          },
          { address: '127.0.0.1' },
        )
      ).status;
    for (let failure = 0; failure < 20; failure += 1) await status(endpoint, `10.1.1.${failure}`);
    expect(await status(endpoint, '10.2.2.2')).toBe(429);
    const trusting = await startEndpoint({ trustProxy: true });
    for (let failure = 0; failure < 20; failure += 1) await status(trusting, `forged, 10.1.1.1`);
    expect(await status(trusting, 'other, 10.1.1.1')).toBe(429);
    expect(await status(trusting, '10.2.2.2')).toBe(401);
    await trusting.close();
  });
});
