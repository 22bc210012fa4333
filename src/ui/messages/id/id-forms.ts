import { computed, control, faults, list, pages, record, states } from './forms.ts';
import { proposal } from './proposal.ts';

/** What the data collection says, Indonesian. */
export const forms = { pages, states, list, record, computed, control, faults, proposal } satisfies Record<
  string,
  object
>;
