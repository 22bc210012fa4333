import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { writePdf } from '../../src/server/demo/write-pdf.ts';

/** A file as a person picks it. */
export type PickedFile = { name: string; mimeType: string; buffer: Buffer };

const sentence =
  'Setiap barang milik daerah yang dipakai untuk layanan elektronik dicatat, diberi kode, dan diperiksa keadaannya paling sedikit satu kali dalam setahun.';

/** About what a page of 16 such paragraphs takes in the file. */
const pageBytes = 4_270;

/** A report of many pages of real text, the same bytes each time. Its size is near `sizeBytes`. */
export function longReport(title: string, sizeBytes: number): PickedFile {
  const pages = Array.from({ length: Math.ceil(sizeBytes / pageBytes) }, (_page, index) => ({
    heading: [`Bab ${index + 1}`],
    paragraphs: Array.from({ length: 16 }, (_paragraph, place) => `(${place + 1}) ${sentence}`),
  }));
  const buffer = Buffer.from(writePdf({ title, footer: title, pages }));
  return { name: `${title}.pdf`, mimeType: 'application/pdf', buffer };
}

/** What a phone's camera gives for one page: a JPEG of some megapixels, drawn in the page that will take it. */
export async function photoOf(page: Page, text: string): Promise<PickedFile> {
  const base64 = await page.evaluate(async (words) => {
    const canvas = new OffscreenCanvas(1500, 2000);
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('no canvas');
    pen.fillStyle = '#f3efe4';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.fillStyle = '#222';
    pen.font = '64px sans-serif';
    for (let line = 0; line < 20; line += 1)
      pen.fillText(`${words}, baris ${line + 1}`, 120, 200 + line * 85);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, text);
  return { name: `${text}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
