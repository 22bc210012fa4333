import type { FormMessages } from '../messages.ts';
import { computed, control, faults, list, pages, record, states } from './forms.ts';
import { proposal } from './proposal.ts';

/** What the data collection says, English. */
export const forms: FormMessages = { pages, states, list, record, computed, control, faults, proposal };
