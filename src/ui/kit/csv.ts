/** A row of a sheet as texts, with the number that the sheet itself gives it. */
export type SheetRow = { row: number; cells: readonly string[] };
export type SheetRows = { name: string; rows: readonly SheetRow[] };

type Separator = ';' | ',' | '\t';
const separators: readonly Separator[] = ['\t', ';', ','];

/**
 * Bytes of a text file as text: UTF-8 with or without its mark, UTF-16 with its mark (Excel's "Unicode text"), and otherwise
 * Windows-1252, which Excel in the regions still writes.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * Reads separated text: comma, semicolon or tab (the one that parts the first filled line most often, or that a first line
 * `sep=;` names), quotes that may hold separators, line breaks and doubled quotes. Rows are numbered as a sheet shows them; rows
 * without a word are left out. Never fails: an unclosed quote ends with the text.
 */
export function readCsv(text: string, keepsBreaks = false): SheetRow[] {
  const body = text.replace(/^\uFEFF/, '');
  const named = /^sep=(.)[ \t]*(\r\n|\n|\r|$)/i.exec(body);
  const rest = named === null ? body : body.slice(named[0].length);
  const separator = separators.find((known) => known === named?.[1]) ?? likelySeparator(rest);
  const rows = split(rest, separator).map((cells, place) => ({
    row: place + (named === null ? 1 : 2),
    cells: trimmed(cells, keepsBreaks),
  }));
  return rows.filter(({ cells }) => cells.length > 0);
}

/** Blank texts at the end say nothing; a row of blanks has no cell left. Line breaks within a cell are blanks, unless they are kept. */
export function trimmed(cells: readonly string[], keepsBreaks = false): string[] {
  const plain = cells.map((cell) => (keepsBreaks ? inLines(cell) : inOneLine(cell)));
  const last = plain.findLastIndex((cell) => cell !== '');
  return plain.slice(0, last + 1);
}

const inOneLine = (cell: string): string => cell.replaceAll(/\s+/g, ' ').trim();

const inLines = (cell: string): string =>
  cell
    .split(/\r\n|\n|\r/)
    .map(inOneLine)
    .join('\n')
    .trim();

function likelySeparator(text: string): Separator {
  const line = text.split(/\r\n|\n|\r/).find((one) => one.trim() !== '') ?? '';
  const bare = line.replaceAll(/"[^"]*"/g, '');
  const counted = separators.map((separator) => ({ separator, count: bare.split(separator).length }));
  // Names hold commas ("Badan Kepegawaian, PSDM"), so a tab or semicolon anywhere in the line wins.
  return counted.find(({ count }) => count > 1)?.separator ?? ';';
}

function split(text: string, separator: Separator): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let from = 0;
  while (from <= text.length) {
    const { value, end } = readCell(text, from, separator);
    cells.push(value);
    if (text[end] !== separator) {
      rows.push(cells);
      cells = [];
    }
    from = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return rows;
}

/** The cell that begins at `from`, and where the separator or line break after it stands. */
function readCell(text: string, from: number, separator: Separator): { value: string; end: number } {
  const start = from + (/^[ ]*(?=")/.exec(text.slice(from, from + 20))?.[0].length ?? 0);
  if (text[start] !== '"') {
    const end = endOfCell(text, from, separator);
    return { value: text.slice(from, end), end };
  }
  const close = closingQuote(text, start);
  const end = endOfCell(text, close + 1, separator);
  const quoted = text.slice(start + 1, close).replaceAll('""', '"');
  return { value: quoted + text.slice(close + 1, end), end };
}

function closingQuote(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at === -1 ? text.length : at;
}

function endOfCell(text: string, from: number, separator: Separator): number {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}
