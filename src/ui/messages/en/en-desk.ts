import type { DeskMessages } from '../messages.ts';
import { instruments } from './instruments.ts';
import { manage } from './manage.ts';
import { review } from './review.ts';
import { summary } from './summary.ts';

/** What only Diskominfo's pages say, English. */
export const desk: DeskMessages = { instruments, manage, review, summary };
