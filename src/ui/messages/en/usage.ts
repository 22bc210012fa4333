import type { usage as original } from '../id/usage.ts';
import { counted } from './counted.ts';

export const usage: typeof original = {
  title: (year) => `Still used in ${year}?`,
  lead: (count) => `${counted(count, 'application')} not checked this year. One tap is enough.`,
  done: 'All are checked. Thank you.',
  answers: { yes: 'Yes', partly: 'Partly', no: 'No' },
  answerFor: (answer, name) => `${answer}: ${name}`,
  noted: (name, answer) => `${name}: ${answer}`,
  saidOf: { yes: 'Still used', partly: 'Used in part', no: 'Not used any more' },
  more: 'Add users and proof',
  stateToo: 'Open record',
  stateTooText: 'Change its state in the record, too: since when and why.',
  stateClosed:
    'Its state has to be changed in the record, too. It was submitted: take it back, or ask Diskominfo to return it.',
  showAll: 'Show all',
};
