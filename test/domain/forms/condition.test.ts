import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds, isRequired, relevantInRow, relevantValues } from '../../../src/domain/forms/condition.ts';
import { formOf } from '../../../src/domain/forms/definitions/forms.ts';
import { findField, type Cell, type Field, type Form } from '../../../src/domain/forms/form.ts';
import { filled } from './filled.ts';

describe('a condition', () => {
  test('on answers holds for one of them, also among several', () => {
    const onWeb = { field: 'platforms', is: ['web', 'mobile'] };
    expect(holds(onWeb, { platforms: 'web' })).toBe(true);
    expect(holds(onWeb, { platforms: ['desktop', 'mobile'] })).toBe(true);
    expect(holds(onWeb, { platforms: ['desktop'] })).toBe(false);
  });

  test('on an empty field holds of nothing', () => {
    for (const empty of [undefined, null, '', '  ', []]) {
      expect(holds({ field: 'a', filled: true }, { a: empty })).toBe(false);
      expect(holds({ field: 'a', above: -1 }, { a: empty })).toBe(false);
      expect(holds({ field: 'a', is: ['yes'] }, { a: empty })).toBe(false);
    }
  });

  test('[FM1] "tidak tahu" is something, and is above no number', () => {
    expect(holds({ field: 'a', filled: true }, { a: 'unknown' })).toBe(true);
    expect(holds({ field: 'a', filled: true }, { a: 0 })).toBe(true);
    expect(holds({ field: 'a', above: -1 }, { a: 'unknown' })).toBe(false);
    expect(holds({ field: 'a', above: 0 }, { a: 0 })).toBe(false);
    expect(holds({ field: 'a', above: 0 }, { a: 1 })).toBe(true);
  });

  test('is joined by all, any and not', () => {
    const [yes, no] = [{ field: 'a', is: ['yes'] } as const, { field: 'b', is: ['yes'] } as const];
    const values = { a: 'yes', b: 'no' };
    expect(holds({ all: [yes, no] }, values)).toBe(false);
    expect(holds({ any: [yes, no] }, values)).toBe(true);
    expect(holds({ not: no }, values)).toBe(true);
  });
});

describe('[FM2] a field that is not asked counts as empty', () => {
  const form = formOf('ictSpending');
  const stopped = { works: 'broken', endReason: 'other', endReasonDetail: 'Pengembang bubar' };

  test('and takes with it what asks for it', () => {
    const values = { ...filled(form, stopped), category: 'training' };
    const kept = relevantValues(form, values);
    expect([kept['works'], kept['endReason'], kept['endReasonDetail']]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('and is there again when the answer before it changes back', () => {
    const values = filled(form, { category: 'software', ...stopped });
    const away = { ...values, category: 'training' };
    expect(relevantValues(form, { ...away, category: 'software' })).toEqual(relevantValues(form, values));
  });

  test('so a value stored in it requires nothing', () => {
    const detail = findField(form, 'endReasonDetail') as Field;
    const kept = relevantValues(form, { category: 'training', works: 'broken', endReason: 'other' });
    expect(isRequired(detail, kept)).toBe(false);
  });

  test('whatever stands in hidden fields', () => {
    const garbage = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.constant(['x']));
    const hidden = fc.dictionary(fc.constantFrom('endReason', 'works', 'lastUsed', 'place'), garbage);
    const values = filled(form, { category: 'training' });
    fc.assert(
      fc.property(hidden, (stored) => {
        expect(relevantValues(form, { ...values, ...stored })).toEqual(relevantValues(form, values));
      }),
    );
  });
});

describe('[FM4] a cell', () => {
  const cells: Cell[] = [
    { name: 'failed', type: 'yn', label: { id: 'G', en: 'F' }, required: true },
    {
      name: 'speed',
      type: 'int',
      label: { id: 'K', en: 'S' },
      required: true,
      relevant: { field: 'failed', is: ['no'] },
    },
    {
      name: 'why',
      type: 'text',
      label: { id: 'M', en: 'W' },
      required: true,
      relevant: { field: 'speed', filled: true },
    },
  ];

  test('is asked by its own row, not by a field of the form with the same name', () => {
    expect(relevantInRow(cells, { id: '1' }, { failed: 'no' })['failed']).toBeUndefined();
    expect(relevantInRow(cells, { id: '1', failed: 'no', speed: 5 }, { failed: 'yes' })['speed']).toBe(5);
  });

  test('that is not asked takes with it the cells that ask for it', () => {
    const row = { id: '1', failed: 'yes', speed: 5, why: 'x' };
    const kept = relevantInRow(cells, row, {});
    expect([kept['speed'], kept['why']]).toEqual([undefined, undefined]);
  });

  test('is asked by the form around it where the row has no such cell', () => {
    const [first] = cells;
    const around: Cell = {
      ...(first as Cell),
      name: 'outer',
      relevant: { field: 'internet', is: ['always'] },
    };
    expect(relevantInRow([around], { id: '1', outer: 'yes' }, { internet: 'always' })['outer']).toBe('yes');
    expect(relevantInRow([around], { id: '1', outer: 'yes' }, { internet: 'none' })['outer']).toBeUndefined();
  });
});

test('fields of all sections are looked at in the order in which they stand', () => {
  const text = { type: 'text', label: { id: 'A', en: 'A' }, required: true } as const;
  const form = {
    sections: [
      { id: '1', title: text.label, fields: [{ ...text, name: 'a' }] },
      {
        id: '2',
        title: text.label,
        fields: [{ ...text, name: 'b', relevant: { field: 'a', filled: true } }],
      },
    ],
  } as unknown as Form;
  expect(relevantValues(form, { a: '1', b: '2' })).toEqual({ a: '1', b: '2' });
  expect(relevantValues(form, { b: '2' })).toEqual({ a: undefined });
});
