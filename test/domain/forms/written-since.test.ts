import { expect, test } from 'vitest';
import type { StoredField } from '../../../src/domain/directory.ts';
import type { OpId } from '../../../src/domain/ids.ts';
import { writtenSince } from '../../../src/domain/forms/written-since.ts';

function field(name: string, seq: number | null, at = '2026-03-01T08:00:00Z'): StoredField {
  const id = name as OpId;
  const head = { id, value: 'x', by: 'siti', device: 'hp', at, receivedAt: null, seq };
  return {
    scope: 'opd/dinkes',
    entity: 'record',
    key: 'r1',
    field: name,
    state: { heads: [head], current: id },
  };
}

test('[FM16] what came after the state of a record is named, by the log and not by clocks', () => {
  const late = field('v.usage', 9, '2026-01-01T00:00:00Z');
  const early = field('v.name', 3, '2026-12-01T00:00:00Z');
  expect(writtenSince([field('form', 1), early, field('state', 5), late])).toEqual(['usage']);
  expect(writtenSince([field('v.usage', null), early, field('state', 5)])).toEqual(['usage']);
  expect(writtenSince([field('deleted', 8), early, field('state', 5)])).toEqual([]);
});

test('[FM16] what is only on this device comes after what is in the log, and among itself by its clock', () => {
  const state = field('state', null, '2026-03-01T08:00:00Z');
  expect(writtenSince([state, field('v.name', 7)])).toEqual([]);
  expect(writtenSince([state, field('v.name', null, '2026-03-01T07:59:00Z')])).toEqual([]);
  expect(writtenSince([state, field('v.name', null, '2026-03-01T08:01:00Z')])).toEqual(['name']);
});

test('a draft was never handed in: nothing in it is late', () => {
  expect(writtenSince([field('form', 1), field('v.name', 2)])).toEqual([]);
});
