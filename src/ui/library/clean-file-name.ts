import { stemOf } from './file-name.ts';
import { endingOf, type FileType } from './file-signature.ts';

const maxNameLength = 120;

/** A name that is safe to show and to save under: no folders, nothing hidden, and the ending that the content has. */
export function cleanFileName(name: string, type: FileType): string {
  const stem = stemOf(name).slice(0, maxNameLength).trim();
  return `${stem === '' ? 'dokumen' : stem}.${endingOf[type]}`;
}
