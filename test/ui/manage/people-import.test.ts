import { describe, expect, it } from 'vitest';
import { directoryFrom, type Opd, type Person } from '../../../src/domain/directory.ts';
import { readPasted } from '../../../src/ui/kit/workbook.ts';
import { codesForAll, wantedForAll } from '../../../src/ui/manage/codes-for-all.ts';
import { planPeople, wantedOf } from '../../../src/ui/manage/people-import.ts';

const opds = new Map<string, Opd>(
  [
    { id: 'dinkes', code: 'Dinkes', name: 'Dinas Kesehatan', active: true },
    { id: 'hukum', code: 'Bag. Hukum', name: 'Bagian Hukum', active: true },
    { id: 'lama', code: 'Lama', name: 'Dinas Lama', active: false },
  ].map((opd) => [opd.id, { ...opd, successor: null }]),
);
const person = (id: string, part: Partial<Person>): [string, Person] => [
  id,
  { id, name: id, roles: ['opd_admin'], opds: ['dinkes'], active: true, ...part },
];
const people = new Map([
  person('andi', { name: 'Andi', roles: ['coordinator'], opds: [] }),
  person('siti', { name: 'Siti Rahma' }),
  person('rina', { name: 'Rina', active: false }),
  person('budi-1', { name: 'Budi', opds: ['hukum'] }),
  person('budi-2', { name: 'Budi', opds: ['hukum'] }),
]);
const directory = { ...directoryFrom([]), opds, people };

const planOf = (text: string) => planPeople(readPasted(text), directory, (key) => `new ${key}`);
const faultsOf = (text: string) => planOf(text).faults.map(({ row, kind }) => [row, kind]);

describe('an import of people', () => {
  it('makes new ones with a code, changes who is known there, and brings back who left', () => {
    const plan = planOf(
      [
        'Made; dinkes, bag hukum; Admin OPD dan Asesor',
        'siti rahma; Dinas Kesehatan; Admin OPD, Pimpinan',
        'Rina; Dinkes',
        'Sari; ; Koordinator & Asesor internal',
      ].join('\n'),
    );
    expect(plan.faults).toEqual([]);
    expect(wantedOf(plan)).toEqual([
      {
        id: 'new :1:Made',
        name: 'Made',
        roles: ['opd_admin', 'assessor'],
        opds: ['dinkes', 'hukum'],
        active: true,
        code: true,
      },
      {
        id: 'siti',
        name: 'siti rahma',
        roles: ['opd_admin', 'viewer'],
        opds: ['dinkes'],
        active: true,
        code: false,
      },
      { id: 'rina', name: 'Rina', roles: ['opd_admin'], opds: ['dinkes'], active: true, code: true },
      {
        id: 'new :4:Sari',
        name: 'Sari',
        roles: ['coordinator', 'assessor'],
        opds: [],
        active: true,
        code: true,
      },
    ]);
    expect(planOf('Siti Rahma; Dinkes')).toMatchObject({ changes: [], unchanged: 1 });
  });

  it('takes the same name in another OPD for another person, and says so', () => {
    const plan = planOf('Siti Rahma; Bag. Hukum');
    expect(plan.changes).toMatchObject([{ before: null }]);
    expect(plan.namesakes).toEqual(['Siti Rahma']);
  });

  it('says for each row what cannot be', () => {
    const rows = [
      '; Dinkes',
      'Made; Dinkes; raja',
      'Made; Dinas X',
      'Made; Lama',
      'Made; ; Admin OPD',
      'Made; ;',
      'Budi; Bag. Hukum',
      'Dewi; Dinkes',
      'dewi; Dinkes',
    ];
    expect(faultsOf(rows.join('\n'))).toEqual([
      [1, 'name'],
      [2, 'role'],
      [3, 'opd'],
      [4, 'opd-closed'],
      [5, 'opds'],
      [6, 'role'],
      [7, 'ambiguous'],
      [9, 'twice'],
    ]);
    expect(faultsOf('Andi; ; Pimpinan')).toEqual([[0, 'last-coordinator']]);
    expect(faultsOf('Andi; ; Pimpinan\nSari; ; Koordinator')).toEqual([]);
    const many = Array.from({ length: 501 }, (_, place) => `Orang ${place}; Dinkes`);
    expect(faultsOf(many.join('\n'))).toEqual([[0, 'too-many']]);
  });
});

describe('codes for all OPDs', () => {
  const device = { id: 'd', name: 'HP', user: 'siti', lastSeen: null, pending: null };
  const idsOf = (which: 'waiting' | 'all') =>
    codesForAll(directory, [device], which).admins.map(({ id }) => id);

  it('are for admins who never signed in, or for every active one', () => {
    expect(idsOf('waiting')).toEqual(['budi-1', 'budi-2']);
    expect(idsOf('all')).toEqual(['siti', 'budi-1', 'budi-2']);
  });

  it('may be for an OPD without an admin, by a name for the time being', () => {
    const lonely = { ...directory, people: new Map([person('siti', {})]) };
    const { admins, withoutAdmin } = codesForAll(lonely, [device], 'waiting');
    const names = { nameOf: ({ code }: Opd) => `Admin ${code}`, newId: (key: string) => `new ${key}` };
    expect(wantedForAll(admins, withoutAdmin, names)).toEqual([
      {
        id: 'new hukum',
        name: 'Admin Bag. Hukum',
        roles: ['opd_admin'],
        opds: ['hukum'],
        active: true,
        code: true,
      },
    ]);
  });
});
