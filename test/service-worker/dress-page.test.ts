import { expect, test } from 'vitest';
import { dressPage, readLook } from '../../src/service-worker/dress-page.ts';

const html = '<!doctype html>\n<html lang="id">\n<body>Masuk</body></html>';
const dressed = (word: string): string => dressPage(html, readLook(word));

test('a page says who is there and how it is to look', () => {
  const word = JSON.stringify({ account: true, theme: 'dark', text: 'large', language: 'en' });
  expect(dressed(word)).toContain('<html lang="en" data-account data-theme="dark" data-text="large">');
  expect(dressed(word)).toContain('<body>Masuk</body>');
});

test('somebody who is signed in gets the app with the page, others do not', () => {
  const page = html.replace('<body>', '<!-- app assets/core-1.js assets/core-1.css --><body>');
  const dress = (account: boolean) => dressPage(page, readLook(JSON.stringify({ account })));
  expect(dress(true)).toContain(
    '<link rel="modulepreload" href="./assets/core-1.js"><link rel="stylesheet" href="./assets/core-1.css">',
  );
  expect(dress(false)).toBe(page);
});

test('a theme that follows the device is left to the style', () => {
  const word = JSON.stringify({ account: false, theme: 'device', text: 'normal', language: 'id' });
  expect(dressed(word)).toBe(html);
});

test.each(['', 'null', '[]', '{"theme":"\\" onload=\\"alert(1)","account":"yes","language":7}'])(
  'a word that does not fit changes nothing: %s',
  (word) => {
    expect(dressed(word)).toBe(html);
  },
);
