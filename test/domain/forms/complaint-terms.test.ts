import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  complaintCourse,
  lastDayOf,
  publishedTerms,
  type ComplaintTerms,
} from '../../../src/domain/forms/complaint-terms.ts';
import { nationalHolidays } from '../../../src/domain/forms/definitions/holidays.ts';
import { dayIn, endOfDay, nextDay, weekdayOf } from '../../../src/domain/forms/local-day.ts';
import type { Values } from '../../../src/domain/forms/value.ts';

const timeZone = 'Asia/Jakarta';
const dayMs = 86_400_000;
const at = (moment: string): string => `${moment}:00+07:00`;
const dayOf = (number: number): string =>
  new Date(Date.UTC(2026, 0, 1) + number * dayMs).toISOString().slice(0, 10);

const courseOf = (values: Values, moment: string, terms: ComplaintTerms = publishedTerms) =>
  complaintCourse(values, terms, { timeZone, now: at(moment) });
const dueDayOf = (values: Values, terms?: ComplaintTerms): string | null => {
  const { dueAt } = courseOf(values, '2026-05-20T10:00', terms);
  return dueAt === null ? null : dayIn(timeZone, Date.parse(dueAt));
};

/** Monday 4 May 2026; the Ascension on 14 May is a holiday. */
const received = { receivedAt: at('2026-05-04T09:00') };
const verified = { ...received, verifiedAt: at('2026-05-06T09:00') };
const answered = {
  ...verified,
  answeredAt: at('2026-05-11T09:00'),
  answer: 'Lampu diganti',
  reporterReply: 'waiting',
};

describe('[FM10] the stage of a complaint', () => {
  test('goes from verification to follow-up to the reply, and ends closed', () => {
    const stages = [received, verified, answered, { ...answered, closedAt: at('2026-05-12T09:00') }].map(
      (values) => courseOf(values, '2026-05-12T10:00').stage,
    );
    expect(stages).toEqual(['verification', 'followUp', 'reporterReply', 'closed']);
  });

  test('has three, five and ten working days, holidays left out', () => {
    expect(dueDayOf(received)).toBe('2026-05-07');
    expect(dueDayOf(verified)).toBe('2026-05-13');
    expect(dueDayOf(answered)).toBe('2026-05-26');
  });

  test('has as many days as the region says, of the kind that it says', () => {
    const own: ComplaintTerms = {
      ...publishedTerms,
      kind: 'calendar',
      verificationDays: 1,
      followUpDays: 14,
    };
    expect(dueDayOf(received, own)).toBe('2026-05-05');
    expect(dueDayOf(verified, own)).toBe('2026-05-20');
    expect(dueDayOf(answered, own)).toBe('2026-05-21');
  });

  test('is over with the last second of its last day, by the clocks of the region', () => {
    expect(courseOf(received, '2026-05-07T23:59').overdue).toBe(false);
    expect(courseOf(received, '2026-05-08T00:00').overdue).toBe(true);
    expect(courseOf(received, '2026-05-07T23:59').dueAt).toBe('2026-05-07T16:59:59.000Z');
    const east = complaintCourse(received, publishedTerms, {
      timeZone: 'Asia/Jayapura',
      now: at('2026-05-07T22:30'),
    });
    expect(east.overdue).toBe(true);
  });

  test('begins on the day of the region, whatever day it is in Greenwich', () => {
    expect(dueDayOf({ receivedAt: at('2026-05-05T00:30') })).toBe('2026-05-08');
  });

  test('opens the follow-up again for a reporter who is not satisfied, as often as it takes', () => {
    const unsatisfied = { ...answered, reporterReply: 'unsatisfied', repliedAt: at('2026-05-18T09:00') };
    const again = {
      id: 'a',
      answeredAt: at('2026-05-19T09:00'),
      answer: 'Tiang diganti',
      reporterReply: 'waiting',
    };
    const stillNot = { ...again, reporterReply: 'unsatisfied', repliedAt: at('2026-05-20T09:00') };
    expect(courseOf(unsatisfied, '2026-05-18T10:00').stage).toBe('followUp');
    expect(dueDayOf(unsatisfied)).toBe('2026-05-25');
    expect(courseOf({ ...unsatisfied, answersAgain: [again] }, '2026-05-20T10:00').stage).toBe(
      'reporterReply',
    );
    expect(courseOf({ ...unsatisfied, answersAgain: [stillNot] }, '2026-05-20T10:00').stage).toBe('followUp');
    expect(dueDayOf({ ...unsatisfied, answersAgain: [stillNot] })).toBe('2026-05-28');
    expect(courseOf(unsatisfied, '2026-05-26T00:00')).toMatchObject({ overdue: true, reporterLate: false });
  });

  test('calls the reporter late who does not reply, and not the OPD', () => {
    const late = '2026-05-27T00:00';
    expect(courseOf(answered, late)).toMatchObject({
      stage: 'reporterReply',
      overdue: false,
      reporterLate: true,
    });
    expect(courseOf({ ...answered, reporterReply: 'none' }, late).reporterLate).toBe(true);
  });

  test('has nothing due once the reporter is satisfied or it is closed', () => {
    const satisfied = { ...answered, reporterReply: 'satisfied', repliedAt: at('2026-05-12T09:00') };
    for (const values of [satisfied, { ...received, closedAt: at('2026-05-05T09:00') }]) {
      expect(courseOf(values, '2027-01-01T00:00')).toMatchObject({
        dueAt: null,
        overdue: false,
        reporterLate: false,
      });
    }
  });

  test('has no deadline where its beginning is not known', () => {
    for (const values of [{}, { receivedAt: 'unknown' }, { ...received, verifiedAt: 'unknown' }]) {
      expect(courseOf(values, '2027-01-01T00:00')).toMatchObject({ dueAt: null, overdue: false });
    }
  });
});

