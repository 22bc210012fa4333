import { describe, expect, it } from 'vitest';
import { directoryFrom, type Assignment, type Opd } from '../../../src/domain/directory.ts';
import { readSheets } from '../../../src/ui/kit/workbook.ts';
import { writeSheets } from '../../../src/ui/kit/write-sheets.ts';
import { planAssignments, readOpds, readRole } from '../../../src/ui/manage/assignment-import.ts';
import { editsOfChanges } from '../../../src/ui/manage/assignment-plan.ts';
import { assignmentList, assignmentMatrix } from '../../../src/ui/manage/assignment-sheets.ts';
import { opdFinder } from '../../../src/ui/manage/find-opd.ts';
import { readPasted } from '../../../src/ui/kit/workbook.ts';
import { loadDeskMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { instrument } from './desk-sample.tsx';

const opds = new Map<string, Opd>(
  [
    { id: 'dinkes', code: 'Dinkes', name: 'Dinas Kesehatan', active: true },
    { id: 'hukum', code: 'Bag. Hukum', name: 'Bagian Hukum', active: true },
    { id: 'bkpsdm', code: 'BKPSDM', name: 'Badan Kepegawaian, Pengembangan SDM', active: true },
    { id: 'lama', code: 'Lama', name: 'Dinas Lama', active: false },
  ].map((opd) => [opd.id, { ...opd, successor: null }]),
);

const row = (indicator: string, opd: string, part: Partial<Assignment> = {}): [string, Assignment] => [
  `2026:${indicator}:${opd}`,
  { period: '2026', indicator, opd, role: 'contributor', asked: null, note: '', ...part },
];
const assignments = new Map([
  row('I1', 'hukum', { role: 'owner' }),
  row('I1', 'dinkes'),
  row('I2', 'dinkes', { role: 'owner', asked: ['I2-L2-01'], note: 'Mohon SK' }),
]);
const directory = { ...directoryFrom([]), opds, assignments };
const ground = { directory, period: '2026', instrument };

const planOf = (text: string) => planAssignments(readPasted(text), ground);
const changesOf = (text: string) =>
  planOf(text).changes.map(({ indicator, opd, before, after }) => [indicator, opd, before.role, after.role]);
const faultsOf = (text: string) => planOf(text).faults.map(({ row, kind, text }) => [row, kind, text]);

describe('a list of assignments', () => {
  it('changes only what it names; the owner before becomes a contributor', () => {
    expect(
      changesOf(
        'Indikator;OPD;Peran\nI1;Badan Kepegawaian, Pengembangan SDM;PJ\nIndikator 3;dinkes;ikut mengisi',
      ),
    ).toEqual([
      ['I1', 'bkpsdm', 'none', 'owner'],
      ['I3', 'dinkes', 'none', 'contributor'],
      ['I1', 'hukum', 'owner', 'contributor'],
    ]);
  });

  it('says what is asked for, and counts what is the same already', () => {
    const text =
      'Indikator;OPD;Peran;Syarat;Catatan\nI2;Dinkes;Penanggung jawab;i2-l2-01;Mohon SK\nI1;Dinkes;-;;';
    const plan = planOf(text);
    expect(plan.unchanged).toBe(1);
    expect(plan.changes).toMatchObject([{ indicator: 'I1', opd: 'dinkes', after: { role: 'none' } }]);
  });

  it('says for each row what cannot be', () => {
    const rows = [
      'Indikator;OPD;Peran;Syarat;Catatan',
      'I99;Dinkes;PJ;;',
      'I3;Dinas X;PJ;;',
      'I3;Dinkes;ketua;;',
      'I3;Lama;PJ;;',
      'I3;Dinkes;PJ;I4-L2-01;',
      `I3;Dinkes;PJ;;${'x'.repeat(501)}`,
      'I4;Dinkes;PJ;;',
      'I4;Bag. Hukum;PJ;;',
      'I4;Dinkes;Ikut mengisi;;',
    ];
    expect(faultsOf(rows.join('\n')).map(([line, kind]) => [line, kind])).toEqual([
      [2, 'indicator'],
      [3, 'opd'],
      [4, 'role'],
      [5, 'opd-closed'],
      [6, 'asked'],
      [7, 'note'],
      [9, 'two-owners'],
      [10, 'twice'],
    ]);
    expect(faultsOf('a;b\nc;d')).toEqual([[0, 'no-heads', '']]);
  });
});

describe('a table of indicators', () => {
  it('is whole for each indicator that it names', () => {
    expect(changesOf('Kode;Penanggung Jawab;Ikut mengisi\nI1;Dinkes;BKPSDM / Bag. Hukum')).toEqual([
      ['I1', 'hukum', 'owner', 'contributor'],
      ['I1', 'dinkes', 'contributor', 'owner'],
      ['I1', 'bkpsdm', 'none', 'contributor'],
    ]);
    expect(changesOf('Kode;Penanggung Jawab;Ikut mengisi\nI1;Bag. Hukum;')).toEqual([
      ['I1', 'dinkes', 'contributor', 'none'],
    ]);
    expect(changesOf('Kode;Penanggung Jawab\nI1;Bag. Hukum')).toEqual([]);
  });
});

describe('a matrix', () => {
  it('is whole for the OPDs and indicators that it has', () => {
    expect(changesOf('Perangkat Daerah;I1;I2\nDinkes;P;\nBag. Hukum;i;P')).toEqual([
      ['I1', 'dinkes', 'contributor', 'owner'],
      ['I2', 'dinkes', 'owner', 'none'],
      ['I1', 'hukum', 'owner', 'contributor'],
      ['I2', 'hukum', 'none', 'owner'],
    ]);
    expect(faultsOf('OPD;I1;I99\nDinkes;P;')).toEqual([[1, 'indicator', 'I99']]);
    expect(faultsOf('OPD;I1;I2\nDinkes;P;?')).toEqual([[2, 'role', 'I2 ?']]);
  });
});

describe('what was downloaded', () => {
  it('comes in again and changes nothing, as a list and as a matrix', async () => {
    await loadMessages('id');
    await loadDeskMessages();
    for (const sheets of [assignmentList(ground), assignmentMatrix(ground)]) {
      const file = new File([await writeSheets(sheets)], 'penugasan.xlsx');
      const read = await readSheets(file);
      expect(planAssignments(read.ok ? read.sheets : [], ground)).toMatchObject({
        changes: [],
        unchanged: 3,
        faults: [],
      });
    }
  });
});

describe('the way back', () => {
  it('brings every field to what it was', () => {
    const { changes } = planOf('Indikator;OPD;Peran;Syarat;Catatan\nI2;Dinkes;Ikut mengisi;;');
    const { edits, back } = editsOfChanges(directory, '2026', changes);
    expect(edits.map(({ field, value }) => [field, value])).toEqual([
      ['role', 'contributor'],
      ['asked', null],
      ['note', ''],
    ]);
    expect(back.map(({ field, value }) => [field, value])).toEqual([
      ['role', 'owner'],
      ['asked', ['I2-L2-01']],
      ['note', 'Mohon SK'],
    ]);
  });
});

describe('the words of a cell', () => {
  it('are roles as people write them', () => {
    expect(['P', 'pj', 'Pengampu'].map(readRole)).toEqual(['owner', 'owner', 'owner']);
    expect(['✓', 'x', 'Ikut mengisi'].map(readRole)).toEqual(['contributor', 'contributor', 'contributor']);
    expect(['–', '', 'ketua'].map(readRole)).toEqual(['none', 'blank', null]);
  });

  it('may name several OPDs, also where a name holds a comma', () => {
    const find = opdFinder(opds.values());
    const read = readOpds('Badan Kepegawaian, Pengembangan SDM; dinkes, Dinas X', find);
    expect(read.opds.map(({ id }) => id)).toEqual(['bkpsdm', 'dinkes']);
    expect(read.unknown).toEqual(['Dinas X']);
  });
});
