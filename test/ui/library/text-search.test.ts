import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOnPage, pageText, type TextPiece } from '../../../src/ui/library/text-search.ts';

/** Pieces on lines of twenty units, ten units for each letter. */
const pieces = (...texts: string[]): TextPiece[] =>
  texts.map((str, line) => ({
    str,
    transform: [1, 0, 0, 1, 100, 800 - line * 20],
    width: str.length * 10,
    height: 8,
  }));

const find = (wanted: string, ...texts: string[]) => findOnPage(pageText(pieces(...texts)), wanted, 3);

describe('finding words on a page', () => {
  it('marks the letters where they stand', () => {
    expect(find('cuti', 'Izin cuti pegawai')).toEqual([{ page: 3, boxes: [[150, 798, 190, 808]] }]);
  });

  it('does not mind case, spaces, quotation marks, and where the PDF breaks its text', () => {
    const [hit, ...others] = find(
      '“disetujui  atasan\nlangsung”',
      'Permohonan Disetu',
      'jui atasan',
      'langsung.',
    );
    expect(hit?.boxes).toHaveLength(3);
    expect(others).toEqual([]);
  });

  it('reads ligatures as letters', () => {
    expect(find('verifikasi', 'Veri\uFB01kasi')).toHaveLength(1);
  });

  it('finds each place once, one after another', () => {
    expect(find('aa', 'aaaa b aa')).toHaveLength(3);
  });

  it('finds nothing for words without a letter or digit', () => {
    expect(find(' … ', 'a … b')).toEqual([]);
  });

  it('finds what was taken from a page, however it is broken', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (texts, one, other) => {
        const [from = 0, to = 0] = [one % texts.length, other % texts.length].toSorted((a, b) => a - b);
        const quote = texts.slice(from, to + 1).join(' ');
        expect(find(quote, ...texts).length).toBeGreaterThan(0);
      }),
    );
  });
});
