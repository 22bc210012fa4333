import { textOf, type Values } from './value.ts';

const day = /^(\d{4})-(\d{2})-(\d{2})$/;

type Day = { year: number; month: number; dayOfMonth: number };

/** Software that stops before this many months is said aloud (S5.7: it shall not stop after one or two years). */
const leastMonths = 24;

/** What `works` says where an asset serves nobody any more. */
const stopped = new Set(['broken', 'unused', 'replaced']);

/**
 * Whole months from the day something was received to the day it was last used, both `YYYY-MM-DD`; null where a day is not known
 * or the last use lies before. A month is full on the same day of the next, or on its last day where it has no such day.
 */
export function servedMonths(acquired: string, lastUsed: string): number | null {
  const from = partsOf(acquired);
  const to = partsOf(lastUsed);
  if (from === null || to === null || lastUsed < acquired) return null;
  const begun = (to.year - from.year) * 12 + to.month - from.month;
  const due = Math.min(from.dayOfMonth, lengthOf(to));
  return to.dayOfMonth < due ? begun - 1 : begun;
}

/** Months that an asset served when it stopped too early; null where it works, served long enough, or the days are not known. */
export function stoppedEarly(values: Values): number | null {
  if (!stopped.has(textOf(values['works']))) return null;
  const months = servedMonths(textOf(values['acquired']), textOf(values['lastUsed']));
  return months !== null && months < leastMonths ? months : null;
}

function partsOf(text: string): Day | null {
  const [, year, month, dayOfMonth] = day.exec(text) ?? [];
  if (dayOfMonth === undefined) return null;
  return { year: Number(year), month: Number(month), dayOfMonth: Number(dayOfMonth) };
}

/** Days of that month; the day before the first of the next. */
const lengthOf = ({ year, month }: Day): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
