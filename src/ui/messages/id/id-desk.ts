import { exportPage } from './export.ts';
import { manage } from './manage.ts';
import { review } from './review.ts';
import { summary } from './summary.ts';
import { whatIf } from './what-if.ts';

/** What only Diskominfo's pages say, Indonesian: one key for each feature folder of the UI. */
export const desk = { export: exportPage, manage, review, summary, whatIf } satisfies Record<string, object>;
