import { expect, test } from 'vitest';
import { holidaysFromText } from '../../../src/domain/forms/holidays-text.ts';

test('holidays are read as people write them, in order and once each', () => {
  const text = ' 2026-03-20 \n20-3-2026 cuti bersama\n\n1/1/2026\n25.12.2026 Natal';
  expect(holidaysFromText(text)).toEqual({ days: ['2026-01-01', '2026-03-20', '2026-12-25'], wrong: [] });
});

test('lines that are no day of the calendar are told, and the others are kept', () => {
  const { days, wrong } = holidaysFromText('2026-02-30\nlebaran\n31-4-2026\n2026-05-01\n13/13/2026');
  expect(days).toEqual(['2026-05-01']);
  expect(wrong).toEqual(['2026-02-30', 'lebaran', '31-4-2026', '13/13/2026']);
});
