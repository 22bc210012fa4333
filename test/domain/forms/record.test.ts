import { expect, test } from 'vitest';
import { recordsFrom } from '../../../src/domain/forms/record.ts';
import type { StoredField } from '../../../src/domain/directory.ts';
import type { Json } from '../../../src/domain/op.ts';

const march = '2026-03-01T08:00:00+08:00';

function field(...[key, name, value, at = march]: [string, string, Json, string?]): StoredField {
  const head = { id: `${key} ${name}`, value, at, by: 'siti', device: 'd1', receivedAt: at, author: null };
  return {
    scope: 'opd/dinkes',
    entity: 'record',
    key,
    field: name,
    state: { heads: [head], current: head.id } as unknown as StoredField['state'],
  };
}

test('a record is its form, its values and its state, with what was said', () => {
  const [record] = recordsFrom(
    [
      field('r1', 'form', 'application'),
      field('r1', 'version', 1),
      field('r1', 'v.name', 'SIMPUS'),
      field('r1', 'v.buildCost', 150_000_000, '2026-03-02T08:00:00+08:00'),
      field('r1', 'state', {
        state: 'returned',
        reason: 'Lengkapi biayanya',
        notes: [{ field: 'buildCost', text: 'Sesuai kontrak' }, { field: 3 }],
      }),
    ],
    'dinkes',
  );
  expect(record).toMatchObject({
    opd: 'dinkes',
    id: 'r1',
    form: 'application',
    values: { name: 'SIMPUS', buildCost: 150_000_000 },
    state: 'returned',
    said: {
      reason: 'Lengkapi biayanya',
      notes: [{ field: 'buildCost', text: 'Sesuai kontrak' }],
      by: 'siti',
    },
    changedAt: '2026-03-02T08:00:00+08:00',
    isDeleted: false,
    isUnsent: false,
  });
});

test('the newest change comes first, and a form that is not known is passed over', () => {
  const records = recordsFrom(
    [
      field('old', 'form', 'complaint', '2026-01-01T08:00:00+08:00'),
      field('new', 'form', 'complaint', '2026-02-01T08:00:00+08:00'),
      field('later', 'form', 'a-form-of-2030'),
      field('lost', 'v.name', 'tanpa formulir'),
    ],
    'dinkes',
  );
  expect(records.map(({ id }) => id)).toEqual(['new', 'old']);
});

test('a state that is not known reads as a draft, never as something that was decided', () => {
  const [record] = recordsFrom([field('r1', 'form', 'service'), field('r1', 'state', 'blessed')], 'dinkes');
  expect(record?.state).toBe('draft');
});
