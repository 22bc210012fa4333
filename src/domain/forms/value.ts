import type { Json } from '../op.ts';

/** What fields of a record hold, by name; a field that nobody touched is missing. */
export type Values = Readonly<Record<string, Json | undefined>>;

/** "Tidak tahu": an answer of its own, apart from empty and from zero (S2.5). */
export const unknown = 'unknown';

/** A record that another one points to; instead of it, `{ text }` may name what no record does. The OPD tells where it lies. */
export type RecordRef = { opd: string; record: string };
/** A row keeps its id while its cells change. */
export type Row = { id: string; [cell: string]: Json };

export const isUnknown = (value: Json | undefined): boolean => value === unknown;

/** Whether nothing stands there: a field never touched, cleared, or blank. A zero and "tidak tahu" are something. */
export function isEmpty(value: Json | undefined): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'object') return Object.values(value).every((part) => isEmpty(part));
  return false;
}

export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

export const numberOf = (value: Json | undefined): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

export const codesOf = (value: Json | undefined): string[] =>
  Array.isArray(value) ? value.filter((code) => typeof code === 'string') : [];

export function rowsOf(value: Json | undefined): Row[] {
  return Array.isArray(value)
    ? value.filter((row): row is Row => isObject(row) && typeof row['id'] === 'string')
    : [];
}

export function refsOf(value: Json | undefined): RecordRef[] {
  const all = Array.isArray(value) ? value : [value];
  return all.flatMap((one) =>
    isObject(one) && typeof one['opd'] === 'string' && typeof one['record'] === 'string'
      ? [{ opd: one['opd'], record: one['record'] }]
      : [],
  );
}

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
