import { formToXlsForm } from '../../../src/domain/xlsform/form-to-xlsform.ts';
import type { SurveyRow } from '../../../src/domain/xlsform/xlsform.ts';
import type { Field, FieldKind, Form, Rule, Section } from '../../../src/domain/forms/form.ts';

export const words = (text: string) => ({ id: text, en: `${text} (en)` });

/** Any field; what is not given is not asked for. */
export const field = (given: Pick<Field, 'name'> & FieldKind & Partial<Field>): Field => ({
  label: words(given.name),
  required: false,
  ...given,
});

export const section = (id: string, fields: readonly Field[], rest: Partial<Section> = {}): Section => ({
  id,
  title: words(id),
  fields,
  ...rest,
});

/** A form of these sections; its first field names a record. */
export const formOf = (sections: readonly Section[], rules: readonly Rule[] = []): Form => ({
  id: 'service',
  version: 3,
  title: words('Layanan'),
  record: words('Layanan'),
  purpose: words('Supaya diketahui'),
  seeds: [],
  feeds: { spbe: [], pemdi: [] },
  confidential: false,
  flow: 'review',
  yearly: false,
  nameField: sections[0]?.fields[0]?.name ?? '',
  columns: [],
  sections,
  rules,
  changes: [],
});

export const opds = [
  { id: 'dinkes', name: 'Dinas Kesehatan' },
  { id: 'diskominfo', name: 'Dinas Kominfo' },
];

export const alone = (...fields: Field[]): Form => formOf([section('bagian', fields)]);

export const surveyOf = (form: Form): SurveyRow[] => [...formToXlsForm(form, opds).survey];

export function rowOf(form: Form, name: string): SurveyRow {
  const row = surveyOf(form).find((one) => one.name === name);
  if (row === undefined) throw new Error(`${name} is not asked`);
  return row;
}
