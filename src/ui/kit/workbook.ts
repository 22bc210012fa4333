import { decodeText, readCsv, trimmed, type SheetRow, type SheetRows } from './csv.ts';

/**
 * Why a file gives no rows.
 * - `password`: encrypted by a spreadsheet program · `old-kind`: `.xls`, `.ods` or the like, to be saved as XLSX first
 * - `not-a-sheet`: neither a workbook nor text · `broken`: a workbook that cannot be unpacked or read
 */
export type WorkbookFault =
  | 'too-large'
  | 'too-many-rows'
  | 'empty'
  | 'password'
  | 'old-kind'
  | 'not-a-sheet'
  | 'broken';
export type ReadSheets = { ok: true; sheets: SheetRows[] } | { ok: false; fault: WorkbookFault };

const maxFileBytes = 5_000_000;
/** A small archive may unpack to gigabytes; a table of ten thousand rows needs a tenth of this. */
const maxUnpackedBytes = 60_000_000;
const maxRows = 20_000;

const fault = (fault: WorkbookFault): ReadSheets => ({ ok: false, fault });

/** How cells become texts: what parts whole numbers from decimals, and whether line breaks within a cell stay. */
export type CellTexts = { decimals: '.' | ','; keepsBreaks: boolean };

const plainTexts: CellTexts = { decimals: '.', keepsBreaks: false };

/**
 * Reads the sheets of an XLSX or CSV file as rows of texts; nothing but texts leaves it (formulas as their last values, days as
 * `YYYY-MM-DD`). The kind is told by the content, not by the name. The reader of workbooks is fetched when one is there.
 */
export async function readSheets(
  file: Blob & { name: string },
  texts: CellTexts = plainTexts,
): Promise<ReadSheets> {
  if (file.size === 0) return fault('empty');
  if (file.size > maxFileBytes) return fault('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = kindOf(bytes);
  if (kind !== 'zip' && kind !== 'text') return fault(kind);
  const sheets =
    kind === 'zip'
      ? await readXlsx(bytes, texts)
      : [{ name: file.name, rows: readCsv(decodeText(bytes), texts.keepsBreaks) }];
  return typeof sheets === 'string' ? fault(sheets) : bounded(sheets);
}

/** What was pasted from a sheet or typed in lines, as a sheet without a name. */
export function readPasted(text: string): SheetRows[] {
  const rows = readCsv(text);
  return rows.length === 0 ? [] : [{ name: '', rows }];
}

function bounded(sheets: SheetRows[]): ReadSheets {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const count = filled.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count === 0) return fault('empty');
  return count > maxRows ? fault('too-many-rows') : { ok: true, sheets: filled };
}

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, place) => bytes[place] === byte);

function kindOf(bytes: Uint8Array): 'zip' | 'text' | WorkbookFault {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'zip';
  // The container of .xls, and of any workbook that a password locks.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return isEncrypted(bytes) ? 'password' : 'old-kind';
  const isUtf16 = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  return isUtf16 || !bytes.includes(0) ? 'text' : 'not-a-sheet';
}

/** The container names its parts in UTF-16: an encrypted one has a part `EncryptedPackage`. */
function isEncrypted(bytes: Uint8Array): boolean {
  const letters = new TextDecoder('latin1').decode(bytes);
  return letters.includes(Array.from('EncryptedPackage').join('\0'));
}

async function readXlsx(
  bytes: Uint8Array<ArrayBuffer>,
  texts: CellTexts,
): Promise<SheetRows[] | WorkbookFault> {
  const [{ unzipSync }, { default: readXlsxFile }] = await Promise.all([
    import('fflate'),
    import('read-excel-file/universal'),
  ]);
  try {
    const entries: { name: string; size: number }[] = [];
    const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
      entries.push({ name, size: originalSize });
      return false;
    };
    unzipSync(bytes, { filter });
    const wrong = faultOfArchive(entries);
    if (wrong !== null) return wrong;
    const sheets = await readXlsxFile(bytes.buffer);
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: rowsOf(data, texts) }));
  } catch {
    return 'broken';
  }
}

function faultOfArchive(entries: readonly { name: string; size: number }[]): WorkbookFault | null {
  if (entries.some(({ name }) => name === 'content.xml' || name === 'xl/workbook.bin')) return 'old-kind';
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) return 'not-a-sheet';
  return entries.reduce((sum, { size }) => sum + size, 0) > maxUnpackedBytes ? 'too-large' : null;
}

function rowsOf(data: readonly (readonly unknown[])[], texts: CellTexts): SheetRow[] {
  return data
    .map((cells, place) => ({
      row: place + 1,
      cells: trimmed(
        cells.map((cell) => textOf(cell, texts)),
        texts.keepsBreaks,
      ),
    }))
    .filter(({ cells }) => cells.length > 0);
}

function textOf(cell: unknown, { decimals }: CellTexts): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') return `${cell}`.replace('.', decimals);
  return typeof cell === 'string' || typeof cell === 'boolean' ? `${cell}` : '';
}
