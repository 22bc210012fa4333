import { expect, test } from 'vitest';
import { bestProof, monthsBefore } from '../../src/domain/proof.ts';

test.each([
  ['2026-12-31', 24, '2024-12-31'],
  ['2026-03-31', 1, '2026-02-28'],
  ['2024-03-31', 1, '2024-02-29'],
  ['2026-01-15', 1, '2025-12-15'],
  ['2026-01-15', 13, '2024-12-15'],
  ['2026-12-31', 12, '2025-12-31'],
  ['2026-08-31', 6, '2026-02-28'],
])('%s less %i calendar months is %s', (day, months, expected) => {
  expect(monthsBefore(day, months)).toBe(expected);
});

test('of several documents the most useful one speaks', () => {
  expect(bestProof(['too-old', 'proves', 'undated'])).toBe('proves');
  expect(bestProof(['too-old', 'undated'])).toBe('undated');
  expect(bestProof([])).toBe('no-document');
});
