import { writePdf, type PaperPage } from './write-pdf.ts';
import type { DemoFile } from './story.ts';

const footer = 'Dokumen contoh, bukan dokumen resmi';

function pdfFile(name: string, title: string, pages: readonly PaperPage[]): DemoFile {
  const bytes = writePdf({ title, footer, pages });
  return { name, mime: 'application/pdf', bytes, pages: pages.length };
}

export function pngFile(name: string, bytes: Uint8Array<ArrayBuffer>): DemoFile {
  return { name, mime: 'image/png', bytes, pages: null };
}

export type Chapter = { name: string; articles: readonly string[] };

/** A regulation or decree: a title page with its considerations, then a page for each chapter. */
export function regulationFile(paper: {
  file: string;
  kind: string;
  number: string;
  about: string;
  considerations: readonly string[];
  chapters: readonly Chapter[];
  closing: string;
}): DemoFile {
  const last = paper.chapters.length - 1;
  return pdfFile(paper.file, `${paper.kind} ${paper.number}`, [
    {
      heading: [
        'BUPATI CONTOH',
        paper.kind.toUpperCase(),
        `NOMOR ${paper.number}`,
        'TENTANG',
        paper.about.toUpperCase(),
      ],
      paragraphs: [
        'Menimbang:',
        ...paper.considerations,
        'MEMUTUSKAN:',
        `Menetapkan: ${paper.kind} tentang ${paper.about}.`,
      ],
    },
    ...paper.chapters.map(({ name, articles }, index) => ({
      heading: [name.toUpperCase()],
      paragraphs: index === last ? [...articles, paper.closing] : articles,
    })),
  ]);
}

/** Any other paper of an office: letterhead, title, and its pages of paragraphs. */
export function officeFile(paper: {
  file: string;
  office: string;
  title: string;
  number?: string;
  pages: readonly (readonly string[])[];
}): DemoFile {
  const heads = ['PEMERINTAH KABUPATEN CONTOH', paper.office.toUpperCase()];
  const titles = [
    paper.title.toUpperCase(),
    ...(paper.number === undefined ? [] : [`Nomor ${paper.number}`]),
  ];
  return pdfFile(
    paper.file,
    paper.title,
    paper.pages.map((paragraphs, index) => ({
      heading: index === 0 ? [...heads, ...titles] : [],
      paragraphs,
    })),
  );
}
