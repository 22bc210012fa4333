import { createPace, type Pace } from './pace.ts';

/** What came of one request. `offline` also covers captive portals and proxies: whatever did not come from the endpoint. */
export type Answer<Body> =
  | { kind: 'ok'; body: Body }
  | { kind: 'offline' }
  | { kind: 'signed-out' }
  | { kind: 'epoch'; epoch: string }
  | { kind: 'wait'; waitMs: number }
  | { kind: 'refused'; status: number; error: string; message: string; body: unknown };

export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

export type TransportDeps = { fetch: Fetch; baseUrl: string; deviceId: string; nowMs?: () => number };

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
  /** The bytes of a GET; rejects when the link breaks or falls silent, and with the status where there are none. */
  download: (path: string, watch: DownloadWatch) => Promise<ArrayBuffer>;
  /** How many bytes a request should carry on this link. */
  requestBytes: () => number;
  /** How many edits a request should carry and ask for on this link. */
  edits: () => number;
};

/** `onProgress` counts what has arrived, beside the size that the endpoint names (0 where it names none). */
export type DownloadWatch = {
  onProgress: (doneBytes: number, sizeBytes: number) => void;
  signal?: AbortSignal;
};

/** The endpoint gave an answer that carries no bytes. */
export class DownloadRefused extends Error {
  constructor(status: number) {
    super(`status ${status}`);
    this.name = 'DownloadRefused';
  }
}

/** A connection on which nothing arrived for so long is dead; what is sent is sized to go up well within it. */
const silentMs = 45_000;
/** Below this the header of gzip eats what it saves. */
const gzipFromBytes = 250;
const defaultWaitMs = 10_000;

/** The only place from which the app speaks to its endpoint. */
export function createTransport(deps: TransportDeps): Transport {
  const link: Link = { ...deps, pace: createPace(), nowMs: deps.nowMs ?? (() => Date.now()) };
  return {
    baseUrl: deps.baseUrl,
    call: async (call) => ask(link, call),
    download: async (path, watch) => download(link, path, watch),
    requestBytes: link.pace.requestBytes,
    edits: link.pace.edits,
  };
}

type Link = Required<TransportDeps> & { pace: Pace };

const addressOf = ({ baseUrl }: Link, path: string): string => new URL(`api/v1/${path}`, baseUrl).href;

const always = { credentials: 'same-origin', cache: 'no-store' } as const;

async function ask<Body>(link: Link, call: Call<Body>): Promise<Answer<Body>> {
  const silence = watchSilence();
  const startMs = link.nowMs();
  let sent: Encoded = { body: null, headers: {}, size: 0 };
  let hasBegun = false;
  try {
    sent = await encode(call.body);
    const response = await link.fetch(addressOf(link, call.path), {
      ...always,
      method: call.method ?? 'GET',
      headers: { 'Lumbung-Device': link.deviceId, ...sent.headers, ...call.headers },
      redirect: 'error',
      signal: silence.signal,
      ...(sent.body === null ? {} : { body: sent.body }),
    });
    silence.heard();
    hasBegun = true;
    if (response.status === 413) link.pace.tooLarge(sent.size);
    else link.pace.arrived(sent.size, link.nowMs() - startMs);
    const answer = await read(response, call.parse, silence);
    link.pace.answered();
    return answer;
  } catch {
    if (hasBegun) link.pace.answerBroke();
    else link.pace.broke(sent.size);
    return { kind: 'offline' };
  } finally {
    silence.end();
  }
}

async function download(link: Link, path: string, { onProgress, signal }: DownloadWatch) {
  const silence = watchSilence(signal);
  try {
    const response = await link.fetch(addressOf(link, path), {
      ...always,
      headers: { 'Lumbung-Device': link.deviceId },
      signal: silence.signal,
    });
    if (!response.ok || response.body === null) throw new DownloadRefused(response.status);
    const sizeBytes = Number(response.headers.get('Content-Length') ?? 0);
    const pieces = await piecesOf(response, (doneBytes) => {
      silence.heard();
      onProgress(doneBytes, Math.max(sizeBytes, doneBytes));
    });
    return await new Blob(pieces).arrayBuffer();
  } finally {
    silence.end();
  }
}

type Silence = { signal: AbortSignal; heard: () => void; end: () => void };

/** Aborts after a silence, and with `outer`. (`AbortSignal.any` is younger than the browsers we serve.) */
function watchSilence(outer?: AbortSignal): Silence {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const arm = () => setTimeout(abort, silentMs);
  let timer = arm();
  if (outer?.aborted === true) abort();
  outer?.addEventListener('abort', abort);
  return {
    signal: controller.signal,
    heard: () => {
      clearTimeout(timer);
      timer = arm();
    },
    end: () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', abort);
    },
  };
}

type Encoded = { body: BodyInit | null; headers: Record<string, string>; size: number };

async function encode(body: unknown): Promise<Encoded> {
  if (body === undefined) return { body: null, headers: {}, size: 0 };
  if (body instanceof ArrayBuffer)
    return { body, headers: { 'Content-Type': 'application/octet-stream' }, size: body.byteLength };
  const text = JSON.stringify(body);
  const headers = { 'Content-Type': 'application/json' };
  if (text.length < gzipFromBytes || !('CompressionStream' in globalThis))
    return { body: text, headers, size: text.length };
  const zipped = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = await new Response(zipped).arrayBuffer();
  return { body: bytes, headers: { ...headers, 'Content-Encoding': 'gzip' }, size: bytes.byteLength };
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
  const text = await new Blob(await piecesOf(response, heard)).text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function piecesOf(
  response: Response,
  onPiece: (doneBytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let doneBytes = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next?.value !== undefined; next = await reader?.read()) {
    pieces.push(next.value);
    doneBytes += next.value.byteLength;
    onPiece(doneBytes);
  }
  return pieces;
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
