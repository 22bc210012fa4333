import { expect, test } from 'vitest';
import { checkValue } from '../../../src/domain/forms/check-value.ts';
import type { Cell, CellKind, FieldKind } from '../../../src/domain/forms/form.ts';
import type { Json } from '../../../src/domain/op.ts';
import { now } from './filled.ts';

const options = [
  { code: 'a', label: { id: 'A', en: 'A' } },
  { code: 'b', label: { id: 'B', en: 'B' } },
];

type Case = [
  kind: CellKind | Extract<FieldKind, { type: 'person' | 'position' }>,
  fits: Json[],
  not: [Json, string][],
];

const cases: Case[] = [
  [
    { type: 'text', maxLength: 3 },
    ['abc', ' abc '],
    [
      ['abcd', 'too-long'],
      [7, 'wrong-type'],
    ],
  ],
  [{ type: 'long', minLength: 4 }, ['abcd'], [['abc   ', 'too-short']]],
  [
    { type: 'int', min: 0, max: 31 },
    [0, 31, 'unknown'],
    [
      [-1, 'too-small'],
      [32, 'too-large'],
      [1.5, 'not-whole'],
      ['3', 'wrong-type'],
    ],
  ],
  [{ type: 'decimal', min: 0 }, [0.25, 'unknown'], [[-0.1, 'too-small']]],
  [
    { type: 'money' },
    [0, 1_500_000_000],
    [
      [0.5, 'not-whole'],
      [-1, 'too-small'],
    ],
  ],
  [
    { type: 'scale' },
    [1, 5, 'unknown'],
    [
      [0, 'too-small'],
      [6, 'too-large'],
    ],
  ],
  [
    { type: 'year', min: 1990, max: 'this-year' },
    [1990, 2026],
    [
      [1989, 'too-small'],
      [2027, 'too-large'],
    ],
  ],
  [
    { type: 'date', notAfter: 'today' },
    ['2026-05-20', '2024-02-29', 'unknown'],
    [
      ['2026-05-21', 'in-the-future'],
      ['2025-02-29', 'not-a-date'],
      ['20-05-2026', 'not-a-date'],
    ],
  ],
  [
    { type: 'datetime', notAfter: 'now' },
    ['2026-05-20T11:00:00+08:00'],
    [
      ['2026-05-20T11:00:01+08:00', 'in-the-future'],
      ['2026-05-20', 'not-a-date'],
    ],
  ],
  [{ type: 'yn' }, ['yes', 'no', 'unknown'], [[true, 'not-allowed']]],
  [{ type: 'one', options }, ['a', 'unknown'], [['c', 'not-allowed']]],
  [
    { type: 'several', options },
    [['a', 'b']],
    [
      [['a', 'c'], 'not-allowed'],
      ['a', 'wrong-type'],
    ],
  ],
  [
    { type: 'url' },
    ['https://contoh.go.id'],
    [
      ['javascript:alert(1)', 'not-a-url'],
      ['contoh.go.id', 'not-a-url'],
    ],
  ],
  [
    { type: 'record', forms: ['service'] },
    [{ opd: 'dinkes', record: 'r1' }],
    [[{ text: 'SIMPEG' }, 'wrong-type']],
  ],
  [{ type: 'record', forms: ['service'], orText: true }, [{ text: 'SIMPEG' }], [['SIMPEG', 'wrong-type']]],
  [{ type: 'opd' }, ['dinkes'], [[7, 'wrong-type']]],
  [{ type: 'opd', several: true }, [['dinkes']], [['dinkes', 'wrong-type']]],
  [{ type: 'files' }, [['d1']], [['d1', 'wrong-type']]],
  [{ type: 'person' }, [{ title: 'Sekretaris', name: '', phone: '' }], [['Sekretaris', 'wrong-type']]],
  [
    { type: 'position' },
    [{ latitude: -90, longitude: 180 }],
    [
      [{ latitude: -91, longitude: 0 }, 'not-allowed'],
      ['-2,99', 'wrong-type'],
    ],
  ],
];

test.each(cases)('[FM5] a value fits %j or is told why not', (kind, fits, others) => {
  const field = { name: 'field', label: { id: 'F', en: 'F' }, required: true, ...kind } as Cell;
  expect(fits.flatMap((value) => checkValue(field, value, now))).toEqual([]);
  expect(others.map(([value]) => checkValue(field, value, now)[0]?.kind)).toEqual(
    others.map(([, why]) => why),
  );
});
