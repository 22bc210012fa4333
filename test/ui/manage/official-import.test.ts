import { describe, expect, it } from 'vitest';
import { directoryFrom } from '../../../src/domain/directory.ts';
import { readPasted } from '../../../src/ui/kit/workbook.ts';
import { checkIndex, planOfficial } from '../../../src/ui/manage/official-import.ts';
import { instrument } from './desk-sample.tsx';

const planOf = (text: string, name = '') =>
  planOfficial(
    readPasted(text).map((sheet) => ({ ...sheet, name })),
    { instrument },
  );
const valuesOf = (text: string, name = '') =>
  planOf(text, name).values.map(({ code, value }) => [code, value]);
const faultsOf = (text: string, name = '') => planOf(text, name).faults.map(({ row, kind }) => [row, kind]);

describe('published values', () => {
  it('are read from lines and columns, the index among them', () => {
    const expected = [
      ['I1', '3'],
      ['I2', '4'],
    ];
    expect(valuesOf('I1; 3\nI2; 4')).toEqual(expected);
    expect(valuesOf('I1 3\ni02 4')).toEqual(expected);
    expect(valuesOf('I1\tKebijakan Arsitektur\t3\nIndikator 2\tPeta Rencana\t4')).toEqual(expected);
    expect(planOf('Indeks SPBE; 2,47').index).toEqual({ code: '', value: '2.47', source: '' });
    expect(planOf('Indeks 2,47').index?.value).toBe('2.47');
  });

  it('are found by their heads in a file, with a source of their own', () => {
    const text = 'Lampiran\nNo;Nama Indikator;Nilai;Sumber\n1;Arsitektur;3;KepMen 663\nIndeks;;2,47;';
    expect(planOf(text, 'Lembar1')).toMatchObject({
      values: [{ code: 'I1', value: '3', source: 'KepMen 663' }],
      index: { value: '2.47' },
      faults: [],
    });
    expect(faultsOf('a;b\nc;d', 'Lembar1')).toEqual([[0, 'no-heads']]);
  });

  it('are checked against the instrument of the period', () => {
    expect(faultsOf('I99; 3\nI1; tiga\nI1; 6\nI1; 2,5\nI1; 3\nI1; 4\nX1; 2')).toEqual([
      [1, 'code'],
      [2, 'no-value'],
      [3, 'out-of-range'],
      [4, 'whole'],
      [6, 'twice'],
      [7, 'code'],
    ]);
    const pemdi = { ...instrument, valueDecimals: 4 as const };
    expect(planOfficial(readPasted('I1; 1,26'), { instrument: pemdi }).values[0]?.value).toBe('1.26');
  });

  it('are taken as written where the texts of the instrument are not here', () => {
    const { values, faults } = planOfficial(readPasted('I99; 3\nsatu; 2'), { instrument: null });
    expect(values).toEqual([{ code: 'I99', value: '3', source: '' }]);
    expect(faults).toMatchObject([{ row: 2, kind: 'code' }]);
  });
});

describe('a published index', () => {
  const all = (value: string) => instrument.indicators.map(({ id }) => ({ code: id, value, source: '' }));
  const check = (index: string | null, values: ReturnType<typeof all>) =>
    checkIndex(instrument, directoryFrom([]), { period: '2025', index, values });

  it('agrees with the values of the indicators, or is told to differ', () => {
    expect(check('3', all('3'))).toEqual({ kind: 'counted', printed: '3.00', agrees: true });
    expect(check('3.01', all('3'))).toEqual({ kind: 'counted', printed: '3.00', agrees: false });
    expect(check(null, all('2'))).toMatchObject({ printed: '2.00', agrees: true });
    expect(check('3', all('3').slice(2))).toEqual({ kind: 'incomplete', missing: 2 });
  });

  it('is counted from what is known already and what the file changes', () => {
    const officials = new Map(all('3').map(({ code, value }) => [`2025:${code}`, { value, source: '' }]));
    const directory = { ...directoryFrom([]), officials };
    const values = [{ code: 'I1', value: '5', source: '' }];
    expect(checkIndex(instrument, directory, { period: '2025', index: '3.03', values })).toEqual({
      kind: 'counted',
      printed: '3.03',
      agrees: true,
    });
  });
});
