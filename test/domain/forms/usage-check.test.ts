import { describe, expect, it } from 'vitest';
import { checkRecord } from '../../../src/domain/forms/check-record.ts';
import { application } from '../../../src/domain/forms/definitions/application.ts';
import { awaitingUsageCheck, usageCell, usageOf, withUsage } from '../../../src/domain/forms/usage-check.ts';
import { recordOf } from './sample-records.ts';

const app = (values: Parameters<typeof recordOf>[1], more?: Parameters<typeof recordOf>[2]) =>
  recordOf({ form: 'application' }, values, more);

describe('the yearly check whether applications are still used', () => {
  it('asks of what is in use and has no answer for this year, also of what Diskominfo accepted', () => {
    const lastYear = [{ id: 'a', year: 2025, stillUsed: 'yes' }];
    const thisYear = [{ id: 'b', year: 2026, stillUsed: 'no' }];
    const records = [
      app({ status: 'active' }, { id: 'new' }),
      app({ status: 'partly', usage: lastYear }, { id: 'old', state: 'accepted' }),
      app({ status: 'active', usage: thisYear }, { id: 'done' }),
      app({ status: 'building' }, { id: 'building' }),
      app({ status: 'inactive', inactiveSince: '2025-01-01' }, { id: 'inactive' }),
      app({ status: 'active' }, { id: 'archived', state: 'archived' }),
      app({ status: 'active' }, { id: 'deleted', isDeleted: true }),
      recordOf({ form: 'service' }, {}, { id: 'service' }),
    ];
    expect(awaitingUsageCheck(records, 2026).map(({ id }) => id)).toEqual(['new', 'old']);
  });

  it('keeps the answers of other years, and the form takes the new row', () => {
    const usage = [{ id: 'a', year: 2025, stillUsed: 'yes', usersThen: 40 }];
    const rows = withUsage({ usage }, { id: 'b', year: 2026, stillUsed: 'no' });
    expect(rows).toEqual([...usage, { id: 'b', year: 2026, stillUsed: 'no' }]);
    expect(usageOf({ usage: rows }, 2026)).toEqual({ id: 'b', year: 2026, stillUsed: 'no' });
    expect(usageOf({ usage }, 2026)).toBeNull();
    const now = { today: '2026-05-01', now: '2026-05-01T00:00:00Z' };
    const faults = checkRecord(application, { status: 'active', usage: rows }, now);
    expect(faults.filter(({ field }) => field === 'usage')).toEqual([]);
  });

  it('asks afterwards for what the form has columns for', () => {
    expect(usageCell('usersThen')?.type).toBe('int');
    expect(usageCell('proof')?.type).toBe('files');
  });
});
