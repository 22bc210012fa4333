import { describe, expect, it } from 'vitest';
import { publishedTerms } from '../../../src/domain/forms/complaint-terms.ts';
import { followComplaints, lateByOpd } from '../../../src/domain/forms/late-complaints.ts';
import type { FormRecord } from '../../../src/domain/forms/record.ts';
import { recordOf } from './sample-records.ts';
import type { Values } from '../../../src/domain/forms/value.ts';

/** A Wednesday. */
const clock = { timeZone: 'Asia/Makassar', now: '2026-03-11T10:00:00.000+08:00' };
const given = { terms: publishedTerms, clock };

const record = (id: string, values: Values, more: Partial<FormRecord> = {}): FormRecord =>
  recordOf({ form: 'complaint' }, values, { id, ...more });

const received = (day: string): Values => ({ receivedAt: `${day}T08:00:00.000+08:00` });

const answered = (day: string): Values => {
  const moment = `${day}T08:00:00.000+08:00`;
  return { receivedAt: moment, verifiedAt: moment, answeredAt: moment, reporterReply: 'waiting' };
};

describe('complaints and their deadlines', () => {
  const closed = { ...received('2026-01-05'), closedAt: '2026-01-06T08:00:00.000+08:00' };
  const records = [
    record('closed', closed),
    record('today', received('2026-03-11')),
    record('late', received('2026-03-04')),
    record('later', received('2026-02-02')),
    record('soon', received('2026-03-09')),
    // Its reporter is late, not the OPD.
    record('answered', answered('2026-01-05')),
    record('deleted', received('2026-01-05'), { isDeleted: true }),
    record('other', received('2026-01-05'), { form: 'service' }),
    record('elsewhere', received('2026-03-02'), { opd: 'dishub' }),
  ];

  it('[FM10] stand the most urgent first: what is overdue longest, then what is due next, then what is closed', () => {
    const ids = followComplaints(records, given).map(({ record: { id } }) => id);
    expect(ids).toEqual(['later', 'elsewhere', 'late', 'answered', 'soon', 'today', 'closed']);
  });

  it('[FM10] are overdue by the terms of the region', () => {
    const patient = { ...given, terms: { ...publishedTerms, verificationDays: 300 } };
    expect(followComplaints(records, patient).some(({ course }) => course.overdue)).toBe(false);
  });

  it('are counted by OPD, the most first; who is in time is not named', () => {
    const followed = followComplaints(
      [...records, record('x', received('2026-03-11'), { opd: 'bkd' })],
      given,
    );
    expect(lateByOpd(followed)).toEqual([
      { opd: 'dinkes', count: 2 },
      { opd: 'dishub', count: 1 },
    ]);
  });
});
