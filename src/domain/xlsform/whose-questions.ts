import { opdChoosing } from './field-questions.ts';
import { opdWords, yearFault, yearWords } from './fixed-words.ts';
import type { Making } from './question.ts';
import type { SurveyRow } from './xlsform.ts';

/** What these questions are called; they come before all fields, which cannot take their names. */
export const whoseNames = { opd: 'record_opd', year: 'record_year' };

/** Whose answers these are: in the app the library says it. */
export function askOpd(making: Making): SurveyRow {
  const common = { label: opdWords, required: 'yes' };
  if (making.opds.length === 0) return { type: 'text', name: making.name(whoseNames.opd), ...common };
  const { name, list, appearance = '' } = opdChoosing(whoseNames.opd, making);
  return { type: `select_one ${list.name}`, name, ...common, appearance };
}

/** Of which year: in the app the period says it, and forms ask it themselves. */
export const askYear = (making: Making): SurveyRow => ({
  type: 'integer',
  name: making.name(whoseNames.year),
  label: yearWords,
  required: 'yes',
  constraint: '. >= 2000 and . <= 2100',
  constraintMessage: yearFault,
});
