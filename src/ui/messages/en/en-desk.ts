import type { DeskMessages } from '../messages.ts';
import { exportPage } from './export.ts';
import { manage } from './manage.ts';
import { review } from './review.ts';
import { summary } from './summary.ts';
import { whatIf } from './what-if.ts';

/** What only Diskominfo's pages say, English. */
export const desk: DeskMessages = { export: exportPage, manage, review, summary, whatIf };
