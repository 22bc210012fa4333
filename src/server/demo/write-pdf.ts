/** One page of a paper: centred lines in bold at its head, then paragraphs of running text. */
export type PaperPage = { heading: readonly string[]; paragraphs: readonly string[] };
export type Paper = { title: string; footer: string; pages: readonly PaperPage[] };

/** Points of 1/72 inch, A4. */
const pageWidth = 595;
const pageHeight = 842;
const margin = 64;
const bodySize = 11.5;
const bodyLeading = 16;
const headingSize = 13;
const headingLeading = 19;

/**
 * Writes a small valid PDF 1.4 with real, selectable text: standard fonts, no compression, a correct cross-reference table.
 * The same paper always gives the same bytes, so its hash is stable.
 */
export function writePdf(paper: Paper): Uint8Array<ArrayBuffer> {
  const pageIds = paper.pages.map((_page, index) => 6 + index * 2);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (id-ID) >>',
    `<< /Type /Pages /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] /Count ${pageIds.length} >>`,
    fontObject('Times-Roman'),
    fontObject('Times-Bold'),
    `<< /Title ${literal(paper.title)} /Producer (Lumbung SPBE) >>`,
    ...paper.pages.flatMap((page, index) => {
      const content = contentOf(page, `${paper.footer} · Halaman ${index + 1} dari ${pageIds.length}`);
      return [
        pageObject((pageIds[index] ?? 0) + 1),
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return assemble(objects);
}

function fontObject(name: string): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
}

function pageObject(contentId: number): string {
  const box = `[0 0 ${pageWidth} ${pageHeight}]`;
  const fonts = '<< /Font << /F1 3 0 R /F2 4 0 R >> >>';
  return `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Resources ${fonts} /Contents ${contentId} 0 R >>`;
}

/** Text is written as Latin-1, where one character is one byte: lengths and offsets are those of the string. */
function assemble(objects: readonly string[]): Uint8Array<ArrayBuffer> {
  let text = '%PDF-1.4\n%âãÏÓ\n';
  const offsets: number[] = [];
  for (const [index, body] of objects.entries()) {
    offsets.push(text.length);
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
  }
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
}

function contentOf(page: PaperPage, footer: string): string {
  const lines: string[] = [];
  let y = pageHeight - margin;
  for (const text of page.heading) {
    const x = (pageWidth - widthOf(text, headingSize)) / 2;
    lines.push(textAt({ font: 'F2', size: headingSize, x, y, text }));
    y -= headingLeading;
  }
  y -= headingLeading;
  for (const paragraph of page.paragraphs) {
    for (const text of wrap(paragraph)) {
      lines.push(textAt({ font: 'F1', size: bodySize, x: margin, y, text }));
      y -= bodyLeading;
    }
    y -= bodyLeading / 2;
  }
  lines.push(textAt({ font: 'F1', size: 9, x: margin, y: 40, text: footer }));
  return lines.join('\n');
}

function textAt(line: { font: string; size: number; x: number; y: number; text: string }): string {
  return `BT /${line.font} ${line.size} Tf ${line.x.toFixed(1)} ${line.y.toFixed(1)} Td ${literal(line.text)} Tj ET`;
}

/** A PDF string; letters outside Latin-1 become what WinAnsi has nearest. */
function literal(text: string): string {
  const plain = text.replaceAll(/[–—]/g, '-').replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'");
  return `(${plain.replaceAll(/[\\()]/g, (letter) => `\\${letter}`)})`;
}

function wrap(paragraph: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer, bodySize) > pageWidth - 2 * margin) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Near enough for centring and wrapping: the widths of Times in four groups of letters. */
function widthOf(text: string, size: number): number {
  const width = (letter: string): number => {
    if (/[ijlt.,:;'|() ]/.test(letter)) return 0.28;
    if (/[MW]/.test(letter)) return 0.92;
    if (/[A-Zm]/.test(letter)) return 0.7;
    return 0.5;
  };
  return text.split('').reduce((sum, letter) => sum + width(letter), 0) * size;
}
