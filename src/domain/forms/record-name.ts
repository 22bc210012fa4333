import { findField, type Form, type Words } from './form.ts';
import { isUnknown, numberOf, textOf, type Values } from './value.ts';

/** What a record is called in lists, by the value of the form's name field; null while it has none. */
export function recordName(form: Form, values: Values): Words | null {
  const value = values[form.nameField];
  const field = findField(form, form.nameField);
  if (isUnknown(value)) return null;
  if (field?.type === 'one') return field.options.find(({ code }) => code === value)?.label ?? null;
  const text = textOf(value).trim() || String(numberOf(value) ?? '');
  return text === '' ? null : { id: text, en: text };
}
