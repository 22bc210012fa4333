import type { Period } from '../../domain/directory.ts';
import type { Json } from '../../domain/op.ts';

/** A period as it is typed: texts, so that what is half written can stand. */
export type PeriodEntry = {
  name: string;
  year: string;
  instrument: string;
  opensOn: string;
  closesOn: string;
  schedule: readonly ScheduleEntry[];
  /** The period that this one carries over from; empty for none. */
  from: string;
};
export type ScheduleEntry = { name: string; date: string };

export type PeriodFault = 'name' | 'year' | 'closes-before-opens' | 'schedule-name';

export const instrumentIds = ['spbe-2020', 'pemdi-2026'] as const;

export function emptyPeriod(year: number, stages: readonly string[]): PeriodEntry {
  return {
    name: '',
    year: String(year),
    instrument: year < firstPemdiYear ? instrumentIds[0] : instrumentIds[1],
    opensOn: '',
    closesOn: '',
    schedule: stages.map((name) => ({ name, date: '' })),
    from: '',
  };
}

/** Pemdi took the place of SPBE from this year (PermenPANRB 8/2026); both stay selectable. */
const firstPemdiYear = 2026;

export function entryOf(period: Period): PeriodEntry {
  const { name, year, instrument, schedule } = period;
  const [opensOn, closesOn, from] = [period.opensOn ?? '', period.closesOn ?? '', period.from ?? ''];
  return { name, year: String(year), instrument, opensOn, closesOn, schedule, from };
}

/** What has to be put right, in the order of the form. Stages without a date are left out of the schedule, not faults. */
export function faultsOf(entry: PeriodEntry): PeriodFault[] {
  const year = Number(entry.year);
  const isYear = /^\d{4}$/.test(entry.year.trim()) && year >= 2000 && year <= 2100;
  const isBackwards = entry.opensOn !== '' && entry.closesOn !== '' && entry.closesOn < entry.opensOn;
  return [
    ...(entry.name.trim() === '' ? (['name'] as const) : []),
    ...(isYear ? [] : (['year'] as const)),
    ...(isBackwards ? (['closes-before-opens'] as const) : []),
    ...(entry.schedule.some(({ name, date }) => date !== '' && name.trim() === '')
      ? (['schedule-name'] as const)
      : []),
  ];
}

/** The fields of a period as they are stored; call it only without faults. */
export function fieldsOf(entry: PeriodEntry): Record<string, Json> {
  return {
    name: entry.name.trim(),
    year: Number(entry.year),
    instrument: entry.instrument,
    opensOn: entry.opensOn === '' ? null : entry.opensOn,
    closesOn: entry.closesOn === '' ? null : entry.closesOn,
    schedule: entry.schedule
      .filter(({ date }) => date !== '')
      .map(({ name, date }) => ({ name: name.trim(), date }))
      .toSorted((a, b) => a.date.localeCompare(b.date)),
    from: entry.from === '' ? null : entry.from,
  };
}

/** The id of a new period: its year, and with a figure after it where that year has one already. */
export function idForYear(year: number, taken: ReadonlySet<string>): string {
  const first = String(year);
  if (!taken.has(first)) return first;
  let place = 2;
  while (taken.has(`${first}-${place}`)) place += 1;
  return `${first}-${place}`;
}
