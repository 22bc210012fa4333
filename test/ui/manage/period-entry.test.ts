import { describe, expect, it } from 'vitest';
import { emptyPeriod, faultsOf, fieldsOf, idForYear } from '../../../src/ui/manage/period-entry.ts';

const entry = { ...emptyPeriod(2026, ['Umpan balik', 'Interviu']), name: ' SPBE 2026 ' };

describe('a period as it is typed', () => {
  it('starts from the stages of the year, without dates', () => {
    expect(entry.schedule).toEqual([
      { name: 'Umpan balik', date: '' },
      { name: 'Interviu', date: '' },
    ]);
  });

  it('names what has to be put right', () => {
    expect(faultsOf(entry)).toEqual([]);
    expect(faultsOf({ ...entry, name: ' ', year: '26' })).toEqual(['name', 'year']);
    expect(faultsOf({ ...entry, opensOn: '2026-09-01', closesOn: '2026-08-01' })).toEqual([
      'closes-before-opens',
    ]);
    expect(faultsOf({ ...entry, schedule: [{ name: '', date: '2026-09-01' }] })).toEqual(['schedule-name']);
  });

  it('is stored without empty stages, in the order of their days', () => {
    const stored = fieldsOf({
      ...entry,
      closesOn: '2026-09-15',
      schedule: [
        { name: 'Interviu', date: '2026-09-30' },
        { name: 'Visitasi', date: '' },
        { name: 'Umpan balik', date: '2026-09-20' },
      ],
    });
    expect(stored).toEqual({
      name: 'SPBE 2026',
      year: 2026,
      instrument: entry.instrument,
      opensOn: null,
      from: null,
      closesOn: '2026-09-15',
      schedule: [
        { name: 'Umpan balik', date: '2026-09-20' },
        { name: 'Interviu', date: '2026-09-30' },
      ],
    });
  });

  it('is named by its year, with a figure where the year is taken', () => {
    expect(idForYear(2026, new Set())).toBe('2026');
    expect(idForYear(2026, new Set(['2026', '2026-2']))).toBe('2026-3');
  });
});
