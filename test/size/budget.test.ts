import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import {
  brotliBytes,
  firstIndicatorFiles,
  isStyle,
  offlineFiles,
  pageStyleBytes,
  signInFiles,
  styleFiles,
} from './built-files.ts';

/** Budgets in bytes, as they travel with brotli. `npm test` and `npm run check` build first. */

test('sign-in reacts after at most 25 kB', () => {
  expect(brotliBytes(signInFiles())).toBeLessThanOrEqual(25_000);
});

test('the first indicator can be answered after at most 75 kB of code, 12 kB of it style', () => {
  const files = firstIndicatorFiles();
  expect(brotliBytes(files) + pageStyleBytes()).toBeLessThanOrEqual(75_000);
  expect(brotliBytes(files.filter(isStyle)) + pageStyleBytes()).toBeLessThanOrEqual(12_000);
});

test('all style together stays within 12 kB', () => {
  expect(brotliBytes(styleFiles()) + pageStyleBytes()).toBeLessThanOrEqual(12_000);
});

test('everything for working offline stays within 450 kB', () => {
  const files = offlineFiles();
  expect(files).toContain('index.html');
  expect(brotliBytes(files)).toBeLessThanOrEqual(450_000);
});

test('the page knows all pieces of the app beforehand, so that none waits for another', () => {
  const page = readFileSync('dist/index.html', 'utf8');
  const unknown = firstIndicatorFiles().filter((file) => !page.includes(basename(file)));
  expect(unknown).toEqual([]);
});
