import type { Directory, Period } from './directory.ts';
import type { PublishedBefore } from './findings.ts';

/**
 * What the ministry published for the last period before this one that used the same instrument: levels by indicator and the
 * last day of that period; null where no level was typed in.
 */
export function publishedBefore(directory: Directory, period: Period): PublishedBefore | null {
  const earlier = [...directory.periods.values()]
    .filter(({ instrument, year }) => instrument === period.instrument && year < period.year)
    .toSorted((a, b) => b.year - a.year);
  for (const { id, year, closesOn } of earlier) {
    const levels = levelsOf(directory, id);
    if (levels.size > 0) return { levels, lastDay: closesOn ?? `${year}-12-31` };
  }
  return null;
}

function levelsOf({ officials }: Directory, period: string): Map<string, number> {
  return new Map(
    [...officials].flatMap(([key, { value }]) => {
      const [of, indicator] = key.split(':');
      return of === period && indicator !== undefined ? [[indicator, Number(value)] as const] : [];
    }),
  );
}
