import type { Period } from '../../domain/directory.ts';
import { m } from '../messages/messages.ts';

export type ScheduleDate = { name: string; date: string };

/** What of a period's schedule is still to come, soonest first; the close of entry is always among it. `today` is `YYYY-MM-DD`. */
export function comingDates({ closesOn, schedule }: Period, today: string): ScheduleDate[] {
  const closing = closesOn === null ? [] : [{ name: m.overview.closing, date: closesOn }];
  return [...schedule.filter(({ date }) => date !== closesOn), ...closing]
    .filter(({ date }) => date >= today)
    .toSorted((a, b) => a.date.localeCompare(b.date));
}
