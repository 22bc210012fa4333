import { basename } from 'node:path';
import { expect, test } from 'vitest';
import {
  brotliBytes,
  builtText,
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

test('no script stands in the page, and nothing but its own files is asked for', () => {
  expect(builtText('index.html')).not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(builtText('index.html')).not.toMatch(/\s(on\w+|style)=/);
  expect(builtText('index.html')).not.toMatch(/\s(src|href)="(?!\.\/)/);
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
  const files = offlineFiles('all');
  expect(files).toContain('index.html');
  expect(brotliBytes(files)).toBeLessThanOrEqual(450_000);
});

test('what Diskominfo needs beside stays within 250 kB, and no OPD admin fetches it', () => {
  const files = offlineFiles('desk');
  expect(
    files.filter((file) => /\/(manage-page|id-desk|desk-style)-/.test(file)).length,
  ).toBeGreaterThanOrEqual(2);
  expect(files.filter((file) => /\/(core|forms-place|sending-page|index)/.test(file))).toEqual([]);
  expect(brotliBytes(files)).toBeLessThanOrEqual(250_000);
});

test('the way in knows all pieces of the app beforehand, so that none waits for another', () => {
  const [wayIn = '', ...pieces] = firstIndicatorFiles();
  expect(pieces.filter((file) => !builtText(wayIn).includes(basename(file)))).toEqual([]);
});
