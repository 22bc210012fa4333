import { computed, control, faults, list, pages, record, states } from './forms.ts';

/** What the data collection says, Indonesian. */
export const forms = { pages, states, list, record, computed, control, faults } satisfies Record<
  string,
  object
>;
