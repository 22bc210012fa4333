import type { Bar, Block, BlockColumn } from './report-blocks.ts';
import { escapeXml } from '../kit/office/xml-text.ts';

/** Blocks as WordprocessingML; the styles are those of `docx-parts.ts`. */

/** Text width of an A4 page with margins of 2 cm, in twentieths of a point. */
const textWidth = 9_638;
const barSigns = 30;
const highestLevel = 5;

/** Line breaks and tabs of a text stay. */
export function run(text: string, look = ''): string {
  const lines = escapeXml(text)
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${line.replaceAll('\t', '    ')}</w:t>`);
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`;
}

export function paragraph(style: string, content: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content}</w:p>`;
}

/** A heading that the table of contents leads to. */
export function heading(style: string, text: string, mark: number): string {
  const name = bookmark(mark);
  return paragraph(
    style,
    `<w:bookmarkStart w:id="${mark}" w:name="${name}"/>${run(text)}<w:bookmarkEnd w:id="${mark}"/>`,
  );
}

export const bookmark = (mark: number): string => `_Toc${String(mark).padStart(8, '0')}`;

/** A block in pieces: long tables come row by row. `mark` numbers the headings of the contents. */
export function* blockXml(block: Block, mark: number): Generator<string> {
  switch (block.kind) {
    case 'chapter':
      yield heading('Heading1', block.text, mark);
      return;
    case 'section':
      yield heading('Heading2', block.text, mark);
      return;
    case 'part':
      yield paragraph('Heading3', run(block.text));
      return;
    case 'text':
      yield paragraph('Normal', run(block.text));
      return;
    case 'list':
      for (const item of block.items) yield paragraph('ListBullet', run(item));
      return;
    case 'table':
      yield* tableXml(block.columns, block.rows);
      return;
    case 'bars':
      yield paragraph('Caption', run(block.caption));
      yield* tableXml(
        barColumns,
        block.bars.map((bar) => barRow(bar, block.target)),
      );
      yield paragraph('Caption', run(block.note));
  }
}

const barColumns: readonly BlockColumn[] = [
  { title: '', share: 46 },
  { title: '', share: 42 },
  { title: '', share: 12, isNumber: true },
];

/** A bar of signs, light ones up to the target: it prints everywhere, and the figure stands beside it. */
function barRow({ name, value, text }: Bar, target: number): string[] {
  const signs = (level: number): number => Math.round((level / highestLevel) * barSigns);
  const missing = Math.max(0, signs(target) - signs(value));
  return [name, '█'.repeat(signs(value)) + '░'.repeat(missing), text];
}

function* tableXml(columns: readonly BlockColumn[], rows: readonly (readonly string[])[]): Generator<string> {
  const widths = columns.map(({ share }) => Math.round((share / 100) * textWidth));
  yield `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>`;
  yield `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  const titles = columns.map(({ title }) => title);
  const placed = columns.map((column, place) => ({
    width: widths[place] ?? 0,
    isNumber: column.isNumber === true,
  }));
  if (titles.some((title) => title !== '')) yield rowXml(placed, titles, true);
  for (const row of rows) yield rowXml(placed, row, false);
  yield '</w:tbl>';
  // Two tables without a paragraph between them would become one.
  yield paragraph('Normal', '');
}

type Placed = { width: number; isNumber: boolean };

function rowXml(columns: readonly Placed[], cells: readonly string[], isHead: boolean): string {
  const shown = columns.map(({ width, isNumber }, place) => {
    const shade = isHead ? '<w:shd w:val="clear" w:color="auto" w:fill="DBF0E2"/>' : '';
    const style = isHead ? 'TableHead' : isNumber ? 'TableNumber' : 'TableText';
    const content = paragraph(style, run(cells[place] ?? ''));
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shade}</w:tcPr>${content}</w:tc>`;
  });
  const properties = `<w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>`;
  return `<w:tr>${properties}${shown.join('')}</w:tr>`;
}
