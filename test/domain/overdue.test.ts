import { describe, expect, test } from 'vitest';
import { indicatorStates } from '../../src/domain/indicator-state.ts';
import { isOverdue } from '../../src/domain/overdue.ts';

const days = { today: '2026-05-10', due: null, closesOn: null };
const overdueWith = (known: { due?: string; closesOn?: string }) =>
  indicatorStates.filter((state) => isOverdue(state, { ...days, ...known }));

describe('an indicator is late', () => {
  test('with a repair after its day, and on no day before', () => {
    expect(overdueWith({ due: '2026-05-09' })).toEqual(['needs-repair']);
    expect(overdueWith({ due: '2026-05-10' })).toEqual([]);
  });

  test('while it is not submitted after the entry has closed', () => {
    expect(overdueWith({ closesOn: '2026-05-09' })).toEqual(['ready', 'in-progress', 'not-started']);
    expect(overdueWith({ closesOn: '2026-05-10' })).toEqual([]);
  });

  test('never where no day is set', () => {
    expect(overdueWith({})).toEqual([]);
  });
});
