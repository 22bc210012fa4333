import { history } from './history.ts';
import { manage } from './manage.ts';
import { portal } from './portal.ts';
import { review } from './review.ts';
import { sessions } from './sessions.ts';
import { summary } from './summary.ts';

/** What only Diskominfo's pages say, Indonesian: one key for each feature folder of the UI. */
export const desk = { history, manage, portal, review, sessions, summary } satisfies Record<string, object>;
