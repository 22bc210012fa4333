import { findBytes, startsWith } from './bytes.ts';
import { zipNames } from './zip-directory.ts';

/** What is taken as evidence, told by its content: names and browsers' guesses lie. */
export type FileType = 'pdf' | 'jpeg' | 'png' | 'webp' | 'docx' | 'xlsx';

export const mimeOf: Readonly<Record<FileType, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const endingOf: Readonly<Record<FileType, string>> = {
  pdf: 'pdf',
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  docx: 'docx',
  xlsx: 'xlsx',
};

export function isImage(type: FileType): boolean {
  return type === 'jpeg' || type === 'png' || type === 'webp';
}

/**
 * Why bytes are not taken.
 * - `cut-off`: begins like a file that we take and does not end like one · `heic`: a photo of iPhones
 * - `old-office`: Word or Excel before 2007, or locked with a password · `macro`: Office with a program inside · `foreign`: the rest
 */
export type ForeignType = 'cut-off' | 'heic' | 'old-office' | 'macro' | 'foreign';

export type Recognised = { type: FileType } | { foreign: ForeignType };

const oldOffice = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const heicBrands = new Set(['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1']);

/** Scanners and mail gateways put a few lines before the PDF or behind it. */
const pdfMargin = 1024;

/** Tells what bytes are by their first and last ones. */
export function recognise(bytes: Uint8Array): Recognised {
  if (findBytes(bytes.subarray(0, pdfMargin), '%PDF-') >= 0) return recognisePdf(bytes);
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return { type: 'jpeg' };
  if (startsWith(bytes, png)) return { type: 'png' };
  if (textAt(bytes, 0) === 'RIFF' && textAt(bytes, 8) === 'WEBP') return { type: 'webp' };
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return recogniseZip(bytes);
  if (startsWith(bytes, oldOffice)) return { foreign: 'old-office' };
  if (textAt(bytes, 4) === 'ftyp' && heicBrands.has(textAt(bytes, 8))) return { foreign: 'heic' };
  return { foreign: 'foreign' };
}

function recognisePdf(bytes: Uint8Array): Recognised {
  const end = bytes.subarray(-2 * pdfMargin);
  return findBytes(end, '%%EOF') >= 0 ? { type: 'pdf' } : { foreign: 'cut-off' };
}

function recogniseZip(bytes: Uint8Array): Recognised {
  const names = zipNames(bytes);
  if (names === null) return { foreign: 'cut-off' };
  if (names.some((name) => name.endsWith('vbaProject.bin'))) return { foreign: 'macro' };
  if (!names.includes('[Content_Types].xml')) return { foreign: 'foreign' };
  if (names.includes('word/document.xml')) return { type: 'docx' };
  return names.includes('xl/workbook.xml') ? { type: 'xlsx' } : { foreign: 'foreign' };
}

function textAt(bytes: Uint8Array, from: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + 4));
}
