import { letter as words } from '../messages/id/letter.ts';
import { m } from '../messages/messages.ts';
import { paragraph, run } from '../report/docx-block.ts';
import { fileNamePart } from '../report/file-name.ts';
import { writePages } from '../report/write-docx.ts';
import type { Letter } from './letter-content.ts';

/** The letter for a word processor, where the office adds its own number series, stamp and copies. `at` dates the file (ISO 8601). */
export function letterDocx(letter: Letter, at: string): Promise<Blob> {
  const text = (line: string): string => paragraph('Normal', run(line));
  const head = [
    paragraph('Letterhead', run(`${letter.government}\n${letter.office}`)),
    paragraph('Heading3', run(letter.title)),
    ...letter.facts.map(([name, value]) => text(`${name}: ${value}`)),
    ...letter.addressee.map(text),
  ].join('');
  const facts = {
    title: `${letter.title} ${letter.fileTitle}`,
    creator: m.words.appName,
    at,
    language: 'id-ID',
    page: words.page,
  };
  const foot = letter.signature.map(text).join('');
  const watch = { signal: new AbortController().signal, onProgress: () => undefined };
  return writePages({ head, blocks: letter.blocks, foot, facts }, watch);
}

export const letterFileName = (letter: Letter): string =>
  `${words.fileName(fileNamePart(letter.fileTitle))}.docx`;
