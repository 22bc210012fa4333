import { formatBytes, formatDay } from '../kit/format.ts';
import { m } from '../messages/messages.ts';
import type { LibraryDocument } from './library-document.ts';

export function titleOf({ title }: Pick<LibraryDocument, 'title'>): string {
  return title === '' ? m.library.untitled : title;
}

/** Kind, number, date or size, address: what tells one document from another, in one line. */
export function describeDocument(document: LibraryDocument): string {
  const { kind, number, date, url, file } = document;
  const host = url === null || !URL.canParse(url) ? null : new URL(url).hostname;
  const parts = [
    kind === null ? m.library.noKind : m.words.evidenceKinds[kind],
    number === '' ? null : number,
    date === null ? null : formatDay(date),
    host,
    file === null || number !== '' ? null : formatBytes(file.size),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

const fileTypes: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
};

/** "PDF", "JPG", "URL": a few letters. */
export function shortTypeOf({ file }: Pick<LibraryDocument, 'file'>): string {
  return file === null ? 'URL' : (fileTypes[file.mime] ?? '?');
}
