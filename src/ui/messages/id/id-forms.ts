import { complaints } from './complaints.ts';
import { computed, control, faults, list, pages, record, states } from './forms.ts';
import { measure } from './measure.ts';
import { proposal } from './proposal.ts';
import { files } from './record-files.ts';
import { usage } from './usage.ts';

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
  files,
  measure,
  proposal,
  usage,
} satisfies Record<string, object>;
