export type Unit = 'kB' | 'bytes' | 'MB' | 's' | 'ms' | '×' | 'requests' | 'round trips' | 'keys' | 'ops';

/** One thing that was measured. */
export type Figure = {
  what: string;
  unit: Unit;
  /** One value of each run; what is counted and not timed has a single one. */
  values: readonly number[];
  /** What we want; null for what only stands beside, to compare with. */
  goal: { atMost: number } | { atLeast: number } | null;
  /** The same thing measured on the floor page, or in a raw loop, in the same run. */
  floor?: readonly number[];
  /** Counted, not timed: a busy machine is no excuse for missing the goal. */
  isExact?: true;
};

export type Verdict = 'reached' | 'not reached' | null;

export function verdictOf({ values, goal }: Figure): Verdict {
  if (goal === null) return null;
  const value = median(values);
  const isReached = 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast;
  return isReached ? 'reached' : 'not reached';
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value below which this part of the values lies, between two of them in proportion. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const place = (sorted.length - 1) * part;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

/** How many times the floor it takes: medians against each other, because single runs are noisy. */
export function ratioOf(values: readonly number[], floor: readonly number[]): number[] {
  return [median(values) / median(floor)];
}
