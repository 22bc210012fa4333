import type { Bytes } from './file-store.ts';
import { checkImage } from './check-image.ts';
import { checkPdf } from './check-pdf.ts';
import { checkOfficeFile } from './check-office-file.ts';
import { fileTypeOf, type FileType } from './file-types.ts';

/** Why the bytes are not what the type says, in a sentence; null when they are. */
type Check = (bytes: Bytes) => Promise<string | null>;

const checks: Readonly<Record<FileType, Check>> = {
  pdf: checkPdf,
  jpeg: async (bytes) => checkImage(bytes, 'jpeg'),
  png: async (bytes) => checkImage(bytes, 'png'),
  webp: async (bytes) => checkImage(bytes, 'webp'),
  docx: async (bytes) => checkOfficeFile(bytes, 'word/document.xml'),
  xlsx: async (bytes) => checkOfficeFile(bytes, 'xl/workbook.xml'),
};

/** Checks the content by its signature, never by its name: what passes is safe to show and to hand on. */
export async function checkType(bytes: Bytes, mime: string): Promise<string | null> {
  const type = fileTypeOf(mime);
  return type === null ? `Files of type ${mime} are not taken.` : checks[type](bytes);
}
