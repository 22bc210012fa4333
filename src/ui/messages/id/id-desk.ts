import { determination } from './determination.ts';
import { manage } from './manage.ts';
import { matrix } from './matrix.ts';
import { review } from './review.ts';
import { summary } from './summary.ts';

/** What only Diskominfo's pages say, Indonesian: one key for each feature folder of the UI. */
export const desk = { determination, manage, matrix, review, summary } satisfies Record<string, object>;
