import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endingFor, numbered, safeWords, utf8Bytes } from '../../src/domain/safe-name.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 300 });

describe('words of a file name', () => {
  test('hold nothing that Windows, a ZIP or a manifest cannot carry, whatever the title was', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 4, max: 120 }), (text, maxBytes) => {
        const words = safeWords(text, maxBytes);
        // oxlint-disable-next-line no-control-regex -- these must not be there
        expect(words).not.toMatch(/[\u0000-\u001f\u007f-\u009f<>:"/\\|?*%\s]/);
        expect(words).not.toMatch(/^[-.]|[-.]$/);
        expect(words.isWellFormed()).toBe(true);
        expect(words.normalize('NFC')).toBe(words);
        expect(utf8Bytes(words)).toBeLessThanOrEqual(maxBytes);
        expect(utf8Bytes(words)).toBe(Buffer.byteLength(words));
      }),
    );
  });

  test('stay readable', () => {
    expect(safeWords('Perbup No. 12/2024: "Arsitektur SPBE"', 100)).toBe(
      'Perbup-No.-12-2024-Arsitektur-SPBE',
    );
    expect(safeWords('e\u0301valuasi', 100)).toBe('évaluasi');
    expect(safeWords('../../etc', 100)).toBe('etc');
    expect(safeWords('gambar\u202egpj.exe', 100)).toBe('gambargpj.exe');
    expect(safeWords('…/…', 3)).toBe('…');
  });

  test('are cut at a whole sign', () => {
    expect(safeWords('ab😀cd', 5)).toBe('ab');
    expect(safeWords('ab😀cd', 6)).toBe('ab😀');
  });
});

test('numbers sort as they count', () => {
  expect(numbered(7, 9)).toBe('07');
  expect(numbered(7, 120)).toBe('007');
});

test('the ending is that of the content', () => {
  expect(endingFor({ mime: 'application/pdf', name: 'SK.docx' })).toBe('pdf');
  expect(endingFor({ mime: 'application/x-old', name: 'Surat.DOC' })).toBe('doc');
  expect(endingFor({ mime: 'application/x-old', name: 'surat' })).toBe('bin');
});
