import type { Json } from '../op.ts';
import { checkValue, type Now, type ValueFault } from './check-value.ts';
import { isRelevant, isRequired, relevantInRow, relevantValues } from './condition.ts';
import { fieldsOf, type Cell, type Field, type Form, type Rule, type Section } from './form.ts';
import { isEmpty, numberOf, rowsOf, textOf, type Row, type Values } from './value.ts';

/** Why a record cannot be submitted yet: which field (and cell), and what is wrong with it. */
export type Fault = { field: string; row?: number; cell?: string } & (
  | ValueFault
  | { kind: 'missing' }
  | { kind: 'too-few-rows'; least: number }
  | { kind: 'above-other'; other: string }
  | { kind: 'above-sum'; others: readonly [string, string] }
  | { kind: 'before-other'; other: string }
  /** So many that look like a proposal wait for an answer (`duplicates.ts`); only a search can tell. */
  | { kind: 'unanswered'; count: number }
);

/** Everything that stands between this record and being submitted, in the order of its fields; drafts may hold anything. */
export function checkRecord(form: Form, values: Values, now: Now): Fault[] {
  return checkPart(form, values, { now, by: undefined });
}

/** Everything that stands between the part of Diskominfo and being decided. */
export function checkDecision(form: Form, values: Values, now: Now): Fault[] {
  return checkPart(form, values, { now, by: 'diskominfo' });
}

function checkPart(form: Form, values: Values, { now, by }: { now: Now; by: Section['by'] }): Fault[] {
  const asked = relevantValues(form, values);
  const fields = form.sections.filter((section) => section.by === by).flatMap((section) => section.fields);
  const names = new Set(fields.map(({ name }) => name));
  const ofFields = fields.flatMap((field) => (isRelevant(field, asked) ? checkField(field, asked, now) : []));
  const rules = form.rules.filter(({ field }) => names.has(field));
  return inOrder(form, [...ofFields, ...rules.flatMap((rule) => checkRule(rule, asked))]);
}

/**
 * Whether a section may be begun: one that comes after others waits for those before it that are open from the start.
 * Sections that wait do not wait for each other, so that what is known of the plan can be written in any order.
 */
export function isOpen(form: Form, section: Section, faults: readonly Fault[]): boolean {
  if (section.afterOthers !== true) return true;
  const before = form.sections.slice(0, form.sections.indexOf(section));
  const awaited = before.filter(({ afterOthers }) => afterOthers !== true);
  const names = new Set(awaited.flatMap(({ fields }) => fields.map(({ name }) => name)));
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
  const inRow = relevantInRow(field.cells, row, values);
  return field.cells.flatMap((cell) =>
    checkCell(cell, inRow, now).map((fault) => ({
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

/** What is empty or not known contradicts nothing: it is no number below, and no moment before another. */
function checkRule(rule: Rule, values: Values): Fault[] {
  switch (rule.kind) {
    case 'not-before':
      return checkOrder(rule, values);
    case 'at-most':
      return checkSize(rule, values);
    case 'at-most-sum':
      return checkSum(rule, values);
  }
}

function checkOrder({ field, than }: Extract<Rule, { kind: 'not-before' }>, values: Values): Fault[] {
  const isBefore = instant(textOf(values[field])) < instant(textOf(values[than]));
  return isBefore ? [{ field, kind: 'before-other', other: than }] : [];
}

function checkSize({ field, than, unless }: Extract<Rule, { kind: 'at-most' }>, values: Values): Fault[] {
  if (unless !== undefined && !isEmpty(values[unless])) return [];
  const isAbove = (numberOf(values[field]) ?? -Infinity) > (numberOf(values[than]) ?? Infinity);
  return isAbove ? [{ field, kind: 'above-other', other: than }] : [];
}

function checkSum({ field, than }: Extract<Rule, { kind: 'at-most-sum' }>, values: Values): Fault[] {
  const sum = than.reduce((all, name) => all + (numberOf(values[name]) ?? Infinity), 0);
  return (numberOf(values[field]) ?? -Infinity) > sum ? [{ field, kind: 'above-sum', others: than }] : [];
}

/** Days compare as text, moments of different offsets as instants. */
const instant = (text: string): number => Date.parse(text);

function inOrder(form: Form, faults: readonly Fault[]): Fault[] {
  const place = new Map(fieldsOf(form).map(({ name }, index) => [name, index]));
  return faults.toSorted((a, b) => (place.get(a.field) ?? 0) - (place.get(b.field) ?? 0));
}
