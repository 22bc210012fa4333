const hourMs = 3_600_000;

/** How far the wall clock of a zone stands from UTC, in minutes; worked out once for each hour, for hundreds of thousands of moments. */
export function wallClock(timeZone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const known = new Map<number, number>();
  return (ms) => {
    const hour = Math.floor(ms / hourMs);
    const offset = known.get(hour) ?? offsetAt(format, hour * hourMs);
    known.set(hour, offset);
    return offset;
  };
}

function offsetAt(format: Intl.DateTimeFormat, ms: number): number {
  const parts = format.formatToParts(ms);
  const valueOf = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const shownMs = Date.UTC(
    valueOf('year'),
    valueOf('month') - 1,
    valueOf('day'),
    valueOf('hour'),
    valueOf('minute'),
  );
  return (shownMs - ms) / 60_000;
}
