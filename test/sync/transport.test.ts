import { expect, test, vi } from 'vitest';
import { createEndpoint, type EndpointError } from '../../src/sync/endpoint.ts';
import { createTransport } from '../../src/sync/transport.ts';
import { scriptedTransport, type Respond } from './scripted-endpoint.ts';

const ask = (respond: Respond, body: unknown = {}) =>
  scriptedTransport(respond).transport.call({
    path: 'sync',
    method: 'POST',
    body,
    parse: (json) => (typeof json === 'object' && json !== null && 'v' in json ? json : null),
  });

const refusal = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  ask(() => Response.json(body, { status, headers }));

test('[F58] [DV6] the sign-in page of a captive portal counts as no connection', async () => {
  const page = '<!doctype html><title>Wi-Fi</title>';
  const html = { headers: { 'content-type': 'text/html' } };
  expect(await ask(() => new Response(page, html))).toEqual({ kind: 'offline' });
  expect(await ask(() => new Response(page, { ...html, status: 401 }))).toEqual({ kind: 'offline' });
});

test('[F58] [DV6] JSON that is not the answer of the endpoint counts as no connection', async () => {
  expect(await ask(() => Response.json({ ok: true }))).toEqual({ kind: 'offline' });
  expect(await refusal(401, { login: 'https://proxy.test' })).toEqual({ kind: 'offline' });
  expect(await refusal(502, { error: 'bad_gateway', message: '' })).toEqual({ kind: 'offline' });
});

test('[F58] [DV6] a broken connection counts as no connection', async () => {
  const broken: Respond = () => {
    throw new TypeError('network');
  };
  expect(await ask(broken)).toEqual({ kind: 'offline' });
});

test('a session that has ended, another epoch and a request to wait are told apart', async () => {
  expect(await refusal(401, { error: 'no_session', message: '' })).toEqual({ kind: 'signed-out' });
  expect(await refusal(409, { error: 'epoch', epoch: 'e2' })).toEqual({ kind: 'epoch', epoch: 'e2' });
  const wait = await refusal(429, { error: 'slow', message: '' }, { 'retry-after': '7' });
  expect(wait).toEqual({ kind: 'wait', waitMs: 7000 });
});

test('large requests are compressed and every request names its device', async () => {
  const { transport, sent } = scriptedTransport(() => Response.json({ v: 1 }));
  const body = { text: 'panjang '.repeat(1000) };
  await transport.call({ path: 'sync', method: 'POST', body, parse: (json) => ({ json }) });
  expect(sent[0]?.headers.get('content-encoding')).toBe('gzip');
  expect(sent[0]?.headers.get('lumbung-device')).toBe('device-0001');
  expect(sent[0]?.json).toEqual(body);
});

test('a wrong code and too many tries are told apart at sign-in', async () => {
  const enrol = (respond: Respond) =>
    createEndpoint(scriptedTransport(respond).transport).enrol('7K2M94QDH0', 'device-0001', 'HP');
  const wrong = { error: 'wrong_code', message: 'No.' };
  expect(await enrol(() => Response.json(wrong, { status: 401 }))).toEqual({ kind: 'wrong-code' });
  const tooMany = { status: 429, headers: { 'retry-after': '10' } };
  expect(await enrol(() => Response.json(wrong, tooMany))).toEqual({ kind: 'too-many', waitS: 10 });
});

test('the link for an own further device leads to this endpoint', async () => {
  const answer = { code: '7K2M94QDH0', expiresAt: '2026-11-25T01:00:00Z', user: { id: 'u1' } };
  const { transport } = scriptedTransport(() => Response.json(answer, { status: 201 }));
  expect(await createEndpoint(transport).makeSelfCode()).toMatchObject({
    kind: 'made',
    link: 'https://desa.test/#kode=7K2M94QDH0',
  });
});

test('a download that falls silent is given up after 45 seconds, one that trickles is not', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let send: (bytes: number) => void = () => undefined;
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => {
      send = (bytes) => controller.enqueue(new Uint8Array(bytes));
    },
  });
  const fetch = (_input: string, init: RequestInit = {}): Promise<Response> => {
    const broken = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
    stream
      .pipeTo(broken.writable, { signal: init.signal ?? new AbortController().signal })
      .catch(() => undefined);
    return Promise.resolve(new Response(broken.readable));
  };
  const transport = createTransport({ fetch, baseUrl: 'https://desa.test/', deviceId: 'device-0001' });
  const arrived: number[] = [];
  let end = 'under way';
  const onProgress = (doneBytes: number): void => void arrived.push(doneBytes);
  const download = createEndpoint(transport).downloadFile({ sha256: 'a', scope: 'agency', onProgress });
  download.catch((error: EndpointError) => {
    end = error.reason;
  });
  for (let minute = 1; minute <= 3; minute += 1) {
    send(10);
    await vi.waitFor(() => expect(arrived).toHaveLength(minute));
    await vi.advanceTimersByTimeAsync(40_000);
    expect(end).toBe('under way');
  }
  await vi.advanceTimersByTimeAsync(6_000);
  await vi.waitFor(() => expect(end).toBe('offline'));
  vi.useRealTimers();
});
