import { roomScope } from '../../src/domain/scope.ts';
import { calendarFrom, demoPeriod } from '../../src/server/demo/calendar.ts';

/** The sample region's period: its year follows the day on which the server starts, so no test can write it down. */
const { name, year } = demoPeriod(calendarFrom(Date.now()));

export const samplePeriod = name;
export const yearAfter = (years: number): string => String(year + years);
export const sampleYear = yearAfter(0);
/** Where the log of one of its rooms stands. */
export const sampleRoom = (room: string): string => roomScope(sampleYear, room);
