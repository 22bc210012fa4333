import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkType } from '../../../src/server/files/check-type.ts';
import type { Bytes } from '../../../src/server/files/file-store.ts';
import { startRegion, type Region } from '../endpoint.ts';
import {
  docxMime,
  jpegOf,
  officeFile,
  offerOf,
  pdfOf,
  pngOf,
  upload,
  webpOf,
  xlsxMime,
} from './sample-files.ts';

let region: Region;
beforeAll(async () => {
  region = await startRegion();
});
afterAll(async () => region.endpoint.close());

const join = (...parts: (string | Uint8Array)[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))));
const docx = officeFile({ 'word/document.xml': '<w/>' });
const xlsx = officeFile({ 'xl/workbook.xml': '<x/>' });

async function outcome(bytes: Uint8Array, mime: string): Promise<unknown> {
  const { status, body } = await upload(region.admin, bytes, offerOf(bytes, mime));
  return status === 200 ? body.state : [status, body.code];
}

describe('the type of a file is told by its content', () => {
  it.each([
    ['application/pdf', pdfOf(4000)],
    ['application/pdf', join('\uFEFF', pdfOf(4001))],
    ['image/png', pngOf(3000, 2000)],
    ['image/jpeg', jpegOf(4000, 3000)],
    ['image/webp', webpOf(1200, 900)],
    [docxMime, docx],
    [xlsxMime, xlsx],
  ])('and %s is taken', async (mime, bytes) => {
    expect(await outcome(bytes, mime)).toBe('verified');
  });

  it('[FL9] and content that is here already is not taken as another type', async () => {
    const bytes = pdfOf(4005);
    await upload(region.admin, bytes);
    expect((await upload(region.admin, bytes, offerOf(bytes, 'image/png'))).status).toBe(415);
    expect((await upload(region.admin, bytes)).body.state).toBe('verified');
  });

  it.each([
    ['a page named .pdf', 'application/pdf', join('<html>', pdfOf(4002))],
    ['a script before the header of a PDF', 'application/pdf', join('<script>x</script>\n', pdfOf(4003))],
    ['a program named .pdf', 'application/pdf', join('MZ', new Uint8Array(500))],
    ['half a PDF', 'application/pdf', pdfOf(9000).subarray(0, 5000)],
    ['a PDF with a password', 'application/pdf', pdfOf(4004, { trailer: '/Root 1 0 R /Encrypt 5 0 R' })],
    ['a picture named .pdf', 'application/pdf', pngOf(100, 100)],
    ['a drawing named .png', 'image/png', join('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a picture of 30,000 × 30,000', 'image/png', pngOf(30_000, 30_000)],
    ['a picture without a size', 'image/png', pngOf(0, 10)],
    ['a huge photo', 'image/jpeg', jpegOf(60_000, 60_000)],
    ['a huge WebP', 'image/webp', webpOf(16_000, 16_000)],
    ['a JPEG named .png', 'image/png', jpegOf(100, 100)],
    ['a workbook named .docx', docxMime, officeFile({ 'xl/workbook.xml': 'other' })],
    ['a document named .xlsx', xlsxMime, officeFile({ 'word/document.xml': 'other' })],
    ['any ZIP named .docx', docxMime, officeFile({ 'a.txt': 'x' })],
    [
      'a document with macros',
      docxMime,
      officeFile({ 'word/document.xml': 'x', 'word/vbaProject.bin': 'x' }),
    ],
    [
      'a document that names paths outside',
      docxMime,
      officeFile({ 'word/document.xml': 'x', '../../x': 'x' }),
    ],
    ['a ZIP bomb', docxMime, officeFile({ 'word/document.xml': new Uint8Array(40_000_000) })],
    ['a cut document', docxMime, docx.subarray(0, docx.length - 30)],
    ['an old Office file', docxMime, join(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), new Uint8Array(600))],
    ['one byte', 'image/jpeg', new Uint8Array([0xff])],
  ])('[F47] and %s is refused', async (_name, mime, bytes) => {
    expect(await outcome(bytes, mime)).toEqual([422, 'type']);
  });
});

/** The bytes as the store would give them. */
const bytesOf = (content: Uint8Array): Bytes => ({
  sizeBytes: content.length,
  readAt: async (from, to) => Promise.resolve(content.subarray(from, Math.max(from, to))),
  stream: () => new Blob([new Uint8Array(content)]).stream(),
  close: async () => Promise.resolve(),
});

const samples = [pdfOf(600), pngOf(30, 20), jpegOf(40, 30), webpOf(12, 9), docx, xlsx];
const mimes = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp', docxMime, xlsxMime];
/** Near the end stands what a ZIP and a PDF are read by. */
const change = fc.record({
  at: fc.nat(4_000),
  byte: fc.integer({ min: 0, max: 255 }),
  isNearEnd: fc.boolean(),
  isCut: fc.constantFrom(false, false, false, true),
});

it('damaged content of any type is judged, never a failure', async () => {
  const content = fc.tuple(fc.constantFrom(...samples), fc.array(change, { maxLength: 6 }));
  const property = fc.asyncProperty(content, fc.constantFrom(...mimes), async ([whole, changes], mime) => {
    let bytes = Uint8Array.from(whole);
    for (const { at, byte, isNearEnd, isCut } of changes) {
      const place = isNearEnd ? Math.max(0, bytes.length - 1 - (at % 80)) : at % (bytes.length + 1);
      bytes[place] = byte;
      if (isCut) bytes = bytes.slice(0, place);
    }
    expect(await checkType(bytesOf(bytes), mime)).toSatisfy(
      (reason) => reason === null || (typeof reason === 'string' && reason.length > 10),
    );
  });
  await fc.assert(property, { seed: 1, numRuns: 3_000 });
});
