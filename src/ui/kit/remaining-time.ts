/** How many bytes had gone at a moment of the device's clock. */
export type Sample = { ms: number; sentBytes: number };

const keptMs = 60_000;
const leastMs = 10_000;
const leastSamples = 4;
/** Halves of the window that differ more than this make no honest forecast. */
const steadiness = 2;

/** The samples of the last minute with the new one; a count that fell (another batch) starts anew. */
export function withSample(samples: readonly Sample[], sample: Sample): Sample[] {
  const last = samples.at(-1);
  if (last !== undefined && sample.sentBytes < last.sentBytes) return [sample];
  return [...samples.filter(({ ms }) => sample.ms - ms <= keptMs), sample];
}

/**
 * Whole minutes until the rest has gone, at least 1; null while no honest figure can be given:
 * less than ten seconds seen, a standstill, or a pace that doubled or halved meanwhile.
 */
export function minutesLeft(samples: readonly Sample[], restBytes: number): number | null {
  const first = samples[0];
  const last = samples.at(-1);
  if (first === undefined || last === undefined || samples.length < leastSamples) return null;
  if (last.ms - first.ms < leastMs) return null;
  const middle = samples[Math.floor(samples.length / 2)] ?? first;
  const earlier = paceBetween(first, middle);
  const later = paceBetween(middle, last);
  if (later <= 0 || earlier <= 0) return null;
  if (Math.max(earlier, later) / Math.min(earlier, later) > steadiness) return null;
  const bytesPerMs = paceBetween(first, last);
  return Math.max(1, Math.round(restBytes / bytesPerMs / 60_000));
}

function paceBetween(from: Sample, to: Sample): number {
  return to.ms > from.ms ? (to.sentBytes - from.sentBytes) / (to.ms - from.ms) : 0;
}
