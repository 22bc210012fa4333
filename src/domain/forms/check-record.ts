import type { Json } from '../op.ts';
import { checkValue, type Now, type ValueFault } from './check-value.ts';
import { isRelevant, isRequired, relevantValues } from './condition.ts';
import { fieldsOf, type Cell, type Field, type Form, type Rule, type Section } from './form.ts';
import { isEmpty, isUnknown, numberOf, rowsOf, textOf, type Row, type Values } from './value.ts';

/** Why a record cannot be submitted yet: which field (and cell), and what is wrong with it. */
export type Fault = { field: string; row?: number; cell?: string } & (
  | ValueFault
  | { kind: 'missing' }
  | { kind: 'too-few-rows'; least: number }
  | { kind: 'above-other'; other: string }
  | { kind: 'before-other'; other: string }
);

/** Everything that stands between this record and being submitted, in the order of its fields; drafts may hold anything. */
export function checkRecord(form: Form, values: Values, now: Now): Fault[] {
  const asked = relevantValues(form, values);
  const ofFields = fieldsOf(form).flatMap((field) =>
    isRelevant(field, asked) ? checkField(field, asked, now) : [],
  );
  const ofRules = form.rules.flatMap((rule) => checkRule(rule, asked));
  return inOrder(form, [...ofFields, ...ofRules]);
}

/** Whether a section may be begun: all before one that comes after others must hold. */
export function isOpen(form: Form, section: Section, faults: readonly Fault[]): boolean {
  if (section.afterOthers !== true) return true;
  const before = form.sections.slice(0, form.sections.indexOf(section));
  const names = new Set(before.flatMap(({ fields }) => fields.map(({ name }) => name)));
  return !faults.some(({ field }) => names.has(field));
}

function checkField(field: Field, values: Values, now: Now): Fault[] {
  const value = values[field.name];
  if (field.type === 'computed') return [];
  if (field.type === 'rows') return checkRows(field, values, now);
  if (isEmpty(value)) return isRequired(field, values) ? [{ field: field.name, kind: 'missing' }] : [];
  return checkValue(field, value ?? null, now).map((fault) => ({ field: field.name, ...fault }));
}

type RowsField = Extract<Field, { type: 'rows' }>;

/** "Tidak ada" is an answer where the form says so: it is stored as the unknown-like word `none`. */
export const noRows = 'none';

function checkRows(field: RowsField, values: Values, now: Now): Fault[] {
  const value = values[field.name];
  if (field.mayBeNone === true && value === noRows) return [];
  const rows = rowsOf(value);
  const ofCells = rows.flatMap((row, index) => checkRow(field, { row, index, values, now }));
  return isRequired(field, values) ? [...lackOfRows(field, rows), ...ofCells] : ofCells;
}

function lackOfRows(field: RowsField, rows: readonly Row[]): Fault[] {
  const lacksFixed = (field.fixed ?? []).some(({ code }) => !rows.some(({ id }) => id === code));
  if (rows.length === 0 || lacksFixed) return [{ field: field.name, kind: 'missing' }];
  const least = field.minRows ?? 0;
  return rows.length < least ? [{ field: field.name, kind: 'too-few-rows', least }] : [];
}

type RowPlace = { row: Row; index: number; values: Values; now: Now };

function checkRow(field: RowsField, { row, index, values, now }: RowPlace): Fault[] {
  return field.cells.flatMap((cell) =>
    checkCell(cell, { ...values, ...row }, now).map((fault) => ({
      ...fault,
      field: field.name,
      row: index,
      cell: cell.name,
    })),
  );
}

function checkCell(cell: Cell, values: Values, now: Now): (ValueFault | { kind: 'missing' })[] {
  if (!isRelevant(cell, values)) return [];
  const value: Json = values[cell.name] ?? null;
  if (isEmpty(value)) return isRequired(cell, values) ? [{ kind: 'missing' }] : [];
  return checkValue(cell, value, now);
}

function checkRule(rule: Rule, values: Values): Fault[] {
  const pair = [values[rule.field], values[rule.than]];
  if (pair.some((value) => isEmpty(value) || isUnknown(value))) return [];
  return rule.kind === 'not-before' ? checkOrder(rule, values) : checkSize(rule, values);
}

function checkOrder({ field, than }: Rule, values: Values): Fault[] {
  const isBefore = instant(textOf(values[field])) < instant(textOf(values[than]));
  return isBefore ? [{ field, kind: 'before-other', other: than }] : [];
}

function checkSize({ field, than, unless }: Extract<Rule, { kind: 'at-most' }>, values: Values): Fault[] {
  if (unless !== undefined && !isEmpty(values[unless])) return [];
  const isAbove = (numberOf(values[field]) ?? -Infinity) > (numberOf(values[than]) ?? Infinity);
  return isAbove ? [{ field, kind: 'above-other', other: than }] : [];
}

/** Days compare as text, moments of different offsets as instants. */
const instant = (text: string): number => Date.parse(text);

function inOrder(form: Form, faults: readonly Fault[]): Fault[] {
  const place = new Map(fieldsOf(form).map(({ name }, index) => [name, index]));
  return faults.toSorted((a, b) => (place.get(a.field) ?? 0) - (place.get(b.field) ?? 0));
}
