/** Days and moments of a region: a day is `YYYY-MM-DD` in its zone, a moment ISO 8601. */

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day that it is in the zone (a name of the IANA list) at that moment. */
export function dayIn(timeZone: string, moment: number): string {
  return wallClock(timeZone, moment).slice(0, 10);
}

/** The last second of a day in the zone, in milliseconds since 1970. */
export function endOfDay(timeZone: string, day: string): number {
  const wanted = Date.parse(`${day}T23:59:59Z`);
  const guess = wanted - offsetAt(timeZone, wanted);
  // Once more with the offset of the guess: another one may have held where the clocks change.
  return wanted - offsetAt(timeZone, guess);
}

/** The day after, whatever the month. */
export function nextDay(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** 0 is Sunday, 6 Saturday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** Milliseconds by which the clocks of the zone are ahead of UTC at that moment. */
const offsetAt = (timeZone: string, moment: number): number =>
  Date.parse(`${wallClock(timeZone, moment)}Z`) - Math.floor(moment / 1_000) * 1_000;

/** What the clocks there show, `YYYY-MM-DDTHH:MM:SS`. */
function wallClock(timeZone: string, moment: number): string {
  const format = formats.get(timeZone) ?? formatOf(timeZone);
  formats.set(timeZone, format);
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const day = `${part('year')}-${part('month')}-${part('day')}`;
  return `${day}T${part('hour')}:${part('minute')}:${part('second')}`;
}

const formatOf = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
