import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../../src/domain/forms/check-record.ts';
import type { Field, Rule } from '../../../src/domain/forms/form.ts';
import type { Values } from '../../../src/domain/forms/value.ts';
import { readXPath } from './read-xpath.ts';
import { alone, field, formOf, rowOf, section } from './sample-form.ts';

const now = { today: '2026-03-01', now: '2026-03-01T02:00:00.000Z' };

const bounded: [Field, (string | number)[]][] = [
  [field({ name: 'x', type: 'text', maxLength: 3 }), ['abc', 'abcd']],
  [field({ name: 'x', type: 'text' }), ['a'.repeat(200), 'a'.repeat(201)]],
  [field({ name: 'x', type: 'long', minLength: 3, maxLength: 5 }), ['ab', 'abc', 'abcde', 'abcdef']],
  [field({ name: 'x', type: 'int' }), [-1, 0, 7]],
  [field({ name: 'x', type: 'int', min: -2, max: 4 }), [-3, -2, 4, 5]],
  [field({ name: 'x', type: 'decimal', min: 0.5, max: 2.5 }), [0.4, 0.5, 2.5, 2.6]],
  [field({ name: 'x', type: 'money' }), [-1, 0]],
  [field({ name: 'x', type: 'year', max: 'this-year' }), [1944, 1945, 2026, 2027]],
  [field({ name: 'x', type: 'year', min: 1990, max: 2000 }), [1989, 1990, 2000, 2001]],
  [field({ name: 'x', type: 'date', notAfter: 'today' }), ['2026-03-01', '2026-03-02']],
  [
    field({ name: 'x', type: 'datetime', notAfter: 'now' }),
    ['2026-03-01T02:00:00.000Z', '2026-03-01T02:01:00.000Z', '2026-03-01T10:00:00.000+08:00'],
  ],
  [
    field({ name: 'x', type: 'url' }),
    ['https://a.go.id/x?y=1', 'HTTP://a', 'a.go.id', 'https://', 'https://a b'],
  ],
];

test.each(bounded.map((pair) => [pair[0].type, ...pair] as const))(
  '[EX7] %s takes what the form takes',
  (_type, one, values) => {
    const form = alone(one);
    const { constraint = '', constraintMessage } = rowOf(form, 'x');
    const taken = values.filter((value) =>
      readXPath(constraint).value({ of: new Map(), self: String(value), ...now }),
    );
    expect(taken).toEqual(values.filter((value) => checkRecord(form, { x: value }, now).length === 0));
    expect(taken.length).toBeGreaterThan(0);
    expect(taken.length).toBeLessThan(values.length);
    expect(constraintMessage?.en).toMatch(/\w/);
  },
);

describe('rules between fields', () => {
  const number = (name: string): Field => field({ name, type: 'int' });
  const day = (name: string): Field => field({ name, type: 'date' });
  type Pair = { a: string | number; b: string | number };
  const cases: [string, { rule: Rule; fields: Field[]; broken: Pair }][] = [
    [
      'upwards',
      {
        rule: { kind: 'at-most', field: 'b', than: 'a' },
        fields: [number('a'), number('b')],
        broken: { a: 3, b: 4 },
      },
    ],
    [
      'downwards',
      {
        rule: { kind: 'at-most', field: 'a', than: 'b' },
        fields: [number('a'), number('b')],
        broken: { a: 5, b: 4 },
      },
    ],
    [
      'in days',
      {
        rule: { kind: 'not-before', field: 'b', than: 'a' },
        fields: [day('a'), day('b')],
        broken: { a: '2026-01-02', b: '2026-01-01' },
      },
    ],
  ];
  test.each(cases)(
    '[EX7] are said at the later of the two, %s',
    (_name, { rule, fields, broken: { a, b } }) => {
      const form = formOf([section('bagian', fields)], [rule]);
      const { constraint = '' } = rowOf(form, 'b');
      const takes = (pair: Pair) =>
        readXPath(constraint).value({ of: new Map([['a', pair.a]]), self: String(pair.b) });
      const isWhole = (record: Values) => checkRecord(form, record, now).length === 0;
      expect([takes({ a, b }), isWhole({ a, b })]).toEqual([false, false]);
      expect([takes({ a: b, b: a }), isWhole({ a: b, b: a })]).toEqual([true, true]);
      expect([takes({ a, b: a }), isWhole({ a, b: a })]).toEqual([true, true]);
      expect([takes({ a: '', b }), isWhole({ a: null, b })]).toEqual([true, true]);
    },
  );

  test('[EX7] ask for the reason that excuses the larger number, where it is asked after both', () => {
    const fields = [number('spent'), number('planned'), field({ name: 'why', type: 'long' })];
    const rule: Rule = { kind: 'at-most', field: 'spent', than: 'planned', unless: 'why' };
    const form = formOf([section('bagian', fields)], [rule]);
    const needs = (spent: string, planned: string) =>
      readXPath(rowOf(form, 'why').required ?? '').value({
        of: new Map([
          ['spent', spent],
          ['planned', planned],
        ]),
      });
    expect([needs('5', '4'), needs('4', '5'), needs('', '4'), needs('4', '')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(rowOf(form, 'planned').constraint).toBe('. >= 0');
  });

  test('[EX7] hold a number against the sum of two', () => {
    const rule: Rule = { kind: 'at-most-sum', field: 'users', than: ['own', 'others'] };
    const upwards = formOf([section('bagian', [number('own'), number('others'), number('users')])], [rule]);
    const downwards = formOf([section('bagian', [number('users'), number('own'), number('others')])], [rule]);
    const takes = (constraint: string | undefined, self: number, of: Record<string, number>) =>
      readXPath(constraint ?? '').value({ of: new Map(Object.entries(of)), self: String(self) });
    const atUsers = rowOf(upwards, 'users').constraint;
    expect(takes(atUsers, 5, { own: 2, others: 3 })).toBe(true);
    expect(takes(atUsers, 6, { own: 2, others: 3 })).toBe(false);
    expect(takes(atUsers, 6, { own: 2 })).toBe(true);
    const atOthers = rowOf(downwards, 'others').constraint;
    expect(takes(atOthers, 3, { own: 2, users: 5 })).toBe(true);
    expect(takes(atOthers, 2, { own: 2, users: 5 })).toBe(false);
    expect(rowOf(upwards, 'users').constraintMessage?.id).toContain('"own + others"');
  });

  test('let the larger number stand where the reason was asked before', () => {
    const fields = [number('planned'), field({ name: 'why', type: 'long' }), number('spent')];
    const rule: Rule = { kind: 'at-most', field: 'spent', than: 'planned', unless: 'why' };
    const { constraint = '' } = rowOf(formOf([section('bagian', fields)], [rule]), 'spent');
    const takes = (why: string) =>
      readXPath(constraint).value({
        of: new Map([
          ['planned', '4'],
          ['why', why],
        ]),
        self: '5',
      });
    expect([takes(''), takes('harga naik')]).toEqual([false, true]);
  });
});
