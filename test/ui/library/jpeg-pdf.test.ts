// @vitest-environment node
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { pdfFromJpegs, type JpegPage } from '../../../src/ui/library/jpeg-pdf.ts';
import { readPdfFacts } from '../../../src/ui/library/pdf-facts.ts';
import { recognise } from '../../../src/ui/library/file-signature.ts';
import { jpegDot } from './small-files.ts';

const page = (part: Partial<JpegPage> = {}): JpegPage => ({
  bytes: jpegDot.buffer,
  width: 1237,
  height: 1750,
  turn: 0,
  ...part,
});

async function opened(pages: JpegPage[]) {
  const pdf = await getDocument({ data: new Uint8Array(pdfFromJpegs(pages)), verbosity: 0 }).promise;
  return pdf;
}

describe('a PDF of photographed pages', () => {
  it('opens in the viewer with each page in its order and size', async () => {
    const pdf = await opened([page(), page({ width: 1750, height: 1237 })]);
    expect(pdf.numPages).toBe(2);
    const [first, second] = [await pdf.getPage(1), await pdf.getPage(2)];
    expect(first.getViewport({ scale: 1 })).toMatchObject({ width: 595, height: 842 });
    expect(second.getViewport({ scale: 1 })).toMatchObject({ width: 842, height: 595 });
  });

  it('turns a page by its entry alone, so the picture stays as it was', async () => {
    const pdf = await opened([page({ turn: 90 })]);
    const turned = await pdf.getPage(1);
    expect(turned.rotate).toBe(90);
    expect(turned.getViewport({ scale: 1 })).toMatchObject({ width: 842, height: 595 });
  });

  it('draws one picture on each page', async () => {
    const pdf = await opened([page()]);
    const { fnArray } = await (await pdf.getPage(1)).getOperatorList();
    expect(fnArray.filter((act) => act === OPS.paintImageXObject)).toHaveLength(1);
  });

  it('carries the JPEG bytes unchanged', () => {
    const text = Buffer.from(pdfFromJpegs([page()]));
    expect(text.includes(Buffer.from(jpegDot))).toBe(true);
  });

  it('says where each object begins', () => {
    const text = Buffer.from(pdfFromJpegs([page(), page()])).toString('latin1');
    const starts = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map((match) => Number(match[1]));
    expect(starts).toHaveLength(8);
    for (const [index, start] of starts.entries()) {
      expect(text.slice(start).startsWith(`${index + 1} 0 obj`)).toBe(true);
    }
  });

  it('is taken as a PDF, and its pages are counted without a viewer', async () => {
    const bytes = new Uint8Array(pdfFromJpegs([page(), page(), page()]));
    expect(recognise(bytes)).toEqual({ type: 'pdf' });
    expect(await readPdfFacts(bytes)).toEqual({ isEncrypted: false, pages: 3 });
  });
});
