import { expect, test } from 'vitest';
import type { Opd } from '../../src/domain/directory.ts';
import { heirOf, mergedInto } from '../../src/domain/heirs.ts';

const opd = (id: string, successor: string | null = null, active = successor === null): [string, Opd] => [
  id,
  { id, code: id, name: id, active, successor },
];

const directory = {
  opds: new Map([
    opd('gabungan'),
    opd('satu', 'dua'),
    opd('dua', 'gabungan'),
    opd('bubar', null, false),
    opd('buka-lagi', 'gabungan', true),
    opd('putar', 'balik'),
    opd('balik', 'putar'),
  ]),
};

test('[CO9] a closed OPD leads to the first active one that followed, else nowhere', () => {
  const heirs = [...directory.opds.keys()].map((id) => [id, heirOf(directory, id)]);
  expect(heirs).toEqual([
    ['gabungan', 'gabungan'],
    ['satu', 'gabungan'],
    ['dua', 'gabungan'],
    ['bubar', null],
    ['buka-lagi', 'buka-lagi'],
    ['putar', null],
    ['balik', null],
  ]);
});

test('[CO9] an OPD takes over from all that lead to it, and from none that is open again', () => {
  expect(mergedInto(directory, 'gabungan')).toEqual(['satu', 'dua']);
  expect(mergedInto(directory, 'satu')).toEqual([]);
});
