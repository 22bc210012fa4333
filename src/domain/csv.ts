export type CsvCell = string | number | boolean | null;

/** Semicolons: where decimals have a comma, spreadsheets expect them between cells. */
export const csvSeparator = ';';

/** Spreadsheets read a file as UTF-8 only with this mark in front. */
export const csvStart = '\ufeff';

/**
 * A cell that begins with one of these is run as a formula by spreadsheets, whoever wrote it. The apostrophe is among them so
 * that one in front can always be told from one that was there.
 */
const runsAsFormula = /^['=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** One line of RFC 4180, with its CR LF. Nothing is lost: a text that begins with an apostrophe is the rest of it. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(cellText).join(csvSeparator)}\r\n`;
}

export function csvText(lines: Iterable<readonly CsvCell[]>): string {
  return [csvStart, ...Array.from(lines, csvLine)].join('');
}

function cellText(cell: CsvCell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = runsAsFormula.test(cell) ? `'${cell}` : cell;
  return /[";\r\n,\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
