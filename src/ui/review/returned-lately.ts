import { signal } from '@preact/signals';
import type { Decided } from './verdict-edits.ts';

type Returned = { indicator: string; returned: Decided['returned'] };

/** What went back last, for a message to the OPDs: it is offered until it is put away, undone, or something else goes back. */
export const returnedLately = signal<Returned | null>(null);
