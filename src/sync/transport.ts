/** What came of one request. `offline` also covers captive portals and proxies: whatever did not come from the endpoint. */
export type Answer<Body> =
  | { kind: 'ok'; body: Body }
  | { kind: 'offline' }
  | { kind: 'signed-out' }
  | { kind: 'epoch'; epoch: string }
  | { kind: 'wait'; waitMs: number }
  | { kind: 'refused'; status: number; error: string; message: string; body: unknown };

export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

export type TransportDeps = { fetch: Fetch; baseUrl: string; deviceId: string };

export type Call<Body> = {
  path: string;
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON, or as raw bytes where it is an ArrayBuffer. */
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
  /** Reads the answer; null when it is not what the endpoint says, which counts as no connection. */
  parse: (json: unknown) => Body | null;
};

export type Transport = {
  /** Where the app and its endpoint are; what links for other devices begin with. */
  baseUrl: string;
  call: <Body>(call: Call<Body>) => Promise<Answer<Body>>;
  /** The raw response of a GET, for bytes; rejects as `fetch` does. */
  get: (path: string, signal?: AbortSignal) => Promise<Response>;
};

/** A connection on which nothing arrived for so long is dead; what is sent is sized to go up well within it. */
const silentMs = 45_000;
/** Below this the header of gzip eats what it saves. */
const gzipFromBytes = 250;
const defaultWaitMs = 10_000;

/** The only place from which the app speaks to its endpoint. */
export function createTransport(deps: TransportDeps): Transport {
  const headers = { 'Lumbung-Device': deps.deviceId };
  const url = (path: string): string => new URL(`api/v1/${path}`, deps.baseUrl).href;
  return {
    baseUrl: deps.baseUrl,
    get: (path, signal) =>
      deps.fetch(url(path), {
        headers,
        credentials: 'same-origin',
        cache: 'no-store',
        ...(signal ? { signal } : {}),
      }),
    call: async (call) => {
      const silence = watchSilence();
      try {
        const sent = await encode(call.body);
        const response = await deps.fetch(url(call.path), {
          method: call.method ?? 'GET',
          headers: { ...headers, ...sent.headers, ...call.headers },
          credentials: 'same-origin',
          cache: 'no-store',
          redirect: 'error',
          signal: silence.signal,
          ...(sent.body === null ? {} : { body: sent.body }),
        });
        return await read(response, call.parse, silence);
      } catch {
        return { kind: 'offline' };
      } finally {
        silence.end();
      }
    },
  };
}

type Silence = { signal: AbortSignal; heard: () => void; end: () => void };

function watchSilence(): Silence {
  const controller = new AbortController();
  const arm = () => setTimeout(() => controller.abort(), silentMs);
  let timer = arm();
  const end = () => clearTimeout(timer);
  const heard = () => {
    end();
    timer = arm();
  };
  return { signal: controller.signal, heard, end };
}

type Encoded = { body: BodyInit | null; headers: Record<string, string> };

async function encode(body: unknown): Promise<Encoded> {
  if (body === undefined) return { body: null, headers: {} };
  if (body instanceof ArrayBuffer) return { body, headers: { 'Content-Type': 'application/octet-stream' } };
  const text = JSON.stringify(body);
  const headers = { 'Content-Type': 'application/json' };
  if (text.length < gzipFromBytes || !('CompressionStream' in globalThis)) return { body: text, headers };
  const zipped = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = await new Response(zipped).arrayBuffer();
  return { body: bytes, headers: { ...headers, 'Content-Encoding': 'gzip' } };
}

async function read<Body>(
  response: Response,
  parse: Call<Body>['parse'],
  silence: Silence,
): Promise<Answer<Body>> {
  if (response.status === 429 || response.status === 503) return { kind: 'wait', waitMs: waitOf(response) };
  const json: unknown = response.status === 204 ? null : await jsonOf(response, silence);
  if (response.ok) {
    const body = parse(json);
    return body === null ? { kind: 'offline' } : { kind: 'ok', body };
  }
  return refusalOf(response.status, json);
}

async function jsonOf(response: Response, { heard }: Silence): Promise<unknown> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next?.value !== undefined; next = await reader?.read()) {
    pieces.push(next.value);
    heard();
  }
  const text = await new Blob(pieces).text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function waitOf(response: Response): number {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : defaultWaitMs;
}

/**
 * Only an error in the endpoint's own words counts; others come from something in between. A proxy's "too large" counts too:
 * the same request would never pass, a smaller one may.
 */
function refusalOf(status: number, json: unknown): Answer<never> {
  const words = readWords(json);
  if (words === null && status === 413)
    return { kind: 'refused', status, error: 'too_large', message: '', body: null };
  if (words === null || (status >= 500 && status !== 507)) return { kind: 'offline' };
  const { error, message, epoch } = words;
  if (status === 401 && error !== 'wrong_code') return { kind: 'signed-out' };
  if (error === 'epoch') return epoch === null ? { kind: 'offline' } : { kind: 'epoch', epoch };
  return { kind: 'refused', status, error, message, body: json };
}

type Words = { error: string; message: string; epoch: string | null };

function readWords(json: unknown): Words | null {
  if (typeof json !== 'object' || json === null || !('error' in json)) return null;
  if (typeof json.error !== 'string') return null;
  const message = 'message' in json && typeof json.message === 'string' ? json.message : '';
  const epoch = 'epoch' in json && typeof json.epoch === 'string' ? json.epoch : null;
  return { error: json.error, message, epoch };
}
