const formats = new Map<string, Intl.DateTimeFormat>();

/** All edits of a request came at one instant: only the first of them is worth formatting. */
let last = { instant: '', timeZone: '', day: '' };

/** The calendar day (`YYYY-MM-DD`) of an instant in a time zone. */
export function dayAt(instant: string, timeZone: string): string {
  if (last.instant === instant && last.timeZone === timeZone) return last.day;
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  formats.set(timeZone, format);
  last = { instant, timeZone, day: format.format(new Date(instant)) };
  return last.day;
}
