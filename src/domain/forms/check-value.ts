import type { Json } from '../op.ts';
import type { Cell, Field, Option } from './form.ts';
import { codesOf, isUnknown, refsOf } from './value.ts';

/** What the calendar says where the record is filled: `YYYY-MM-DD`, and the moment in ISO 8601. */
export type Now = { today: string; now: string };

/** What is wrong with a value that stands there, with the bound that it passes. */
export type ValueFault =
  | { kind: 'wrong-type' }
  | { kind: 'too-long'; most: number }
  | { kind: 'too-short'; least: number }
  | { kind: 'too-small'; least: number }
  | { kind: 'too-large'; most: number }
  | { kind: 'not-whole' }
  | { kind: 'not-a-date' }
  | { kind: 'in-the-future' }
  | { kind: 'not-allowed' }
  | { kind: 'not-a-url' };

const maxText = 200;
const maxLong = 5_000;

/** Types of which "tidak tahu" is an answer (S2.5). */
const knowsUnknown = new Set(['int', 'decimal', 'money', 'date', 'datetime', 'year', 'one', 'yn', 'scale']);

export const acceptsUnknown = ({ type, neverUnknown }: Field | Cell): boolean =>
  neverUnknown !== true && knowsUnknown.has(type);

type Valued = Exclude<Field, { type: 'rows' | 'computed' }> | Cell;

/** The faults of a value that is not empty, at most one. */
export function checkValue(field: Valued, value: Json, now: Now): ValueFault[] {
  if (isUnknown(value) && acceptsUnknown(field)) return [];
  const check = checks[field.type] as Check<Valued>;
  const fault = check(field, value, now);
  return fault === null ? [] : [fault];
}

type Check<Kind extends Valued> = (field: Kind, value: Json, now: Now) => ValueFault | null;

const checks: { [Type in Valued['type']]: Check<Extract<Valued, { type: Type }>> } = {
  text: ({ maxLength }, value) => textFault(value, { least: 0, most: maxLength ?? maxText }),
  long: ({ minLength, maxLength }, value) =>
    textFault(value, { least: minLength ?? 0, most: maxLength ?? maxLong }),
  int: ({ min, max }, value) => numberFault(value, boundsOf(min, max)),
  decimal: ({ min, max }, value) => numberFault(value, { ...boundsOf(min, max), isWhole: false }),
  money: ({ min, max }, value) => numberFault(value, boundsOf(min, max)),
  scale: (_field, value) => numberFault(value, boundsOf(1, 5)),
  year: ({ min, max }, value, { today }) =>
    numberFault(value, boundsOf(min ?? firstYear, max === 'this-year' ? Number(today.slice(0, 4)) : max)),
  date: ({ notAfter }, value, { today }) => dayFault(value, notAfter === 'today' ? today : null),
  datetime: ({ notAfter }, value, { now }) => momentFault(value, notAfter === 'now' ? now : null),
  yn: (_field, value) => (value === 'yes' || value === 'no' ? null : { kind: 'not-allowed' }),
  one: ({ options }, value) => (isOption(options, value) ? null : { kind: 'not-allowed' }),
  several: ({ options }, value) => severalFault(options, value),
  url: (_field, value) =>
    typeof value === 'string' && /^https?:\/\/\S+$/i.test(value) ? null : { kind: 'not-a-url' },
  record: ({ orText }, value) => recordFault(value, orText === true),
  opd: ({ several }, value) => idsFault(several === true ? value : [value]),
  files: (_field, value) => idsFault(value),
  person: (_field, value) => (typeof value === 'object' ? null : { kind: 'wrong-type' }),
  position: (_field, value) => positionFault(value),
};

const firstYear = 1_945;

const boundsOf = (min = 0, max = Number.MAX_SAFE_INTEGER): Bounds => ({
  least: min,
  most: max,
  isWhole: true,
});

function idsFault(value: Json): ValueFault | null {
  const areIds = Array.isArray(value) && codesOf(value).length === value.length;
  return areIds ? null : { kind: 'wrong-type' };
}

function textFault(value: Json, { least, most }: { least: number; most: number }): ValueFault | null {
  if (typeof value !== 'string') return { kind: 'wrong-type' };
  const length = value.trim().length;
  if (length > most) return { kind: 'too-long', most };
  return length < least ? { kind: 'too-short', least } : null;
}

type Bounds = { least: number; most: number; isWhole: boolean };

function numberFault(value: Json, { least, most, isWhole }: Bounds): ValueFault | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { kind: 'wrong-type' };
  if (isWhole && !Number.isInteger(value)) return { kind: 'not-whole' };
  if (value < least) return { kind: 'too-small', least };
  return value > most ? { kind: 'too-large', most } : null;
}

function dayFault(value: Json, latest: string | null): ValueFault | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return { kind: 'not-a-date' };
  const day = new Date(`${value}T00:00:00Z`);
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
  if (!exists) return { kind: 'not-a-date' };
  return latest !== null && value > latest ? { kind: 'in-the-future' } : null;
}

function momentFault(value: Json, latest: string | null): ValueFault | null {
  const isMoment =
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) &&
    !Number.isNaN(Date.parse(value));
  if (!isMoment) return { kind: 'not-a-date' };
  return latest !== null && Date.parse(value) > Date.parse(latest) ? { kind: 'in-the-future' } : null;
}

const isOption = (options: readonly Option[], value: Json): boolean =>
  options.some(({ code }) => code === value);

function severalFault(options: readonly Option[], value: Json): ValueFault | null {
  if (!Array.isArray(value)) return { kind: 'wrong-type' };
  const codes = codesOf(value);
  const areKnown = codes.length === value.length && codes.every((code) => isOption(options, code));
  return areKnown ? null : { kind: 'not-allowed' };
}

function recordFault(value: Json, mayBeWords: boolean): ValueFault | null {
  if (refsOf(value).length > 0) return null;
  const isWords = typeof value === 'object' && value !== null && 'text' in value;
  return mayBeWords && isWords ? null : { kind: 'wrong-type' };
}

function positionFault(value: Json): ValueFault | null {
  if (typeof value !== 'object' || value === null || !('latitude' in value)) return { kind: 'wrong-type' };
  const { latitude, longitude } = value as { latitude?: Json; longitude?: Json };
  const fits = (degrees: Json | undefined, most: number): boolean =>
    typeof degrees === 'number' && Math.abs(degrees) <= most;
  return fits(latitude, 90) && fits(longitude, 180) ? null : { kind: 'not-allowed' };
}
