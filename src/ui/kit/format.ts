import type { Language } from '../messages/messages.ts';

/** How this agency writes dates and numbers; set once at the start and when the language changes. */
export type Manner = { language: Language; timeZone: string };

let manner: Manner = { language: 'id', timeZone: 'Asia/Makassar' };

export function setManner(next: Manner): void {
  manner = next;
}

const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };
const locale = () => locales[manner.language];

/** Indonesia's zones by the names people use; others by their offset. */
const zoneNames: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

export function zoneName(): string {
  return zoneNames[manner.timeZone] ?? manner.timeZone;
}

const DAY_MS = 86_400_000;
const units = ['B', 'KB', 'MB', 'GB'] as const;

/** "30 September 2025" of a calendar day `YYYY-MM-DD`. */
export function formatDay(day: string): string {
  return dayIn(day, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** "30 Sep" of a calendar day, for lists. */
export function formatDayShort(day: string): string {
  return dayIn(day, { day: 'numeric', month: 'short' });
}

/** "Selasa, 30 September 2025" of a calendar day. */
export function formatDayLong(day: string): string {
  return dayIn(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** "09.42" of a moment (ISO 8601), in the agency's zone. */
export function formatTime(moment: string): string {
  return momentIn(moment, { hour: '2-digit', minute: '2-digit' });
}

/** "12 Sep 2025, 09.42 WITA" of a moment, in the agency's zone. */
export function formatMoment(moment: string): string {
  const day = momentIn(moment, { day: 'numeric', month: 'short', year: 'numeric' });
  return `${day}, ${formatTime(moment)} ${zoneName()}`;
}

/** "hari ini 09.42", "kemarin 14.20", "12 Sep 14.20": when something happened, for lists. */
export function formatWhen(moment: string, nowMs: number): string {
  const days = daysBetween(dayOf(Date.parse(moment)), dayOf(nowMs));
  const recent = days === 0 || days === 1;
  const day = recent ? relative(-days) : momentIn(moment, { day: 'numeric', month: 'short' });
  return `${day} ${formatTime(moment)}`;
}

/** "hari ini", "kemarin", "3 hari yang lalu", "dalam 18 hari", of a calendar day or a moment. */
export function formatRelativeDay(when: string, nowMs: number): string {
  const day = when.length === 10 ? when : dayOf(Date.parse(when));
  return relative(-daysBetween(day, dayOf(nowMs)));
}

/** Whole days from today until a calendar day; negative when it is past. */
export function daysUntil(day: string, nowMs: number): number {
  return daysBetween(dayOf(nowMs), day);
}

/** The calendar day `YYYY-MM-DD` of a moment in the agency's zone. */
export function dayOf(ms: number): string {
  return dateFormat('en-CA', { timeZone: manner.timeZone }).format(ms);
}

/** "1,4 MB": thousands of bytes, as shops and phones count them; at most one decimal. */
export function formatBytes(sizeBytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(sizeBytes, 1)) / 3), units.length - 1);
  return `${formatNumber(sizeBytes / 1000 ** power, power < 2 ? 0 : 1)} ${units[power]}`;
}

/** A number in the language's manner; `decimals` is the most that are shown. */
export function formatNumber(value: number, decimals = 0): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: decimals }).format(value);
}

/** A decimal written with a point ("2.60") in the language's manner ("2,60"); its digits stay as they are. */
export function formatDecimal(text: string): string {
  return manner.language === 'id' ? text.replace('.', ',') : text;
}

/** "a, b, dan c". */
export function formatList(items: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(items);
}

function dayIn(day: string, options: Intl.DateTimeFormatOptions): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? day : dateFormat(locale(), { ...options, timeZone: 'UTC' }).format(at);
}

function momentIn(moment: string, options: Intl.DateTimeFormatOptions): string {
  const at = Date.parse(moment);
  if (Number.isNaN(at)) return moment;
  return dateFormat(locale(), { ...options, timeZone: manner.timeZone }).format(at);
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes a hundred times as long as using it, and a list of OPDs uses a hundred. */
function dateFormat(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = name + JSON.stringify(options);
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(name, options);
  dateFormats.set(key, format);
  return format;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

function relative(days: number): string {
  return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(days, 'day');
}
