import { afterAll, expect, it } from 'vitest';
import { filterFrom, isWithin, spanOf } from '../../../src/ui/history/filter.ts';
import { setManner } from '../../../src/ui/kit/format.ts';

afterAll(() => setManner({ language: 'id', timeZone: 'Asia/Makassar' }));

const span = (query: string) => spanOf(filterFrom(new URLSearchParams(query)));

it.each(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'Asia/Kathmandu', 'America/New_York'])(
  'takes a day from its first moment to its last in the zone of the agency: %s',
  (timeZone) => {
    setManner({ language: 'id', timeZone });
    const { fromMs, untilMs } = span('dari=2026-01-15&sampai=2026-01-15');
    const clock = (ms: number) =>
      new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(ms);
    expect(clock(fromMs ?? 0)).toBe('15/01/2026, 00:00:00');
    expect(clock((untilMs ?? 0) - 1)).toBe('15/01/2026, 23:59:59');
  },
);

it('leaves an end open that is not set or is no day', () => {
  expect(span('dari=kemarin')).toEqual({ fromMs: null, untilMs: null });
  expect(isWithin({ at: 'not a time' }, span(''))).toBe(true);
  expect(isWithin({ at: 'not a time' }, span('dari=2026-01-01'))).toBe(false);
});
