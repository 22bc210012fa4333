import { history } from './history.ts';
import { manage } from './manage.ts';
import { portal } from './portal.ts';
import { review } from './review.ts';
import { summary } from './summary.ts';

/** What only Diskominfo's pages say, Indonesian: one key for each feature folder of the UI. */
export const desk = { history, manage, portal, review, summary } satisfies Record<string, object>;
