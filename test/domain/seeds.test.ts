import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { forms } from '../../src/domain/forms/definitions/forms.ts';
import { fieldsOf } from '../../src/domain/forms/form.ts';

/** How many items each of the five texts has. */
const items = { S1: 9, S2: 13, S3: 10, S4: 9, S5: 12 };
const numbers = Object.entries(items).flatMap(([text, count]) =>
  Array.from({ length: count }, (_, index) => `${text}.${index + 1}`),
);

const rows = [
  ...readFileSync('README.md', 'utf8').matchAll(
    /^\| (S\d\.\d+) +\| (.+?) +\| (.+?) +\| \[.+?\]\((.+?)\) +\|$/gm,
  ),
].map(([, seed = '', , , file = '']) => ({ seed, file }));

test('the README serves every item of the seeds with a test that exists', () => {
  expect(rows.map(({ seed }) => seed)).toEqual(numbers);
  expect(rows.filter(({ file }) => !existsSync(file))).toEqual([]);
});

test('forms and fields cite items that exist', () => {
  const cited = forms.flatMap((form) => [
    ...form.seeds,
    ...fieldsOf(form).flatMap(({ seeds = [] }) => seeds),
  ]);
  expect(cited.filter((seed) => !numbers.includes(seed))).toEqual([]);
});
