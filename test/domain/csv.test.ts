import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText } from '../../src/domain/csv.ts';
import { parseCsv, unguarded } from './parse-csv.ts';

test('[EX6] any text comes back from a CSV, letter for letter', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('=1+1', "'a", '"', ';', '\r\n', '-5', ''),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      expect(parseCsv(csvText(rows)).map((row) => row.map(unguarded))).toEqual(rows);
    }),
  );
});

test('[EX6] no cell of text begins as a formula, whoever wrote it', () => {
  const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝');
  fc.assert(
    fc.property(start, fc.string(), (first, rest) => {
      const [[cell] = []] = parseCsv(csvText([[first + rest, 'x']]));
      expect(cell?.startsWith("'")).toBe(true);
    }),
  );
});

test('numbers and answers stay what they are', () => {
  expect(csvText([['a', -5, true, null]])).toBe('\ufeffa;-5;true;\r\n');
});
