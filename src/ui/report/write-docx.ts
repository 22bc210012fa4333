import { blockXml, bookmark, paragraph, run } from './docx-block.ts';
import * as parts from './docx-parts.ts';
import { coreProperties, rootRelations, type FileFacts } from '../kit/office/office-parts.ts';
import { contentsOf, type Block, type ReportDocument } from './report-blocks.ts';
import { turn, writeEntry, zipWriter, type ZipEntry } from '../kit/office/zip-writer.ts';

export type DocumentFacts = FileFacts & { language: string; page: string };
type Watch = { signal: AbortSignal; onProgress: (done: number, total: number) => void };

/** So many rows or paragraphs are written before the browser may draw. */
const piecesAtOnce = 500;

/**
 * The report as a document for a word processor, written as it comes like the workbook. The library for it weighs 178 kB with
 * brotli, would have to be fetched when it is wanted and writes the clock into the file; these paragraphs and tables are a few
 * kilobytes that every device keeps.
 */
export async function writeDocx(report: ReportDocument, facts: DocumentFacts, watch: Watch): Promise<Blob> {
  return writePages({ head: coverXml(report) + contentsXml(report), blocks: report.blocks, facts }, watch);
}

/** What stands first, as it is, then blocks: a report, or a letter, which has neither cover nor contents. */
type Pages = { head: string; blocks: readonly Block[]; foot?: string; facts: DocumentFacts };

export async function writePages(
  { head, blocks, foot = '', facts }: Pages,
  { signal, onProgress }: Watch,
): Promise<Blob> {
  const zip = zipWriter();
  writeEntry(zip, '[Content_Types].xml', parts.contentTypes());
  writeEntry(zip, '_rels/.rels', rootRelations('word/document.xml'));
  writeEntry(zip, 'docProps/core.xml', coreProperties(facts));
  writeEntry(zip, 'word/_rels/document.xml.rels', parts.documentRelations());
  writeEntry(zip, 'word/styles.xml', parts.styles(facts.language));
  writeEntry(zip, 'word/numbering.xml', parts.numbering());
  writeEntry(zip, 'word/settings.xml', parts.settings());
  writeEntry(zip, 'word/footer.xml', parts.footer(facts.page));
  const body = zip.entry('word/document.xml');
  body.write(parts.bodyHead + head);
  const total = blocks.reduce((sum, block) => sum + piecesOf(block), 0);
  let done = 0;
  let mark = 0;
  for (const block of blocks) {
    const before = done;
    if (block.kind === 'chapter' || block.kind === 'section') mark += 1;
    await writeBlock(body, blockXml(block, mark), (pieces) => {
      signal.throwIfAborted();
      onProgress(Math.min(before + pieces, total), total);
    });
    done = before + piecesOf(block);
  }
  onProgress(total, total);
  body.write(foot + parts.bodyTail);
  body.end();
  return zip.finish(parts.documentMime);
}

async function writeBlock(
  body: ZipEntry,
  pieces: Iterable<string>,
  onPieces: (pieces: number) => void,
): Promise<void> {
  let written = 0;
  for (const piece of pieces) {
    body.write(piece);
    written += 1;
    if (written % piecesAtOnce !== 0) continue;
    onPieces(written);
    await turn();
  }
  onPieces(written);
}

function piecesOf(block: Block): number {
  switch (block.kind) {
    case 'list':
      return block.items.length;
    case 'table':
      return block.rows.length;
    case 'bars':
      return block.bars.length;
    case 'chapter':
    case 'section':
    case 'part':
    case 'text':
      return 1;
  }
}

function coverXml({ government, title, subtitle, dataUntil, note }: ReportDocument): string {
  return [
    paragraph('Letterhead', run(government)),
    paragraph('Title', run(title)),
    paragraph('Subtitle', run(subtitle)),
    paragraph('Subtitle', run(dataUntil)),
    paragraph('Subtitle', run(note, '<w:i/><w:sz w:val="20"/>')),
  ].join('');
}

/** A field that the word processor fills with page numbers when asked; until then it lists the headings and leads to them. */
function contentsXml(report: ReportDocument): string {
  const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const begin =
    field('begin') +
    '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>' +
    field('separate');
  const entries = contentsOf(report).flatMap(({ chapter, sections }) => [
    { text: chapter, isChapter: true },
    ...sections.map((text) => ({ text, isChapter: false })),
  ]);
  const lines = entries.map(({ text, isChapter }, place) => {
    const lead = `<w:hyperlink w:anchor="${bookmark(place + 1)}">${run(text)}</w:hyperlink>`;
    const start = place === 0 ? begin : '';
    const end = place === entries.length - 1 ? field('end') : '';
    return paragraph(isChapter ? 'TOC1' : 'TOC2', start + lead + end);
  });
  return paragraph('TOCHeading', run(report.contents)) + lines.join('');
}
