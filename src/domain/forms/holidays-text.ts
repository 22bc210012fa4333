/** The days of a list as people type or paste it, one a line, in order and once each; `wrong` are lines that are no day. */
export function holidaysFromText(text: string): { days: string[]; wrong: string[] } {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const read = lines.map((line) => ({ line, day: dayFrom(line) }));
  const days = read.flatMap(({ day }) => (day === null ? [] : [day]));
  return {
    days: [...new Set(days)].toSorted(),
    wrong: read.flatMap(({ line, day }) => (day === null ? [line] : [])),
  };
}

/** `2026-03-19`, or `19-3-2026` and `19/03/2026` as Indonesia writes it; what stands after the day is a name and is left out. */
function dayFrom(line: string): string | null {
  const [first = ''] = line.split(/\s/);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(first);
  const local = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(first);
  if (iso !== null) return calendarDay([iso[1], iso[2], iso[3]]);
  return local === null ? null : calendarDay([local[3], local[2], local[1]]);
}

function calendarDay([year = '', month = '', day = '']: (string | undefined)[]): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const found = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(found.getTime()) && found.toISOString().startsWith(text) ? text : null;
}
