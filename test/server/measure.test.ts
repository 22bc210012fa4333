import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import { joinAs, startEndpoint, type Client, type TestEndpoint } from './endpoint.ts';

let endpoint: TestEndpoint;
let client: Client;
beforeEach(async () => {
  endpoint = await startEndpoint();
  client = await joinAs(endpoint, { roles: ['opd_admin'] });
});
afterEach(() => endpoint.close());

const bytesHeader = { 'content-type': 'application/octet-stream' };
const send = (bytes: number) => client.send('POST', '/api/v1/measure', new Uint8Array(bytes), bytesHeader);

describe('what devices measure their link with', () => {
  it('gives so many bytes, which nothing on the way can pack and nobody keeps', async () => {
    const packed = { 'accept-encoding': 'gzip, br' };
    const response = await client.send('GET', '/api/v1/measure?bytes=100000', undefined, packed);
    const body = new Uint8Array(await response.arrayBuffer());
    expect(response.status).toBe(200);
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(response.headers.get('content-length')).toBe('100000');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(body).toHaveLength(100_000);
    expect(gzipSync(body).length).toBeGreaterThan(99_000);
  });

  it.each(['', '?bytes=', '?bytes=256001', '?bytes=-1', '?bytes=1e5', '?bytes=0x10', '?bytes=2.5'])(
    'refuses other sizes: "%s"',
    async (query) => {
      expect((await client.send('GET', `/api/v1/measure${query}`)).status).toBe(400);
    },
  );

  it('takes bytes in and forgets them, up to its limit', async () => {
    expect((await send(128_000)).status).toBe(204);
    expect((await send(0)).status).toBe(204);
    expect((await send(128_001)).status).toBe(413);
  });

  it('counts a body without a length as it comes', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let piece = 0; piece < 3; piece += 1) controller.enqueue(new Uint8Array(50_000));
        controller.close();
      },
    });
    const init = { method: 'POST', body, duplex: 'half', headers: { ...bytesHeader, cookie: client.cookie } };
    expect((await endpoint.app.request('/api/v1/measure', init)).status).toBe(413);
  });

  it('is for people who are signed in, and for bytes alone', async () => {
    expect((await endpoint.app.request('/api/v1/measure?bytes=10')).status).toBe(401);
    const open = { method: 'POST', headers: bytesHeader, body: 'x' };
    expect((await endpoint.app.request('/api/v1/measure', open)).status).toBe(401);
    expect((await client.send('POST', '/api/v1/measure', {})).status).toBe(400);
  });
});
