import type { FormMessages } from '../messages.ts';
import { complaints } from './complaints.ts';
import { computed, control, faults, list, pages, record, states } from './forms.ts';
import { measure } from './measure.ts';
import { proposal } from './proposal.ts';
import { files } from './record-files.ts';
import { usage } from './usage.ts';

/** What the data collection says, English. */
export const forms: FormMessages = {
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
};
