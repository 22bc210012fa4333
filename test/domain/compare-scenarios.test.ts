import { expect, test } from 'vitest';
import { compareScenarios } from '../../src/domain/compare-scenarios.ts';
import { toPrinted } from '../../src/domain/fraction.ts';
import { loadInstrument } from './shipped-instruments.ts';

const spbe = loadInstrument('spbe-2020');
const pemdi = loadInstrument('pemdi-2026');

test('scenarios are scored each by all its levels, and only indicators that differ are listed', () => {
  const scenarios = [
    new Map([['I1', 3]]),
    new Map([
      ['I1', '3'],
      ['I47', '5'],
    ]),
  ];
  const { scores, differing } = compareScenarios(spbe, scenarios);
  expect(scores.map(({ index }) => toPrinted(index))).toEqual(['1.03', '1.15']);
  expect(differing.map(({ indicator, levels }) => [indicator.id, levels])).toEqual([['I47', [1, '5']]]);
});

test('levels that are written differently are the same level', () => {
  const scenarios = [new Map([['I1', '2.5']]), new Map([['I1', '2.5000']])];
  expect(compareScenarios(pemdi, scenarios).differing).toEqual([]);
});
