import { expect, test } from 'vitest';
import { predicateOf } from '../../src/domain/predicate.ts';
import { loadInstrument } from './shipped-instruments.ts';

const spbe = loadInstrument('spbe-2020');
const pemdi = loadInstrument('pemdi-2026');
const tenThousandths = (num: number) => ({ num, den: 10_000 });

test.each([
  [10_000, 'Kurang'],
  [17_999, 'Kurang'],
  [18_000, 'Cukup'],
  [26_000, 'Baik'],
  [35_000, 'Sangat Baik'],
  [41_999, 'Sangat Baik'],
  [42_000, 'Memuaskan'],
  [50_000, 'Memuaskan'],
])('%i ten-thousandths of SPBE are %s: a lower bound belongs to its band', (num, name) => {
  expect(predicateOf(spbe, tenThousandths(num)).predicate.name).toBe(name);
});

test('[IX3] a value that is printed in another band has both predicates', () => {
  const { predicate, byPrintedValue } = predicateOf(spbe, tenThousandths(25_950));
  expect([predicate.name, byPrintedValue?.name]).toEqual(['Cukup', 'Baik']);
});

test('[IX3] a value that is printed in its own band has one predicate', () => {
  expect(predicateOf(spbe, tenThousandths(25_949)).byPrintedValue).toBeNull();
  expect(predicateOf(spbe, tenThousandths(26_000)).byPrintedValue).toBeNull();
});

test('a Pemdi predicate has its stage', () => {
  const { predicate } = predicateOf(pemdi, tenThousandths(25_000));
  expect(predicate).toMatchObject({ name: 'Baik', stage: 'Berkembang (Developing)' });
});
