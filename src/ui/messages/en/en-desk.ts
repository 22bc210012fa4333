import type { DeskMessages } from '../messages.ts';
import { carryDesk } from './carry-desk.ts';
import { determination } from './determination.ts';
import { exportPage } from './export.ts';
import { external } from './external.ts';
import { history } from './history.ts';
import { instruments } from './instruments.ts';
import { manage } from './manage.ts';
import { matrix } from './matrix.ts';
import { portal } from './portal.ts';
import { region } from './region.ts';
import { report } from './report.ts';
import { review } from './review.ts';
import { sessions } from './sessions.ts';
import { summary } from './summary.ts';
import { whatIf } from './what-if.ts';
import { xlsform } from './xlsform.ts';

/** What only Diskominfo's pages say, English. */
export const desk: DeskMessages = {
  carryDesk,
  determination,
  export: exportPage,
  external,
  history,
  instruments,
  manage,
  matrix,
  portal,
  region,
  report,
  review,
  sessions,
  summary,
  whatIf,
  xlsform,
};
