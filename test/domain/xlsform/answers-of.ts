import type { Cell, Field, Form } from '../../../src/domain/forms/form.ts';
import { fieldsOf } from '../../../src/domain/forms/form.ts';
import { codesOf, isEmpty, rowsOf, type Row, type Values } from '../../../src/domain/forms/value.ts';
import type { SurveyRow, XlsForm } from '../../../src/domain/xlsform/xlsform.ts';
import type { Json } from '../../../src/domain/op.ts';

/** The questions of a field (or cell) in a questionnaire, found by their label, as a person finds them. */
export const questionOf = ({ survey }: XlsForm, { label }: Field | Cell, from = 0): SurveyRow => {
  const row = survey.slice(from).find((one) => one.label?.id === label.id);
  if (row === undefined) throw new Error(`"${label.id}" is not asked`);
  return row;
};

/** What a person who answers the questionnaire as the record says would have written, by question. */
export function answersOf(form: Form, values: Values, xlsForm: XlsForm): Map<string, string | number> {
  return new Map(fieldsOf(form).flatMap((field) => answerTo(field, values[field.name] ?? null, { xlsForm })));
}

type Answer = [question: string, answer: string | number];
/** `from`: where to look for the question, because fixed rows ask the same again. */
type Sheet = { xlsForm: XlsForm; from?: number };

function answerTo(field: Field | Cell, value: Json, { xlsForm, from = 0 }: Sheet): Answer[] {
  if (isEmpty(value) || field.type === 'computed') return [];
  const row = questionOf(xlsForm, field, from);
  if (field.type === 'rows') return answerRows(field, value, xlsForm);
  if (field.type === 'person') return [[`${row.name}_title`, 'Kasubag']];
  if (row.type.startsWith('select_')) return [[row.name, choicesOf(row, value, xlsForm).join(' ')]];
  if (value === 'unknown') return [[tickOf(xlsForm, row), 'unknown']];
  return [[row.name, typeof value === 'object' ? 'sesuatu' : String(value)]];
}

const tickOf = ({ survey }: XlsForm, row: SurveyRow): string => survey[survey.indexOf(row) - 1]?.name ?? '';

/** A person chooses by the words, not by the code. */
function choicesOf({ type }: SurveyRow, value: Json, { choices }: XlsForm): string[] {
  const list = choices.filter((choice) => choice.list === type.split(' ')[1]);
  const wanted = Array.isArray(value) ? codesOf(value) : [JSON.stringify(value).replaceAll('"', '')];
  return wanted.map((code) => {
    const found = list.find(({ label }) => label.id === (said[code] ?? `pilihan ${code}`));
    if (found === undefined) throw new Error(`${code} cannot be chosen`);
    return found.name;
  });
}

const said: Readonly<Record<string, string>> = {
  yes: 'Ya',
  no: 'Tidak',
  unknown: 'Tidak tahu',
  dinkes: 'Dinas Kesehatan',
  diskominfo: 'Dinas Kominfo',
  1: '1: hampir tidak ada',
  2: '2: sebagian kecil',
  4: '4: sebagian besar',
  5: '5: hampir semua',
};

type RowsField = Extract<Field, { type: 'rows' }>;

function answerRows(field: RowsField, value: Json, xlsForm: XlsForm): Answer[] {
  const row = questionOf(xlsForm, field);
  const rows = rowsOf(value);
  const some: Answer[] =
    field.mayBeNone === true ? [[`any_${row.name}`, value === 'none' ? 'no' : 'yes']] : [];
  if (field.fixed === undefined) return [...some, [row.name, rows.length]];
  const from = xlsForm.survey.indexOf(row);
  return [...some, ...rows.flatMap((one) => answerFixed(field, one, { xlsForm, from }))];
}

function answerFixed({ fixed = [], cells }: RowsField, row: Row, { xlsForm, from = 0 }: Sheet): Answer[] {
  const label = fixed.find(({ code }) => code === row.id)?.label.id;
  const start = xlsForm.survey.findIndex((one, place) => place > from && one.label?.id === label);
  return cells.flatMap((cell) => answerTo(cell, row[cell.name] ?? null, { xlsForm, from: start }));
}
