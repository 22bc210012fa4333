import { expect, test } from 'vitest';
import { numberFromText } from '../../../src/domain/forms/number-from-text.ts';
import { textFromNumber } from '../../../src/ui/forms/controls/number-text.ts';

test.each([
  ['12', 12],
  ['0', 0],
  ['1.500', 1500],
  ['1.500.000', 1_500_000],
  ['Rp 1.500.000', 1_500_000],
  ['Rp2.500.000,75', 2_500_000.75],
  ['1,5', 1.5],
  ['1.5', 1.5],
  ['1 500', 1500],
  ['-3', -3],
])('%s is a number', (text, number) => {
  expect(numberFromText(text)).toBe(number);
});

test.each(['dua belas', '12 orang', '1,2,3', '1.2.3', '-', '5-6'])('%s stays as it was typed', (text) => {
  expect(numberFromText(text)).toBe(text);
});

test('an empty field holds nothing', () => {
  expect([numberFromText(''), numberFromText('  ')]).toEqual([null, null]);
});

test('numbers are shown as people here write them, and typed text as it was typed', () => {
  expect(textFromNumber(1_500_000, true)).toBe('1.500.000');
  expect(textFromNumber(2026, false)).toBe('2026');
  expect(textFromNumber(1.5, false)).toBe('1,5');
  expect(textFromNumber('dua belas', true)).toBe('dua belas');
  expect(textFromNumber(null, true)).toBe('');
});

test('what is shown of a number reads as that number again', () => {
  for (const number of [0, 7, 999, 1000, 12_345, 1_500_000, 98_765_432_100]) {
    expect(numberFromText(textFromNumber(number, true))).toBe(number);
    expect(numberFromText(textFromNumber(number, false))).toBe(number);
  }
});
