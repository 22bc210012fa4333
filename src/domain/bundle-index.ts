import type { BundleFolder, BundleRow } from './bundle-plan.ts';
import type { LeftOutReason } from './bundle-parts.ts';
import { csvText, type CsvCell } from './csv.ts';
import type { Standing } from './standing.ts';

/** The sentences of the lists; the bag is read where this app is not. */
export type IndexWords = {
  columns: Readonly<Record<IndexColumn, string>>;
  standings: Readonly<Record<Standing, string>>;
  reasons: Readonly<Record<LeftOutReason | 'other-part', string>>;
  kind: (kind: string) => string;
  opd: (opd: string) => string;
};

export const indexColumns = [
  'file',
  'requirement',
  'level',
  'text',
  'verdict',
  'opd',
  'title',
  'kind',
  'number',
  'date',
  'signer',
  'pagesOfFile',
  'pagesPrinted',
  'clause',
  'quote',
  'url',
  'sha256',
  'note',
] as const;
export type IndexColumn = (typeof indexColumns)[number];

/** Where each file of the folder went: into this bag, into another one of the same export, or nowhere. */
export type Whereabouts = (sha256: string) => 'here' | 'other-part' | LeftOutReason;

/** `daftar.csv` of a folder: everything that was shown, with what is not in the bag and why. */
export function folderIndex(folder: BundleFolder, words: IndexWords, whereIs: Whereabouts): string {
  return csvText([
    indexColumns.map((column) => words.columns[column]),
    ...folder.rows.map((row) => {
      const cells = cellsOf(row, words, whereIs);
      return indexColumns.map((column) => cells[column]);
    }),
  ]);
}

function cellsOf(row: BundleRow, words: IndexWords, whereIs: Whereabouts): Record<IndexColumn, CsvCell> {
  const { file } = row;
  const where = file === null ? 'here' : whereIs(file.sha256);
  return {
    file: file?.path.split('/').at(-1) ?? '',
    requirement: row.requirement,
    level: row.level,
    text: row.text,
    verdict: words.standings[row.standing],
    opd: words.opd(row.opd),
    ...documentCells(row, words),
    ...placeCells(row),
    sha256: file?.sha256 ?? '',
    note: where === 'here' ? '' : words.reasons[where],
  };
}

function placeCells({ pages, clause, quote }: BundleRow) {
  return { pagesOfFile: pages?.file ?? '', pagesPrinted: pages?.printed ?? '', clause, quote };
}

function documentCells({ evidence }: BundleRow, words: IndexWords) {
  const { title = '', kind, number = '', date, signer = '', url } = evidence;
  return { title, kind: words.kind(kind ?? ''), number, date: date ?? '', signer, url: url ?? '' };
}

/** The addresses of a folder, each once, with the title of its document above it; empty where it has none. */
export function addressList({ rows }: BundleFolder): string {
  const titlesByUrl = new Map<string, string>();
  for (const { evidence } of rows) {
    const url = evidence.url ?? '';
    if (url !== '' && !titlesByUrl.has(url)) titlesByUrl.set(url, evidence.title ?? '');
  }
  return [...titlesByUrl].map(([url, title]) => `${title}\r\n${url}\r\n\r\n`).join('');
}
