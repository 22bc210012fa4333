import { createHash } from 'node:crypto';
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

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
