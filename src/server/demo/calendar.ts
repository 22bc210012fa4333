import type { Directory } from '../../domain/directory.ts';
import type { Moment } from './story.ts';

/** Turns what the stories tell in days into dates of the region; `nowMs` is the start of the server. */
export type Calendar = {
  /** The year of the period: that of the last day of entry. */
  year: number;
  /** `YYYY-MM-DD`, so many days after the day of the start; negative before it. */
  dayAt: (days: number) => string;
  /** ISO time with the region's offset. */
  isoAt: (moment: Moment) => string;
};

/** Kabupaten Contoh lies in the zone of Central Indonesia, which has no summer time. */
const offset = '+08:00';
const offsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;
const closesInDays = 21;
const openedDaysAgo = 49;

export function calendarFrom(nowMs: number): Calendar {
  const dayAt = (days: number): string =>
    new Date(nowMs + offsetMs + days * dayMs).toISOString().slice(0, 10);
  return {
    year: Number(dayAt(closesInDays).slice(0, 4)),
    dayAt,
    isoAt: ({ daysAgo, time }) => `${dayAt(-daysAgo)}T${time}:00.000${offset}`,
  };
}

/** The calendar of a region that was begun before, so that it goes on with the same days; null where no period is there yet. */
export function calendarOf({ periods }: Directory): Calendar | null {
  const opensOn = [...periods.values()][0]?.opensOn;
  if (opensOn === undefined || opensOn === null) return null;
  return calendarFrom(Date.parse(`${opensOn}T12:00:00${offset}`) + openedDaysAgo * dayMs);
}

/** A period under way: seven weeks of entry behind, three ahead, then the steps that every screen counts down to. */
export function demoPeriod({ year, dayAt }: Calendar) {
  return {
    id: String(year),
    name: `Penilaian mandiri SPBE ${year}`,
    year,
    instrument: 'spbe-2020',
    opensOn: dayAt(-openedDaysAgo),
    closesOn: dayAt(closesInDays),
    schedule: [
      { name: 'Pengisian dibuka', date: dayAt(-openedDaysAgo) },
      { name: 'Pendampingan OPD di kecamatan', date: dayAt(8) },
      { name: 'Batas pengisian', date: dayAt(closesInDays) },
      { name: 'Umpan balik Diskominfo', date: dayAt(28) },
      { name: 'Batas perbaikan', date: dayAt(35) },
      { name: 'Interviu', date: dayAt(49) },
      { name: 'Visitasi', date: dayAt(63) },
    ],
  };
}
