import { describe, expect, it } from 'vitest';
import { directoryFrom, type Assignment, type Opd } from '../../../src/domain/directory.ts';
import { planCopy } from '../../../src/ui/manage/assignment-copy.ts';
import { instrument } from './desk-sample.tsx';

const opd = (id: string, part: Partial<Opd> = {}): [string, Opd] => [
  id,
  { id, code: id, name: id, active: true, successor: null, ...part },
];
const row = (key: string, part: Partial<Assignment> = {}): [string, Assignment] => {
  const [period = '', indicator = '', opd = ''] = key.split(':');
  return [key, { period, indicator, opd, role: 'contributor', asked: null, note: '', ...part }];
};

const opds = new Map([
  opd('kominfo'),
  opd('dinkes'),
  opd('gabungan'),
  opd('lama-satu', { active: false, successor: 'lama-dua' }),
  opd('lama-dua', { active: false, successor: 'gabungan' }),
  opd('bubar', { active: false }),
]);

function plan(assignments: [string, Assignment][], fromInstrument = 'spbe-2020') {
  const directory = { ...directoryFrom([]), opds, assignments: new Map(assignments) };
  return planCopy(directory, instrument, { from: '2025', to: '2026', fromInstrument });
}

describe('copying the assignments of an earlier period', () => {
  it('sets them with what was asked, and leaves alone what is assigned already', () => {
    const { rows, settled } = plan([
      row('2025:I1:kominfo', { role: 'owner', note: 'Mohon SK' }),
      row('2025:I1:dinkes', { asked: ['I1-L2-01'] }),
      row('2025:I2:dinkes', { role: 'owner' }),
      row('2025:I3:dinkes', { role: 'none' }),
      row('2026:I2:kominfo', { role: 'owner' }),
    ]);
    expect(rows).toMatchObject([
      { indicator: 'I1', opd: 'kominfo', role: 'owner', note: 'Mohon SK' },
      { indicator: 'I1', opd: 'dinkes', role: 'contributor', asked: ['I1-L2-01'] },
    ]);
    expect(settled).toEqual(['I2']);
  });

  it('leads closed OPDs to their successors, and lists those that have none', () => {
    const { rows, led, unplaced, ownerless } = plan([
      row('2025:I1:lama-satu', { role: 'owner', asked: ['I1-L2-01'] }),
      row('2025:I1:gabungan', { asked: ['I1-L2-02'] }),
      row('2025:I2:bubar', { role: 'owner' }),
      row('2025:I4:bubar'),
    ]);
    expect(rows).toEqual([
      { indicator: 'I1', opd: 'gabungan', role: 'owner', asked: ['I1-L2-01', 'I1-L2-02'], note: '' },
    ]);
    expect(led).toEqual([{ from: 'lama-satu', to: 'gabungan' }]);
    expect(unplaced).toEqual([{ opd: 'bubar', indicators: ['I2', 'I4'] }]);
    expect(ownerless).not.toContain('I1');
    expect(ownerless).toContain('I2');
  });

  it('leaves one owner where several lead to one indicator', () => {
    const { rows } = plan([
      row('2025:I1:kominfo', { role: 'owner' }),
      row('2025:I1:lama-dua', { role: 'owner' }),
    ]);
    expect(rows.map(({ opd, role }) => [opd, role])).toEqual([
      ['kominfo', 'owner'],
      ['gabungan', 'contributor'],
    ]);
  });

  it('matches by predecessors where the instrument is another one, and drops what was asked by requirement', () => {
    const successor = {
      ...instrument,
      indicators: instrument.indicators.map((indicator) => ({
        ...indicator,
        successorOf: indicator.id === 'I1' ? ['I40', 'I41'] : [],
      })),
    };
    const directory = {
      ...directoryFrom([]),
      opds,
      assignments: new Map([
        row('2025:I40:kominfo', { role: 'owner', asked: ['I40-L2-01'] }),
        row('2025:I41:dinkes', { role: 'owner' }),
        row('2025:I1:gabungan', { role: 'owner' }),
      ]),
    };
    const { rows } = planCopy(directory, successor, { from: '2025', to: '2026', fromInstrument: 'lama' });
    expect(rows.map(({ indicator, opd, role, asked }) => [indicator, opd, role, asked])).toEqual([
      ['I1', 'kominfo', 'owner', null],
      ['I1', 'dinkes', 'contributor', null],
    ]);
  });
});
