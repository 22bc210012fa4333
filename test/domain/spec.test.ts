import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const spec = readFileSync('src/domain/SPEC.md', 'utf8');
const rules = [...spec.matchAll(/^- \*\*([A-Z]{2}\d+)\*\*/gm)].map(([, rule = '']) => rule);
const tests = globSync('test/**/*.test.{ts,tsx}').map((file) => readFileSync(file, 'utf8'));
const cited = new Set(
  tests.flatMap((text) => [...text.matchAll(/\[([A-Z]{2}\d+)\]/g)].map(([, rule = '']) => rule)),
);

test('every rule of SPEC.md has its number once', () => {
  expect(rules.length).toBeGreaterThan(0);
  expect(rules).toEqual([...new Set(rules)]);
});

test('every rule of SPEC.md is held by a test that names it', () => {
  expect(rules.filter((rule) => !cited.has(rule))).toEqual([]);
});

test('every rule that a test names stands in SPEC.md', () => {
  expect([...cited].filter((rule) => !rules.includes(rule))).toEqual([]);
});
