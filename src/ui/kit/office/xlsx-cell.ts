import { escapeXml, plainText } from './xml-text.ts';

/**
 * How a column is read: text, numbers with no decimals, with two or with those that each has, calendar days (`YYYY-MM-DD`) and moments
 * (ISO 8601, written as the clock on the wall of the agency). A number in a column of text stays a number, with the decimals it has.
 */
export type CellKind = 'text' | 'whole' | 'decimal' | 'number' | 'day' | 'moment';
export type Cell = string | number | null;

/** The styles of `xlsx-parts.ts`, by their place there. */
const styles = { text: 1, guarded: 2, whole: 3, decimal: 4, day: 5, moment: 6, head: 7, number: 8 } as const;

/** What a cell can hold (Excel's limit), and what is left of a longer text before its note. */
const mostCharacters = 32_767;

export type CellWriter = {
  /** Wall clock of the agency, in minutes from UTC at this moment. */
  offsetMinutes: (ms: number) => number;
  /** Stands at the end of a text that was cut. */
  cutNote: string;
};

export function headCell(place: string, title: string): string {
  return inlineText(place, title, styles.head);
}

/** One cell as XML; an empty one is nothing at all. */
export function cellXml(
  place: string,
  { kind, value }: { kind: CellKind; value: Cell },
  writer: CellWriter,
): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number')
    return numberCell(place, value, kind === 'whole' || kind === 'decimal' ? styles[kind] : styles.number);
  const serial = serialOf(kind, value, writer);
  if (serial !== null) return numberCell(place, serial, kind === 'day' ? styles.day : styles.moment);
  return textCell(place, value, writer);
}

/** Words of people are text and nothing else: typed as such, and quoted where editing the cell could make a formula of them. */
function textCell(place: string, value: string, { cutNote }: CellWriter): string {
  const plain = plainText(value);
  const text =
    plain.length > mostCharacters ? cutTo(plain, mostCharacters - cutNote.length) + cutNote : plain;
  return inlineText(place, text, canBeFormula(text) ? styles.guarded : styles.text);
}

/** Full-width signs count too: some spreadsheets read them as their narrow kin. */
function canBeFormula(text: string): boolean {
  return /^[\s'"]*[=+\-@＝＋－＠]/.test(text) || /^[\t\n]/.test(text);
}

function cutTo(text: string, length: number): string {
  const isPairCut = /[\uD800-\uDBFF]$/.test(text.slice(0, length));
  return text.slice(0, isPairCut ? length - 1 : length);
}

function inlineText(place: string, text: string, style: number): string {
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(literal(text))}</t></is></c>`;
}

/** `_x000D_` in a text would be read as the sign with that number: its underscore is written as a sign of its own. */
const literal = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

function numberCell(place: string, value: number, style: number): string {
  return Number.isFinite(value) ? `<c r="${place}" s="${style}"><v>${value}</v></c>` : '';
}

const dayMs = 86_400_000;
/** Day 0 of the format. */
const firstDayMs = Date.UTC(1899, 11, 30);
/** Before this day spreadsheets count differently: 1900 was no leap year, Excel thinks it was. */
const firstSafeMs = Date.UTC(1900, 2, 1);

/** Days since the format's beginning; null for what is no day or moment: it is written as it stands. */
function serialOf(kind: CellKind, value: string, { offsetMinutes }: CellWriter): number | null {
  if (kind !== 'day' && kind !== 'moment') return null;
  const ms = Date.parse(kind === 'day' ? `${value}T00:00:00Z` : value);
  if (Number.isNaN(ms)) return null;
  const shownMs = kind === 'day' ? ms : ms + offsetMinutes(ms) * 60_000;
  if (shownMs < firstSafeMs) return null;
  const days = (shownMs - firstDayMs) / dayMs;
  return kind === 'day' ? days : Math.round(days * 86_400) / 86_400;
}
