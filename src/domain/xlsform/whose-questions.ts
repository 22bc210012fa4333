import { opdChoosing } from './field-questions.ts';
import { opdWords, yearFault, yearWords } from './fixed-words.ts';
import type { Making } from './question.ts';
import type { SurveyRow } from './xlsform.ts';

/** What the two questions before all others are called; fields cannot take these names from them. */
export const whoseNames = { opd: 'record_opd', year: 'record_year' };

/** Whose answers these are, and of which year: in the app the library and the period say it. */
export function askWhose(making: Making): SurveyRow[] {
  const opd = opdQuestion(making);
  const year = {
    type: 'integer',
    name: making.name(whoseNames.year),
    label: yearWords,
    required: 'yes',
    constraint: '. >= 2000 and . <= 2100',
    constraintMessage: yearFault,
  };
  return [{ ...opd, label: opdWords, required: 'yes' }, year];
}

function opdQuestion(making: Making): SurveyRow {
  if (making.opds.length === 0) return { type: 'text', name: making.name(whoseNames.opd) };
  const { name, list, appearance = '' } = opdChoosing(whoseNames.opd, making);
  return { type: `select_one ${list.name}`, name, appearance };
}
