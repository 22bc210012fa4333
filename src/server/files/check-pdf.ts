import type { Bytes } from './file-store.ts';

const tailBytes = 2 * 1024;
const tableBytes = 64 * 1024;

/**
 * A PDF begins with its header (readers also find one later, behind a script of another type: that is refused here) and
 * ends with its trailer. An encrypted one is refused, because nobody could read it without its password.
 */
export async function checkPdf(bytes: Bytes): Promise<string | null> {
  const head = text(await bytes.readAt(0, 16));
  if (!/^(\u00EF\u00BB\u00BF)?\s{0,4}%PDF-\d/.test(head))
    return 'This is not a PDF: it does not begin with %PDF.';
  const tail = text(await bytes.readAt(Math.max(0, bytes.sizeBytes - tailBytes), bytes.sizeBytes));
  if (!tail.includes('%%EOF')) return 'This PDF is not complete: its end is missing.';
  if (await isEncrypted(bytes, tail)) return 'This PDF is protected by a password. Save it without one.';
  return null;
}

/** Looks into the last trailer dictionary, where the entry must stand; without a usable address, near the end. */
async function isEncrypted(bytes: Bytes, tail: string): Promise<boolean> {
  const start = Number(/startxref\s+(\d{1,12})\s+%%EOF(?![\s\S]*startxref)/.exec(tail)?.[1] ?? Number.NaN);
  const from = Number.isNaN(start) || start >= bytes.sizeBytes ? bytes.sizeBytes - tableBytes : start;
  const section = text(await bytes.readAt(Math.max(0, from), Math.max(0, from) + tableBytes));
  return entry.test(dictionaryIn(section)) || entry.test(dictionaryIn(tail));
}

const entry = /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/;

/** A classic table is followed by `trailer <<…>>`; a table in a stream has its dictionary before `stream`. */
function dictionaryIn(section: string): string {
  const trailer = section.lastIndexOf('trailer');
  if (trailer >= 0) return section.slice(trailer);
  const stream = section.indexOf('stream');
  return stream >= 0 ? section.slice(0, stream) : section;
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
