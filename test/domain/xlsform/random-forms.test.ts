import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRelevant, isRequired, relevantValues } from '../../../src/domain/forms/condition.ts';
import { fieldsOf, type Field } from '../../../src/domain/forms/form.ts';
import { formToXlsForm } from '../../../src/domain/xlsform/form-to-xlsform.ts';
import type { SurveyRow, XlsForm } from '../../../src/domain/xlsform/xlsform.ts';
import { answersOf, questionOf } from './answers-of.ts';
import { samples } from './random-form.ts';
import { readXPath } from './read-xpath.ts';
import { opds } from './sample-form.ts';
import { xlsFormFaults } from './xlsform-faults.ts';

/** What a condition of the sheet says of these answers; an empty one says yes or no by itself. */
const says = (text: string | undefined, of: ReadonlyMap<string, string | number>, empty: boolean): boolean =>
  text === undefined || text === '' ? empty : text === 'yes' || readXPath(text).value({ of }) === true;

/** Where "tidak ada" or a tick is asked first, the field is asked when that is. */
const firstQuestionOf = (xlsForm: XlsForm, field: Field): SurveyRow =>
  xlsForm.survey.find(({ label }) => label?.id.startsWith(`${field.label.id}: `)) ??
  questionOf(xlsForm, field);

/** A person's title, or whether there are rows, is what must be answered of them. */
const neededOf = ({ survey }: XlsForm, row: SurveyRow): SurveyRow | undefined =>
  survey.find(({ name }) => name === `${row.name}_title`) ??
  survey.find(({ name }) => name === `any_${row.name}`) ??
  (row.type.startsWith('begin_') ? undefined : row);

test('a random form makes a whole questionnaire', () => {
  fc.assert(
    fc.property(samples, fc.boolean(), ({ form }, knowsOpds) => {
      expect(xlsFormFaults(formToXlsForm(form, knowsOpds ? opds : []))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('[EX7] a question is asked, and must be answered, exactly when its field is', () => {
  fc.assert(
    fc.property(samples, ({ form, values }) => {
      const xlsForm = formToXlsForm(form, opds);
      const asked = relevantValues(form, values);
      const answers = answersOf(form, asked, xlsForm);
      for (const one of fieldsOf(form).filter(({ type }) => type !== 'computed')) {
        const row = questionOf(xlsForm, one);
        const { relevant } = firstQuestionOf(xlsForm, one);
        expect([one.name, says(relevant, answers, true)]).toEqual([one.name, isRelevant(one, asked)]);
        const needed = neededOf(xlsForm, row);
        if (needed === undefined) continue;
        expect([one.name, says(needed.required, answers, false)]).toEqual([one.name, isRequired(one, asked)]);
      }
    }),
    { numRuns: 500 },
  );
});
