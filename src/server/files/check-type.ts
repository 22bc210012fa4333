import type { Bytes } from './file-store.ts';
import { checkImage } from './check-image.ts';
import { checkPdf } from './check-pdf.ts';
import { checkOfficeFile } from './check-office-file.ts';

const wordMime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const excelMime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Why the bytes are not what the type says, in a sentence; null when they are. */
type Check = (bytes: Bytes) => Promise<string | null>;

const checks: Readonly<Record<string, Check>> = {
  'application/pdf': checkPdf,
  'image/jpeg': async (bytes) => checkImage(bytes, 'jpeg'),
  'image/png': async (bytes) => checkImage(bytes, 'png'),
  'image/webp': async (bytes) => checkImage(bytes, 'webp'),
  [wordMime]: async (bytes) => checkOfficeFile(bytes, 'word/document.xml'),
  [excelMime]: async (bytes) => checkOfficeFile(bytes, 'xl/workbook.xml'),
};

export const allowedTypes: readonly string[] = Object.keys(checks);

/** Checks the content by its signature, never by its name: what passes is safe to show and to hand on. */
export async function checkType(bytes: Bytes, mime: string): Promise<string | null> {
  const check = Object.hasOwn(checks, mime) ? checks[mime] : undefined;
  if (check === undefined) return `Files of type ${mime} are not taken.`;
  return check(bytes);
}
