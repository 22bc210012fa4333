import { request } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import type { Fetch } from '../../src/sync/transport.ts';

/** Bodies as they travelled, without headers. */
export type Traffic = { requests: number; upBytes: number; downBytes: number };

export type CountingFetch = {
  fetch: Fetch;
  /** What went over the wire since the last look. */
  take: () => Traffic;
  /** What a browser would send along now. */
  cookie: () => string;
};

/** A fetch as browsers do it (brotli taken, the session's cookie kept) that counts the bytes of every body on the socket. */
export function createCountingFetch(): CountingFetch {
  let traffic: Traffic = { requests: 0, upBytes: 0, downBytes: 0 };
  let cookie = '';
  const fetch: Fetch = async (input, init = {}) => {
    const sent = new Request(input, { ...init, redirect: 'follow' });
    const up = Buffer.from(await sent.arrayBuffer());
    const headers = { ...Object.fromEntries(sent.headers.entries()), cookie, 'accept-encoding': 'br' };
    const answer = await exchange(input, { method: sent.method, headers, up });
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    traffic = {
      requests: traffic.requests + 1,
      upBytes: traffic.upBytes + up.length,
      downBytes: traffic.downBytes + answer.down.length,
    };
    const isPacked = answer.headers.get('content-encoding') === 'br';
    const body = isPacked ? brotliDecompressSync(answer.down) : answer.down;
    const isEmpty = answer.status === 204 || answer.status === 304;
    return new Response(isEmpty ? null : new Uint8Array(body), { status: answer.status });
  };
  const take = (): Traffic => {
    const taken = traffic;
    traffic = { requests: 0, upBytes: 0, downBytes: 0 };
    return taken;
  };
  return { fetch, take, cookie: () => cookie };
}

type Sent = { method: string; headers: Record<string, string>; up: Buffer };

function exchange(url: string, sent: Sent): Promise<{ status: number; headers: Headers; down: Buffer }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: sent.method, headers: sent.headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', reject);
      response.on('end', () => {
        const headers = new Headers();
        for (const [name, value] of Object.entries(response.headers)) headers.set(name, String(value));
        resolve({ status: response.statusCode ?? 0, headers, down: Buffer.concat(pieces) });
      });
    });
    asked.on('error', reject);
    asked.end(sent.up);
  });
}
