import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffWords } from '../../../src/ui/sending/word-diff.ts';

const marked = (one: string, other: string): string[] =>
  diffWords(one, other)
    .filter(({ differs }) => differs)
    .map(({ text }) => text.trim());

describe('the word diff', () => {
  test('marks the words that the other text does not have', () => {
    const one = 'permohonan cuti diproses dan disetujui di dalam SIMPEG, sehingga layanan sudah transaksi.';
    const other = 'permohonan cuti diproses di SIMPEG lalu dicetak, sehingga layanan belum transaksi.';
    expect(marked(one, other)).toEqual(['dan disetujui', 'dalam SIMPEG,', 'sudah']);
    expect(marked(other, one)).toEqual(['SIMPEG lalu dicetak,', 'belum']);
  });

  test('marks nothing in equal texts and everything against an empty one', () => {
    expect(marked('Pasal 4 ayat (1)', 'Pasal 4 ayat (1)')).toEqual([]);
    expect(marked('Pasal 4', '')).toEqual(['Pasal 4']);
  });

  test('loses no letter and no space', () => {
    const words = array(constantFrom('a', 'b', ' ', '\n\n', 'Pasal 4', '  '), { maxLength: 30 });
    assert(
      property(words, words, (one, other) => {
        const text = one.join('');
        expect(
          diffWords(text, other.join(''))
            .map((passage) => passage.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  test('stays quick on the longest texts that a field takes', () => {
    const long = (seed: number) =>
      Array.from({ length: 3000 }, (_word, index) => `kata${(index * seed) % 977}`).join(' ');
    const before = performance.now();
    diffWords(long(3), long(7));
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
