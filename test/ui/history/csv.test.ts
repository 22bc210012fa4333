import { expect, it } from 'vitest';
import { csvLines } from '../../../src/ui/history/csv.ts';

it('quotes every cell and keeps line ends and quotes within it', () => {
  expect(csvLines([['a', 'b "c"\nd, e']])).toBe('"a","b ""c""\nd, e"\r\n');
});

it('lets no cell run as a formula', () => {
  const starts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'];
  expect(csvLines([starts])).toBe(`${starts.map((text) => `"'${text}"`).join(',')}\r\n`);
});
