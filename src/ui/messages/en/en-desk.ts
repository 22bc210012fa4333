import type { DeskMessages } from '../messages.ts';
import { determination } from './determination.ts';
import { manage } from './manage.ts';
import { matrix } from './matrix.ts';
import { review } from './review.ts';
import { summary } from './summary.ts';

/** What only Diskominfo's pages say, English. */
export const desk: DeskMessages = { determination, manage, matrix, review, summary };
