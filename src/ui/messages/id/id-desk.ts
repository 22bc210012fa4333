import { instruments } from './instruments.ts';
import { manage } from './manage.ts';
import { review } from './review.ts';
import { summary } from './summary.ts';

/** What only Diskominfo's pages say, Indonesian: one key for each feature folder of the UI. */
export const desk = { instruments, manage, review, summary } satisfies Record<string, object>;
