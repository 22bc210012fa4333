import type { manageComplaints as original } from '../id/manage-complaints.ts';

export const manageComplaints: typeof original = {
  title: 'Deadlines of complaints',
  about: 'They hold for all OPDs. The day on which a report came in is not counted.',
  published:
    'The published terms of SP4N-LAPOR are in use now: 3, 5 and 10 working days, with national holidays.',
  stages: {
    verificationDays: 'Verification (days)',
    followUpDays: 'Follow-up (days)',
    replyDays: 'Waiting for the reporter (days)',
  },
  daysWrong: 'Write a number from 1 to 365.',
  kind: 'Days that count',
  kinds: {
    working: 'Working days (Monday to Friday, without holidays)',
    calendar: 'All days',
  },
  holidays: 'Holidays',
  holidaysHint:
    'One date a line, such as 2026-03-20 or 20-3-2026. Add days of joint leave and of the region.',
  holidaysWrong: (lines) => `Not a date: ${lines}. Repair or remove it.`,
  toPublished: 'Use published ones',
  nowPublished: 'The published terms are in use again.',
};
