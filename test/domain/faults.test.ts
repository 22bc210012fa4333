import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The numbers between these ranges name no fault. */
const ranges = [
  [1, 28],
  [30, 37],
  [40, 50],
  [55, 60],
  [62, 64],
  [66, 72],
] as const;
const numbers = ranges.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, index) => `F${String(from + index).padStart(2, '0')}`),
);

type Row = { fault: string; where: string; files: string[] };

const rows: Row[] = [
  ...readFileSync('test/FAULTS.md', 'utf8').matchAll(/^\| (F\d\d) +\| .+? \| (.+?) *\|$/gm),
].map(([, fault = '', where = '']) => ({
  fault,
  where,
  files: [...where.matchAll(/\]\((.+?)\)/g)].map(([, file = '']) => `test/${file}`),
}));

const cited = new Set(
  globSync('test/**/*.test.{ts,tsx}').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\[(F\d\d)\]/g)].map(([, fault = '']) => fault),
  ),
);

test('every fault has its row once, and every test names one that has', () => {
  expect(rows.map(({ fault }) => fault)).toEqual(numbers);
  expect([...cited].filter((fault) => !numbers.includes(fault))).toEqual([]);
});

test('every row names tests that name its fault, or says why there is none', () => {
  const isReason = ({ files, where }: Row): boolean =>
    files.length > 0 || /^(later|by hand): .{5,}/.test(where);
  expect(rows.filter((row) => !isReason(row))).toEqual([]);
  const silent = rows.flatMap(({ fault, files }) =>
    files.filter((file) => !readFileSync(file, 'utf8').includes(`[${fault}]`)).map((file) => [fault, file]),
  );
  expect(silent).toEqual([]);
});

test('the README links every fault to a test of it', () => {
  const readme = readFileSync('README.md', 'utf8');
  const unlinked = rows.filter(({ fault, files: [first], where }) =>
    first === undefined ? !readme.includes(`${fault} (${where})`) : !readme.includes(`[${fault}](${first})`),
  );
  expect(unlinked).toEqual([]);
});
