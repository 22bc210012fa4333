import type { DeskMessages } from '../messages.ts';
import { history } from './history.ts';
import { manage } from './manage.ts';
import { portal } from './portal.ts';
import { review } from './review.ts';
import { sessions } from './sessions.ts';
import { summary } from './summary.ts';

/** What only Diskominfo's pages say, English. */
export const desk: DeskMessages = { history, manage, portal, review, sessions, summary };
