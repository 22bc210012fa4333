import { beforeEach, expect, test } from 'vitest';
import { loadMessages } from '../../../src/ui/messages/messages.ts';
import { addressOf } from '../../../src/ui/kit/describe-register.ts';
import { valueText } from '../../../src/ui/kit/describe-value.ts';

beforeEach(() => loadMessages('id'));

const scenario = { scope: 'agency', entity: 'scenario', key: 's1' };

test('what a scenario changes is told by indicator, with the decimal sign of the language', () => {
  const field = { ...scenario, field: 'levels' };
  expect(valueText(field, { I1: '3', I20: '2.75' })).toBe('I1 3 dan I20 2,75');
  expect(valueText(field, {})).toBe('kosong');
});

test('where a scenario begins is told in words', () => {
  const field = { ...scenario, field: 'base' };
  expect(valueText(field, 'accepted')).toBe('Disetujui');
  expect(valueText(field, 'official')).toBe('Nilai resmi');
});

test('a scenario leads to where scenarios are', () => {
  expect(addressOf({ ...scenario, field: 'name' })).toBe('#/simulasi');
});
