import type { Directory } from '../../domain/directory.ts';
import { toPrinted } from '../../domain/fraction.ts';
import type { Instrument } from '../../domain/instrument.ts';
import { isLevelValue, scoreInstrument } from '../../domain/score.ts';
import { findTable, plainWords, type Heads, type TableLine } from '../kit/columns.ts';
import type { SheetRow, SheetRows } from '../kit/csv.ts';
import { indicatorFinder } from './find-indicator.ts';
import type { ImportFault } from './import-plan.ts';

type Column = 'code' | 'value' | 'source';
const heads: Heads<Column> = {
  code: ['kode', 'kode indikator', 'indikator', 'no indikator', 'no', 'nomor', 'code', 'indicator'],
  value: ['nilai', 'nilai indikator', 'tingkat kematangan', 'tingkat', 'skor', 'level', 'value'],
  source: ['sumber', 'source'],
};

/**
 * `code`: no such indicator in the instrument of the period · `no-value`: no number · `out-of-range`: not from 1 to 5
 * · `whole`: the instrument knows whole values only · `twice`: stands above already
 */
export type OfficialFaultKind = 'no-heads' | 'code' | 'no-value' | 'out-of-range' | 'whole' | 'twice';
export type OfficialFault = ImportFault<OfficialFaultKind>;

/** A published value as the wire has it: a point, no thousands. `code` is empty for the index. */
export type OfficialRow = { code: string; value: string; source: string };

export type OfficialPlan = {
  index: OfficialRow | null;
  values: OfficialRow[];
  faults: OfficialFault[];
  passedOver: string[];
};

/** `instrument` is null where its texts cannot be had: then codes are taken as they are written. */
type Ground = { instrument: Instrument | null };

/** What a file or pasted lines say was published: one indicator a line, and a line "Indeks" for the index. */
export function planOfficial(sheets: readonly SheetRows[], { instrument }: Ground): OfficialPlan {
  const found = sheets.map((sheet) => ({ name: sheet.name, lines: linesOf(sheet) }));
  const without = found.filter(({ lines }) => lines === null).map(({ name }) => name);
  const isLost = sheets.length > 0 && without.length === sheets.length;
  const rows: Read[] = [];
  const faults: OfficialFault[] = [];
  const read = readerFor(instrument);
  for (const line of found.flatMap(({ lines }) => lines ?? [])) {
    const row = read(line);
    const place = { sheet: line.sheet, row: line.row };
    const text = [line.cells.code, line.cells.value].filter(Boolean).join(' ');
    if ('kind' in row) faults.push({ ...place, ...row, text });
    else if (rows.some(({ code }) => code === row.code)) faults.push({ ...place, kind: 'twice', text });
    else rows.push(row);
  }
  const lost = without.map((sheet): OfficialFault => ({ sheet, row: 0, kind: 'no-heads', text: '' }));
  return {
    index: rows.find(({ code }) => code === '') ?? null,
    values: rows.filter(({ code }) => code !== ''),
    faults: isLost ? lost : faults,
    passedOver: isLost ? [] : without,
  };
}

function linesOf(sheet: SheetRows): readonly TableLine<Column>[] | null {
  const table = findTable(sheet, heads, ['code', 'value']);
  if (table !== null) return table.lines;
  return sheet.name === '' ? sheet.rows.map(pastedLine) : null;
}

/** "I1; 3", "I1 3" or columns of a sheet: the first word is the code, the last one the value. */
function pastedLine({ row, cells }: SheetRow): TableLine<Column> {
  const [first = '', ...rest] = cells;
  // A decimal comma was taken for a separator: "I1 2,5".
  const whole = /\s\d+$/.test(first) && /^\d+$/.test(rest.join(' ')) ? cells.join(',') : first;
  const words = whole.split(/\s+/);
  if (words.length > 1 && (whole !== first || rest.length === 0))
    return line(row, words.slice(0, -1).join(' '), words.at(-1) ?? '');
  return line(row, first, rest.at(-1) ?? '');
}

const line = (row: number, code: string, value: string): TableLine<Column> => ({
  sheet: '',
  row,
  cells: { code, value, source: '' },
});

type Read = OfficialRow;
type Wrong = { kind: OfficialFaultKind };

function readerFor(instrument: Instrument | null): (line: TableLine<Column>) => Read | Wrong {
  const find = instrument === null ? null : indicatorFinder(instrument);
  const codeOf = (written: string): string | undefined => {
    if (find !== null) return find(written)?.id;
    const code = written.trim().toUpperCase();
    return codePattern.test(code) ? code : undefined;
  };
  return ({ cells }) => {
    const isIndex = /^(nilai )?(indeks|index)\b/.test(plainWords(cells.code));
    const code = isIndex ? '' : codeOf(cells.code);
    const value = readDecimal(cells.value);
    if (code === undefined) return { kind: 'code' };
    if (value === null) return { kind: 'no-value' };
    if (!isOnScale(value)) return { kind: 'out-of-range' };
    if (!isIndex && instrument !== null && !isLevelValue(instrument, value)) return { kind: 'whole' };
    return { code, value, source: cells.source };
  };
}

const codePattern = /^[A-Z]{1,3}\d{1,3}$/;

/** "3,45" and "3.45" as `3.45`; null for what is no number of at most four decimals. */
export function readDecimal(typed: string): string | null {
  const text = typed.trim().replace(',', '.');
  return /^\d{1,3}(\.\d{1,4})?$/.test(text) ? text : null;
}

/** Whether it lies on the ministry's scale from 1 to 5. */
export const isOnScale = (value: string): boolean => Number(value) >= 1 && Number(value) <= 5;

/** What the index comes to from the values of the indicators, printed as the ministry prints it. */
export type IndexCheck =
  | { kind: 'incomplete'; missing: number }
  | { kind: 'counted'; printed: string; agrees: boolean };

/** Compares a published index with the one counted from published values, those of the plan over those that are known. */
export function checkIndex(
  instrument: Instrument,
  { officials }: Pick<Directory, 'officials'>,
  { period, index, values }: { period: string; index: string | null; values: readonly OfficialRow[] },
): IndexCheck {
  const planned = new Map(values.map(({ code, value }) => [code, value]));
  const levels = new Map<string, string>();
  for (const { id } of instrument.indicators) {
    const value = planned.get(id) ?? officials.get(`${period}:${id}`)?.value;
    if (value !== undefined && isLevelValue(instrument, value)) levels.set(id, value);
  }
  const missing = instrument.indicators.length - levels.size;
  if (missing > 0) return { kind: 'incomplete', missing };
  const printed = toPrinted(scoreInstrument(instrument, levels).index);
  return { kind: 'counted', printed, agrees: index === null || printedOf(index) === printed };
}

/** A decimal text in two decimals, half up, moved as digits. */
function printedOf(value: string): string {
  const [whole = '', fraction = ''] = value.split('.');
  return toPrinted({ num: Number(whole + fraction.padEnd(4, '0')), den: 10_000 });
}
