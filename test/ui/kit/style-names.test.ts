import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ofFeatures = globSync('src/ui/*/*.css').filter((file) => !/\/(boot|kit)\//.test(file));

/** The classes that a file styles wherever they stand, not only within others. */
const classesOf = (file: string): string[] => [
  ...new Set([...readFileSync(file, 'utf8').matchAll(/^ {2}\.([\w-]+) \{$/gm)].map(([, name]) => name ?? '')),
];

test('no two features style the same class: their styles stay once they are loaded', () => {
  const names = ofFeatures.flatMap(classesOf);
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
});
