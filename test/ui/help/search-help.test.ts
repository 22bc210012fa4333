import { describe, expect, it } from 'vitest';
import { searchHelp } from '../../../src/ui/help/search-help.ts';
import { helpText as english } from '../../../src/ui/messages/en/en-help-text.ts';
import { helpText as indonesian } from '../../../src/ui/messages/id/id-help-text.ts';

describe('searching the help', () => {
  it('finds everything when nothing is asked', () => {
    expect(searchHelp(indonesian, '  ')).toEqual(indonesian);
  });

  it('needs every word, in any order and case', () => {
    const found = searchHelp(indonesian, 'SINYAL wi-fi');
    expect(found.guide.map((topic) => topic.key)).toEqual(['tanpa-internet']);
  });

  it.each([
    ['ganti admin', 'ganti-admin'],
    ['berita acara', 'pendampingan'],
    ['langkah termurah', 'simulasi'],
    ['tanpa bukti tanpa nomor', 'pemeriksaan'],
    ['sahkan portal', 'setahun'],
  ])('leads from "%s" to one topic', (query, key) => {
    expect(searchHelp(indonesian, query).guide.map((topic) => topic.key)).toEqual([key]);
  });

  it('looks through terms and their meanings', () => {
    expect(searchHelp(indonesian, 'sekda').glossary.map(({ term }) => term)).toContain('Sekda');
  });

  it('has the same topics and terms in both languages', () => {
    expect(english.guide.map(({ key, points, drawing }) => [key, points?.length, drawing])).toEqual(
      indonesian.guide.map(({ key, points, drawing }) => [key, points?.length, drawing]),
    );
    expect(english.glossary.map(({ term }) => term)).toEqual(indonesian.glossary.map(({ term }) => term));
  });

  it('lists the terms in order, each once', () => {
    const terms = indonesian.glossary.map(({ term }) => term.toLowerCase());
    expect(terms).toEqual([...new Set(terms)].toSorted());
  });
});
