/**
 * How a device measures its link to the endpoint. Bytes are those of bodies; headers and the reply of a small request come on top,
 * so what a run takes stays under `runBytes` in all.
 */

/** The most that one answer of the endpoint carries, and the most that it takes in. */
export const mostDownBytes = 256_000;
export const mostUpBytes = 128_000;

/** What one run may take of a data plan, both ways together; people are told before. */
export const runBytes = 500_000;

export type Way = 'down' | 'up';

/** Each way has its own share, so that a fast download leaves enough for the upload. */
export const shareBytes: Record<Way, number> = { down: 290_000, up: 190_000 };
const mostPieceBytes: Record<Way, number> = { down: mostDownBytes, up: mostUpBytes };

/** Small enough for the slowest link, which it keeps busy for a second or two. */
const firstPieceBytes = 4_000;
const growth = 4;
/** One way is measured for about this long. */
const wayMs = 3_000;

/** One transfer: what it carried, and how long the bytes took without the time that any request takes. */
export type Piece = { bytes: number; ms: number };

/** What was measured one way so far, and how long it took with everything. */
export type Progress = { pieces: readonly Piece[]; spentMs: number };

/** A link as it was measured: megabits per second and milliseconds. */
export type LinkSpeed = { downMbps: number; upMbps: number; latencyMs: number };

/**
 * How many bytes the next transfer carries; null when the way is measured. Pieces grow, because a small one says more about the delay
 * than about the speed, and end before they would clog a slow link.
 */
export function nextPieceBytes(way: Way, { pieces, spentMs }: Progress, latencyMs: number): number | null {
  const last = pieces.at(-1);
  if (last === undefined) return firstPieceBytes;
  const spent = pieces.reduce((all, { bytes }) => all + bytes, 0);
  const fitting = (last.bytes / last.ms) * (wayMs - spentMs - latencyMs);
  const next = Math.floor(
    Math.min(last.bytes * growth, fitting, shareBytes[way] - spent, mostPieceBytes[way]),
  );
  return next > last.bytes ? next : null;
}

/**
 * How long the bytes themselves took. A request waits for its answer in any case; where that makes up nearly all of the time the rest
 * cannot be told exactly, and a third of the time is the least that is believed.
 */
export function transferMs(tookMs: number, latencyMs: number): number {
  return Math.max(tookMs - latencyMs, tookMs / 3, 0.1);
}

/** Above this a run of half a megabyte is over before a speed can be told: it is at least so much. */
export const mostMbps = 100;

/** The speed that the largest transfer had, in megabits per second to two decimals; `mostMbps` stands for that and more. */
export function speedMbps(pieces: readonly Piece[]): number {
  const largest = pieces.reduce<Piece | null>(
    (most, piece) => (most === null || piece.bytes > most.bytes ? piece : most),
    null,
  );
  if (largest === null) return 0;
  return Math.min(mostMbps, Math.round((largest.bytes * 8) / largest.ms / 10) / 100);
}

/** The middle one; of an even number the lower of the two in the middle. `NaN` of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** Seconds that a file of a million bytes takes at this speed: what a number of megabits means at a desk. */
export const secondsForMegabyte = (mbps: number): number => 8 / Math.max(mbps, 0.01);
