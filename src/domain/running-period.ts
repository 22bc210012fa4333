import type { Directory, Period, PeriodState } from './directory.ts';

const urgency: Record<PeriodState, number> = { open: 0, closed: 1, draft: 2 };

/** The period that everyone works in: an open one before a closed one before a draft, the latest year of these. */
export function runningPeriod(directory: Directory): Period | null {
  const periods = [...directory.periods.values()].toSorted(
    (a, b) => urgency[a.state] - urgency[b.state] || b.year - a.year || (a.id < b.id ? 1 : -1),
  );
  return periods[0] ?? null;
}
