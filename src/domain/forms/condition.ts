import { fieldsOf, type Cell, type Condition, type Field, type Form } from './form.ts';
import { isEmpty, numberOf, type Row, type Values } from './value.ts';

/** Whether a condition holds of these values; what is asked of a field that is empty holds of none. */
export function holds(condition: Condition, values: Values): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, values));
  if ('any' in condition) return condition.any.some((part) => holds(part, values));
  if ('not' in condition) return !holds(condition.not, values);
  const value = values[condition.field];
  if ('filled' in condition) return !isEmpty(value);
  if ('above' in condition) return (numberOf(value) ?? -Infinity) > condition.above;
  const chosen = Array.isArray(value) ? value : [value];
  return chosen.some((code) => typeof code === 'string' && condition.is.includes(code));
}

export function isRelevant(field: Field | Cell, values: Values): boolean {
  return field.relevant === undefined || holds(field.relevant, values);
}

export function isRequired(field: Field | Cell, values: Values): boolean {
  return typeof field.required === 'boolean' ? field.required : holds(field.required, values);
}

/**
 * The values without those that are not asked: a field that hides takes those with it that ask for it.
 * What is stored stays, and is there again when the answer before it changes back.
 */
export function relevantValues(form: Form, values: Values): Values {
  const kept: Record<string, Values[string]> = {};
  // Definitions ask only for fields before them (a test holds them to it), so one pass is enough.
  for (const field of fieldsOf(form)) {
    if (isRelevant(field, kept)) kept[field.name] = values[field.name];
  }
  return kept;
}

/** What a row's conditions are asked of: its cells that are asked, then the form around it; a cell hides a field of its name. */
export function relevantInRow(cells: readonly Cell[], row: Row, values: Values): Values {
  const kept: Record<string, Values[string]> = { ...values };
  for (const { name } of cells) kept[name] = undefined;
  for (const cell of cells) {
    if (isRelevant(cell, kept)) kept[cell.name] = row[cell.name];
  }
  return kept;
}
