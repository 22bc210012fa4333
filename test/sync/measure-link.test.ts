import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runBytes } from '../../src/domain/link-measure.ts';
import { freePort, listen, type Listening } from '../../src/server/listen.ts';
import { createEndpoint } from '../../src/sync/endpoint.ts';
import { measureLink, type MeasureStep } from '../../src/sync/measure-link.ts';
import { createTransport, type Fetch } from '../../src/sync/transport.ts';
import { openLink, slowLink, type Link } from '../bench/link.ts';
import { joinAs, startEndpoint, type Client, type TestEndpoint } from '../server/endpoint.ts';

let endpoint: TestEndpoint;
let client: Client;
let listening: Listening;
let address: string;
let link: Link | null = null;

beforeEach(async () => {
  const port = await freePort('127.0.0.1');
  endpoint = await startEndpoint({ host: '127.0.0.1', port });
  client = await joinAs(endpoint, { roles: ['opd_admin'] });
  listening = await listen(endpoint.deps);
  address = `http://127.0.0.1:${port}`;
});
afterEach(async () => {
  await link?.close();
  link = null;
  listening.server.closeAllConnections();
  await new Promise((resolve) => listening.server.close(resolve));
  await endpoint.close();
});

/** Counts the bytes of all bodies, both ways. */
function countingFetch(): { fetch: Fetch; bytes: () => number } {
  let bytes = 0;
  const fetch: Fetch = async (input, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set('cookie', client.cookie);
    if (init.body instanceof ArrayBuffer) bytes += init.body.byteLength;
    const { mode: _mode, ...rest } = init;
    const response = await globalThis.fetch(input, { ...rest, headers });
    bytes += Number(response.headers.get('content-length') ?? 0);
    return response;
  };
  return { fetch, bytes: () => bytes };
}

type Options = { at?: string; fetch?: Fetch; signal?: AbortSignal; onStep?: (step: MeasureStep) => void };

function measure({ at = address, fetch = countingFetch().fetch, signal, onStep }: Options) {
  const transport = createTransport({ fetch, baseUrl: `${at}/`, deviceId: client.device });
  return measureLink(createEndpoint(transport), {
    signal: signal ?? new AbortController().signal,
    onStep: onStep ?? (() => undefined),
    nowMs: () => performance.now(),
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
  });
}

describe('a measurement of the link', () => {
  it('carries at most half a million bytes, both ways together, even where the link is fast', async () => {
    const counting = countingFetch();
    const steps: MeasureStep[] = [];
    const measured = await measure({ fetch: counting.fetch, onStep: (step) => steps.push(step) });
    expect(measured.kind).toBe('measured');
    expect(counting.bytes()).toBeLessThanOrEqual(runBytes);
    expect(counting.bytes()).toBeGreaterThan(runBytes / 2);
    expect(steps).toEqual(['latency', 'down', 'up']);
  });

  it('tells the speed and the delay of a slow link', async () => {
    link = await openLink(address, slowLink);
    const measured = await measure({ at: link.address });
    if (measured.kind !== 'measured') throw new Error(measured.kind);
    const { downMbps, upMbps, latencyMs } = measured.speed;
    const shapedMbps = slowLink.bitsPerSecond / 1_000_000;
    for (const mbps of [downMbps, upMbps]) {
      expect(mbps).toBeGreaterThan(shapedMbps / 1.5);
      expect(mbps).toBeLessThan(shapedMbps * 1.5);
    }
    expect(latencyMs).toBeGreaterThanOrEqual(slowLink.roundTripMs);
    expect(latencyMs).toBeLessThan(slowLink.roundTripMs * 1.5);
  });

  it('ends when the person stops it, even in the middle of a transfer', async () => {
    link = await openLink(address, slowLink);
    const stop = new AbortController();
    const onStep = (step: MeasureStep): void => void (step === 'down' && setTimeout(() => stop.abort(), 100));
    expect(await measure({ at: link.address, signal: stop.signal, onStep })).toEqual({ kind: 'stopped' });
    expect(await measure({ signal: stop.signal })).toEqual({ kind: 'stopped' });
  });

  it('says that there is no link where nobody answers, or something else in the place of the endpoint', async () => {
    const none: Fetch = () => Promise.reject(new TypeError('network'));
    expect(await measure({ fetch: none })).toEqual({ kind: 'failed' });
    const portal: Fetch = async () => new Response('<h1>Wi-Fi gratis</h1>');
    expect(await measure({ fetch: portal })).toEqual({ kind: 'failed' });
  });

  it('says so where the link breaks on the way up', async () => {
    const { fetch } = countingFetch();
    const breaking: Fetch = async (input, init) => {
      if (init?.method === 'POST') throw new TypeError('network');
      return fetch(input, init);
    };
    expect(await measure({ fetch: breaking })).toEqual({ kind: 'failed' });
  });

  it('says nothing about the link where the endpoint answers, but not to this device', async () => {
    const stranger: Fetch = (input, init) => globalThis.fetch(input, init);
    expect(await measure({ fetch: stranger })).toEqual({ kind: 'refused' });
  });
});
