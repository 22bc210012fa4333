import {
  median,
  nextPieceBytes,
  speedMbps,
  transferMs,
  type LinkSpeed,
  type Progress,
  type Way,
} from '../domain/link-measure.ts';
import type { IdSource } from '../domain/ids.ts';
import { EndpointError, type Endpoint } from './endpoint.ts';
import { DownloadRefused } from './transport.ts';

/**
 * How a run ended. `failed`: there was no link to the endpoint, or it broke; that is worth noting too · `stopped`: the person ended it
 * · `refused`: the endpoint answers, but not to this (no session, an older version): it says nothing about the link.
 */
export type Measured =
  | { kind: 'measured'; speed: LinkSpeed }
  | { kind: 'failed' }
  | { kind: 'stopped' }
  | { kind: 'refused' };

export type MeasureStep = 'latency' | Way;

type Watch = {
  signal: AbortSignal;
  onStep: (step: MeasureStep) => void;
  /** A clock that runs evenly, in milliseconds. */
  nowMs: () => number;
  randomBytes: IdSource['randomBytes'];
};

type Link = Pick<Endpoint, 'ask' | 'download'>;
type Run = Watch & { link: Link };

const roundTrips = 5;
const path = 'measure';
/** A single transfer that takes longer than this has no link worth the name. */
const patienceMs = 20_000;

/** Measures the link to the endpoint: several small round trips, then growing transfers down and up. */
export async function measureLink(link: Link, watch: Watch): Promise<Measured> {
  const run: Run = { ...watch, link };
  try {
    run.onStep('latency');
    const latencyMs = median(await roundTripTimes(run));
    const downMbps = await measureWay(run, 'down', latencyMs);
    const upMbps = await measureWay(run, 'up', latencyMs);
    return { kind: 'measured', speed: { downMbps, upMbps, latencyMs: Math.round(latencyMs) } };
  } catch (error) {
    if (watch.signal.aborted) return { kind: 'stopped' };
    return { kind: isRefusal(error) ? 'refused' : 'failed' };
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof DownloadRefused || (error instanceof EndpointError && error.reason !== 'offline');

/** The first one opens the connection, which others then find open, and does not count. */
async function roundTripTimes(run: Run): Promise<number[]> {
  const times: number[] = [];
  for (let trip = 0; trip <= roundTrips; trip += 1) {
    const startMs = run.nowMs();
    await patiently(run, (signal) => fetchBytes(run, 1, signal));
    if (trip > 0) times.push(run.nowMs() - startMs);
  }
  return times;
}

async function measureWay(run: Run, way: Way, latencyMs: number): Promise<number> {
  run.onStep(way);
  const startMs = run.nowMs();
  let progress: Progress = { pieces: [], spentMs: 0 };
  for (;;) {
    const bytes = nextPieceBytes(way, progress, latencyMs);
    if (bytes === null) return speedMbps(progress.pieces);
    const ms = await patiently(run, (signal) =>
      way === 'down' ? receive(run, { bytes, latencyMs, signal }) : send(run, bytes, latencyMs),
    );
    progress = { pieces: [...progress.pieces, { bytes, ms }], spentMs: run.nowMs() - startMs };
  }
}

type Wanted = { bytes: number; latencyMs: number; signal: AbortSignal };

/** Where the bytes come in several pieces, the time between the first and the last tells the speed without the delay. */
async function receive(run: Run, { bytes, latencyMs, signal }: Wanted): Promise<number> {
  const startMs = run.nowMs();
  const arrivals = await fetchBytes(run, bytes, signal);
  const [first] = arrivals;
  const last = arrivals.at(-1);
  if (first === undefined || last === undefined) return transferMs(run.nowMs() - startMs, latencyMs);
  const whole = transferMs(last.atMs - startMs, latencyMs);
  const between = { bytes: bytes - first.doneBytes, ms: last.atMs - first.atMs };
  // Of two pieces on a fast link the second may have waited in the machine already.
  return between.bytes > bytes / 2 && between.ms > whole / 3 ? (between.ms / between.bytes) * bytes : whole;
}

/** So many bytes had come at that moment. */
type Arrival = { doneBytes: number; atMs: number };

/** Gives when how much had come. Something in between that answers in the endpoint's place sends another length: no link. */
async function fetchBytes(run: Run, bytes: number, signal: AbortSignal): Promise<Arrival[]> {
  const arrivals: Arrival[] = [];
  const onProgress = (doneBytes: number): void => void arrivals.push({ doneBytes, atMs: run.nowMs() });
  const body = await run.link.download(`${path}?bytes=${bytes}`, { onProgress, signal });
  if (body.byteLength !== bytes) throw new Error('another length');
  return arrivals;
}

async function send(run: Run, bytes: number, latencyMs: number): Promise<number> {
  const startMs = run.nowMs();
  await run.link.ask({ path, method: 'POST', body: randomBody(run, bytes), parse: () => true });
  return transferMs(run.nowMs() - startMs, latencyMs);
}

/** Browsers give no more at once. */
const mostRandomBytes = 65_536;

/** Nothing on the way can pack it. */
function randomBody({ randomBytes }: Run, bytes: number): ArrayBuffer {
  const body = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += mostRandomBytes) {
    body.set(randomBytes(Math.min(mostRandomBytes, bytes - at)), at);
  }
  return body.buffer;
}

/** Does one transfer; gives it up when the person stops the run, or when it takes too long. */
async function patiently<Found>(
  { signal }: Run,
  transfer: (signal: AbortSignal) => Promise<Found>,
): Promise<Found> {
  const inner = new AbortController();
  const give = (): void => inner.abort();
  const timer = setTimeout(give, patienceMs);
  signal.addEventListener('abort', give);
  const given = new Promise<never>((_, reject) => {
    inner.signal.addEventListener('abort', () => reject(new Error('given up')));
  });
  if (signal.aborted) give();
  try {
    return await Promise.race([transfer(inner.signal), given]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', give);
  }
}
