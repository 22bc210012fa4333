import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { maxFileBytes } from '../../../src/domain/protocol.ts';
import { calendarFrom } from '../../../src/server/demo/calendar.ts';
import { demoDocuments } from '../../../src/server/demo/store-documents.ts';
import { writePdf } from '../../../src/server/demo/write-pdf.ts';

const documents = [...demoDocuments(calendarFrom(Date.parse('2026-09-12T02:00:00Z'))).values()];
const files = documents.flatMap(({ document }) => (document.file === undefined ? [] : [document.file]));

async function textOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return pages;
}

describe('the papers of the demo', () => {
  test('are PDFs that a viewer opens, with as many pages as they say and text on each', async () => {
    for (const { name, mime, bytes, pages } of files) {
      if (mime !== 'application/pdf') continue;
      const texts = await textOf(bytes);
      expect([name, texts.length]).toEqual([name, pages]);
      expect(texts.every((text) => text.includes('Dokumen contoh, bukan dokumen resmi'))).toBe(true);
    }
  });

  test('are pictures whose pixels are all there', () => {
    const pictures = files.filter(({ mime }) => mime === 'image/png');
    expect(pictures.length).toBeGreaterThan(10);
    for (const { bytes } of pictures) {
      const view = new DataView(bytes.buffer);
      const [width, height] = [view.getUint32(16), view.getUint32(20)];
      const body = bytes.subarray(41, 41 + view.getUint32(33));
      expect(inflateSync(body).length).toBe((width * 3 + 1) * height);
    }
  });

  test('are small, and differ from one another', () => {
    expect(files.every(({ bytes }) => bytes.length > 0 && bytes.length < maxFileBytes / 100)).toBe(true);
    const hashes = documents.flatMap(({ file }) => (file === null ? [] : [file.sha256]));
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  test('keep brackets, dashes and long paragraphs of a text', async () => {
    const words = Array.from({ length: 120 }, (_word, index) => `kata${index}`).join(' ');
    const paper = {
      title: 'Uji',
      footer: 'kaki',
      pages: [{ heading: ['JUDUL (SATU)'], paragraphs: [words, '2–3 \\ dan (4)'] }],
    };
    const [page = ''] = await textOf(writePdf(paper));
    expect(page).toContain('JUDUL (SATU)');
    expect(page).toContain('kata119');
    expect(page).toContain('2-3 \\ dan (4)');
  });
});
