import { complaints } from './complaints.ts';
import { computed, control, faults, list, pages, record, states } from './forms.ts';
import { measure } from './measure.ts';

/** What the data collection says, Indonesian. */
export const forms = {
  complaints,
  pages,
  states,
  list,
  record,
  computed,
  control,
  faults,
  measure,
} satisfies Record<string, object>;
