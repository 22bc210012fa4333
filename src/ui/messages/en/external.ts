import type { external as original } from '../id/external.ts';
import { outside } from './en-outside.ts';

export const external: typeof original = {
  ...outside,
  form: {
    title: 'Values from other institutions',
    hint: 'OPDs do not answer these indicators. Type what the institution gave; it counts as it is in all three indices.',
    known: (done, of) => `${done} of ${of} are typed.`,
    value: 'Value',
    valueHint: 'From 1 to 5, such as 2.6. Empty while there is none.',
    valueFault: 'A value from 1 to 5, with as many decimals as the instrument knows.',
    source: 'Source',
    sourceHint: 'The letter or decision of that institution, with its number and date.',
    sourceFault: 'Write where this value is from, so that others can check it.',
    saved: (name) => `The value of ${name} was saved`,
  },
};
