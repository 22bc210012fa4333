import { describe, expect, it } from 'vitest';
import { idFromCode, readOpdLines } from '../../../src/ui/manage/opd-lines.ts';

describe('idFromCode', () => {
  it('makes an id that may travel in a key', () => {
    expect(idFromCode('Dinkes')).toBe('dinkes');
    expect(idFromCode('Bag. Hukum')).toBe('bag-hukum');
    expect(idFromCode(' -- ')).toBe('');
    expect(idFromCode('x'.repeat(60))).toHaveLength(40);
  });
});

describe('readOpdLines', () => {
  it('reads codes and names with a semicolon or from two columns of a sheet', () => {
    const { opds, faults } = readOpdLines(
      'Dinkes; Dinas Kesehatan\r\n\r\nBKPSDM\tBadan Kepegawaian,  PSDM\n',
      new Set(),
    );
    expect(faults).toEqual([]);
    expect(opds).toEqual([
      { line: 1, id: 'dinkes', code: 'Dinkes', name: 'Dinas Kesehatan' },
      { line: 3, id: 'bkpsdm', code: 'BKPSDM', name: 'Badan Kepegawaian, PSDM' },
    ]);
  });

  it('says which line is wrong and why, and keeps the right ones', () => {
    const { opds, faults } = readOpdLines(
      ['Dinas Kesehatan', '; Tanpa kode', 'rsud; RSUD', 'RSUD; Rumah Sakit', 'dinkes; Dinkes', 'a; A'].join(
        '\n',
      ),
      new Set(['dinkes']),
    );
    expect(opds.map(({ id }) => id)).toEqual(['rsud', 'a']);
    expect(faults.map(({ line, kind }) => [line, kind])).toEqual([
      [1, 'no-name'],
      [2, 'no-code'],
      [4, 'twice'],
      [5, 'known'],
    ]);
  });
});
