import { beforeAll, describe, expect, it } from 'vitest';
import { maxExplanationLength } from '../../../src/domain/text-limits.ts';
import { isQuoted, withAllQuotes, withQuote, type Piece } from '../../../src/ui/determination/quotes.ts';
import { loadDeskMessages, loadMessages } from '../../../src/ui/messages/messages.ts';

beforeAll(async () => {
  await loadMessages('id');
  await loadDeskMessages();
});

const piece = (name: string, explanation: string): Piece => ({
  opd: name,
  name,
  explanation,
  by: 'siti',
  at: '2026-04-01T08:00:00.000Z',
  author: null,
});

describe('a quote', () => {
  const dinkes = piece('Dinas Kesehatan', ' Sudah ada Perbup. ');

  it('names the OPD and keeps its words in quotation marks, after what stands there', () => {
    expect(withQuote('Kabupaten sudah punya.\n', dinkes)).toBe(
      'Kabupaten sudah punya.\n\nDinas Kesehatan:\n“Sudah ada Perbup.”',
    );
    expect(withQuote('', dinkes)).toBe('Dinas Kesehatan:\n“Sudah ada Perbup.”');
  });

  it('is known again, and no longer once the OPD has written something else', () => {
    const text = withQuote('', dinkes) ?? '';
    expect(isQuoted(text, dinkes)).toBe(true);
    expect(isQuoted(text, piece('Dinas Kesehatan', 'Sudah ada Perda.'))).toBe(false);
    expect(isQuoted(text, piece('Bagian Hukum', 'Sudah ada Perbup.'))).toBe(false);
  });

  it('is not made longer than an explanation may be', () => {
    expect(withQuote('x'.repeat(maxExplanationLength - 10), dinkes)).toBeNull();
  });
});

describe('quoting all', () => {
  it('puts in each piece once and tells which do not fit', () => {
    const [one, long, two] = [
      piece('Satu', 'Pertama.'),
      piece('Panjang', 'x'.repeat(maxExplanationLength)),
      piece('Dua', 'Kedua.'),
    ];
    const composed = withAllQuotes('', [one, long, two]);
    expect(composed).toEqual({ text: 'Satu:\n“Pertama.”\n\nDua:\n“Kedua.”', left: ['Panjang'] });
    expect(withAllQuotes(composed.text, [one, two])).toEqual({ text: composed.text, left: [] });
  });
});