describe('[FM10] the last day of a term', () => {
  const start = fc.integer({ min: -400, max: 800 }).map(dayOf);
  const days = fc.integer({ min: 0, max: 60 });
  const own = fc.array(fc.integer({ min: 0, max: 120 }).map(dayOf), { maxLength: 30 });
  const holidays = own.map((more) => [...nationalHolidays, ...more]);

  const isFree = (day: string, free: readonly string[]): boolean => {
    const name = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' }).format(Date.parse(day));
    return name === 'Sat' || name === 'Sun' || free.includes(day);
  };

  test('is the day by which so many working days have passed, counted day by day', () => {
    fc.assert(
      fc.property(start, days, holidays, (begins, count, free) => {
        const last = lastDayOf(begins, count, { kind: 'working', holidays: free });
        let worked = 0;
        for (let day = Date.parse(begins) + dayMs; day <= Date.parse(last); day += dayMs) {
          if (!isFree(new Date(day).toISOString().slice(0, 10), free)) worked += 1;
        }
        expect(worked).toBe(count);
        expect(count === 0 ? last === begins : !isFree(last, free)).toBe(true);
      }),
    );
  });

  test('is so many days later where every day counts', () => {
    fc.assert(
      fc.property(start, days, (begins, count) => {
        const last = lastDayOf(begins, count, { kind: 'calendar', holidays: nationalHolidays });
        expect(Date.parse(last) - Date.parse(begins)).toBe(count * dayMs);
      }),
    );
  });

  test('never comes earlier with a holiday more', () => {
    fc.assert(
      fc.property(fc.tuple(start, days), holidays, start, ([begins, count], free, more) => {
        const before = lastDayOf(begins, count, { kind: 'working', holidays: free });
        const after = lastDayOf(begins, count, { kind: 'working', holidays: [...free, more] });
        expect(after >= before).toBe(true);
      }),
    );
  });
});

describe('[FM10] a day of the region', () => {
  const zones = fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'UTC', 'America/New_York');
  const moments = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2028, 0, 1) });

  test('ends one second before the next one begins', () => {
    fc.assert(
      fc.property(zones, moments, (zone, moment) => {
        const day = dayIn(zone, moment);
        const end = endOfDay(zone, day);
        expect(end + 1_000).toBeGreaterThan(moment);
        expect(dayIn(zone, end)).toBe(day);
        expect(dayIn(zone, end + 1_000)).toBe(nextDay(day));
      }),
    );
  });

  test('is a weekday, and has one after it at the end of months and years', () => {
    expect(['2026-05-02', '2026-05-03', '2026-05-04'].map(weekdayOf)).toEqual([6, 0, 1]);
    expect(['2026-12-31', '2024-02-28', '2025-02-28'].map(nextDay)).toEqual([
      '2027-01-01',
      '2024-02-29',
      '2025-03-01',
    ]);
  });
});
