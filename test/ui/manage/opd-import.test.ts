import { describe, expect, it } from 'vitest';
import { directoryFrom, type Opd } from '../../../src/domain/directory.ts';
import { readPasted } from '../../../src/ui/kit/workbook.ts';
import { editsOfPlan, planOpds } from '../../../src/ui/manage/opd-import.ts';

const opd = (id: string, part: Partial<Opd> = {}): [string, Opd] => [
  id,
  { id, code: id, name: `Dinas ${id}`, active: true, successor: null, ...part },
];
const opds = new Map([
  opd('dinkes', { code: 'Dinkes', name: 'Dinas Kesehatan' }),
  opd('dlh', { code: 'DLH', name: 'Dinas Lingkungan Hidup', active: false, successor: 'dinkes' }),
  opd('hukum', { code: 'Bag. Hukum', name: 'Bagian Hukum' }),
]);

const directory = { ...directoryFrom([]), opds };
const planOf = (text: string, name = '') =>
  planOpds(
    readPasted(text).map((sheet) => ({ ...sheet, name })),
    directory,
  );
const changesOf = (text: string) =>
  planOf(text).changes.map(({ before, after }) => [
    before?.id ?? 'new',
    after.code,
    after.name,
    after.active,
    after.successor,
  ]);
const faultsOf = (text: string, name = '') =>
  planOf(text, name).faults.map(({ row, kind, text }) => [row, kind, text]);

describe('an import of OPDs', () => {
  it('adds, renames, opens again and closes, and counts what stays', () => {
    expect(
      changesOf(
        [
          'RSUD; Rumah Sakit Umum',
          'Dinkes; Dinas Kesehatan dan KB',
          'DLH; Dinas Lingkungan Hidup; ya',
          'bag hukum; Bagian Hukum; tidak',
        ].join('\n'),
      ),
    ).toEqual([
      ['new', 'RSUD', 'Rumah Sakit Umum', true, null],
      ['dinkes', 'Dinkes', 'Dinas Kesehatan dan KB', true, null],
      ['dlh', 'DLH', 'Dinas Lingkungan Hidup', true, null],
      ['hukum', 'bag hukum', 'Bagian Hukum', false, null],
    ]);
    expect(planOf('Dinkes; Dinas Kesehatan')).toMatchObject({ changes: [], unchanged: 1, faults: [] });
  });

  it('reads heads in any order and spelling, below a title', () => {
    const text = 'DAFTAR OPD\n\nNo.;Nama Perangkat Daerah;Status;Kode OPD\n1;RSUD Kota;Aktif;RSUD';
    expect(planOf(text, 'Lembar1').changes).toMatchObject([
      { before: null, after: { id: 'rsud', name: 'RSUD Kota', active: true } },
    ]);
    expect(faultsOf('a;b\nc;d', 'Lembar1')).toEqual([[0, 'no-heads', '']]);
  });

  it('leads a closed OPD to its successor, also one that the same file adds', () => {
    expect(changesOf('Bag. Hukum; Bagian Hukum; ; Biro\nBiro; Biro Hukum')).toEqual([
      ['hukum', 'Bag. Hukum', 'Bagian Hukum', false, 'biro'],
      ['new', 'Biro', 'Biro Hukum', true, null],
    ]);
    expect(changesOf('Dinkes; Dinas Kesehatan; tidak; Bag. Hukum\nBag. Hukum; Bagian Hukum')).toEqual([
      ['dinkes', 'Dinkes', 'Dinas Kesehatan', false, 'hukum'],
    ]);
  });

  it('says for each row what cannot be', () => {
    const text = [
      'Tanpa nama',
      '; Tanpa kode',
      'dinkes; Dinas Kesehatan; mungkin',
      'dlh; Dinas LH; tidak; Dinas X',
      'hukum; Bagian Hukum; tidak; Bagian Hukum',
      'rsud; RSUD; ya; Dinkes',
      'baru; OPD Baru',
      'Baru; OPD Baru Lagi',
    ].join('\n');
    expect(faultsOf(text)).toEqual([
      [1, 'no-name', 'Tanpa nama'],
      [2, 'no-code', 'Tanpa kode'],
      [3, 'active', 'mungkin'],
      [4, 'successor', 'Dinas X'],
      [5, 'successor-self', 'Bagian Hukum'],
      [6, 'successor-active', 'Dinkes'],
      [8, 'twice', 'Baru; OPD Baru Lagi'],
    ]);
    expect(faultsOf('Dinkes; Dinas Kesehatan; tidak; DLH')).toEqual([[1, 'successor-loop', 'DLH']]);
  });

  it('has a way back to what was there; what was new is closed', () => {
    const { edits, back } = editsOfPlan(planOf('RSUD; Rumah Sakit\nDinkes; Dinas Kesehatan dan KB'));
    expect(edits.map(({ key, field, value }) => [key, field, value])).toEqual([
      ['rsud', 'code', 'RSUD'],
      ['rsud', 'name', 'Rumah Sakit'],
      ['rsud', 'active', true],
      ['dinkes', 'name', 'Dinas Kesehatan dan KB'],
    ]);
    expect(back.map(({ key, field, value }) => [key, field, value])).toEqual([
      ['rsud', 'active', false],
      ['dinkes', 'name', 'Dinas Kesehatan'],
    ]);
  });
});
