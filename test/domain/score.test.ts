import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFractions, toHundredths, toPrinted } from '../../src/domain/fraction.ts';
import { isLevelValue, scoreInstrument } from '../../src/domain/score.ts';
import { loadInstrument } from './shipped-instruments.ts';

const spbe = loadInstrument('spbe-2020');
const pemdi = loadInstrument('pemdi-2026');

describe('the index', () => {
  test('[IX2] counts a missing indicator as 1 and names it', () => {
    const { index, unfilled } = scoreInstrument(spbe, new Map([['I1', 3]]));
    expect(index).toEqual({ num: 10_260, den: 10_000 });
    expect(unfilled).toHaveLength(46);
    expect(unfilled).not.toContain('I1');
  });

  test('[IX1] is an integer fraction of 10,000 in SPBE and keeps four decimals in Pemdi', () => {
    expect(scoreInstrument(spbe, new Map()).index).toEqual({ num: 10_000, den: 10_000 });
    const { index } = scoreInstrument(pemdi, new Map([['I1', '1.0001']]));
    expect(index).toEqual({ num: 100_000_500, den: 100_000_000 });
  });

  test('[IX1] is counted from the indicators, never from rounded sections', () => {
    const levels = new Map(pemdi.indicators.map(({ id }) => [id, '1.005']));
    expect(toPrinted(scoreInstrument(pemdi, levels).index)).toBe('1.01');
    expect(compareFractions(scoreInstrument(pemdi, levels).index, { num: 1_005, den: 1_000 })).toBe(0);
  });

  test('throws for a value that no instrument knows, so that a bug never becomes a number', () => {
    expect(() => scoreInstrument(spbe, new Map([['I1', 0]]))).toThrow(RangeError);
    expect(() => scoreInstrument(spbe, new Map([['I1', '2.5']]))).toThrow(/I1: 2.5 is no level of spbe-2020/);
  });

  test('never falls when a level rises, and stays between 1 and 5', () => {
    const levels = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 47, maxLength: 47 });
    fc.assert(
      fc.property(levels, fc.nat(46), (values, raised) => {
        const before = new Map(spbe.indicators.map(({ id }, index) => [id, values[index] ?? 1]));
        const id = spbe.indicators[raised]?.id ?? 'I1';
        const after = new Map(before).set(id, Math.min(5, (before.get(id) ?? 1) + 1));
        const [low, high] = [scoreInstrument(spbe, before).index, scoreInstrument(spbe, after).index];
        expect(compareFractions(high, low)).toBeGreaterThanOrEqual(0);
        expect(toHundredths(low)).toBeGreaterThanOrEqual(100);
        expect(toHundredths(high)).toBeLessThanOrEqual(500);
      }),
    );
  });
});

describe('a value of an indicator', () => {
  test.each([1, 5, '1', '5', '3.0', '3.0000'])('%s is a level of SPBE', (value) => {
    expect(isLevelValue(spbe, value)).toBe(true);
  });

  test.each([0, 6, 2.5, -1, Number.NaN, 1e21, '', ' 3', '3,5', '03', '5.1', '1e0', 'constructor'])(
    '%s is no level of SPBE',
    (value) => expect(isLevelValue(spbe, value)).toBe(false),
  );

  test.each([1.26, '1.26', '1.2345', '5.0000'])('%s is a value of Pemdi', (value) => {
    expect(isLevelValue(pemdi, value)).toBe(true);
  });

  test.each(['0.9999', '5.0001', '1.23456', '1.'])('%s is no value of Pemdi', (value) => {
    expect(isLevelValue(pemdi, value)).toBe(false);
  });
});

describe('printing', () => {
  test.each([
    [{ num: 3_850, den: 2_750 }, '1.40'],
    [{ num: 1_085, den: 1_000 }, '1.09'],
    [{ num: 15_025, den: 10_000 }, '1.50'],
    [{ num: 25_950, den: 10_000 }, '2.60'],
    [{ num: 5, den: 1 }, '5.00'],
    [{ num: 1_004_999, den: 1_000_000 }, '1.00'],
  ])('%j is printed %s, half-up', (fraction, printed) => {
    expect(toPrinted(fraction)).toBe(printed);
  });
});
