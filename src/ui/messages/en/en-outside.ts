import type { outside as original } from '../id/outside.ts';

export const outside: typeof original = {
  title: 'A value from another institution',
  lead: (index, source) => `The value of this indicator is that of ${index}, which ${source} gives.`,
  value: (value) => `Value ${value}.`,
  missing: 'The coordinator has not typed it yet, so it counts as 1.',
  nothingAsked: 'No evidence is asked of the OPDs here. A letter of that institution is kept in Documents.',
  type: 'Type value',
  criteria: 'What each level means, to read',
  given: (value) => `${value} (from outside)`,
};
