import { describe, expect, it } from 'vitest';
import { proposedDue } from '../../../src/ui/review/proposed-due.ts';

describe('proposedDue', () => {
  it('offers the next day of repair in the schedule, else a week from today', () => {
    const schedule = [
      { name: 'Perbaikan', date: '2026-08-01' },
      { name: 'Perbaikan setelah interviu', date: '2026-10-05' },
    ];
    expect(proposedDue(schedule, '2026-09-28')).toBe('2026-10-05');
    expect(proposedDue([], '2026-09-28')).toBe('2026-10-05');
  });
});
