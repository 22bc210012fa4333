import { nationalHolidays } from './definitions/holidays.ts';
import { dayIn, endOfDay, nextDay, weekdayOf } from './local-day.ts';
import { isEmpty, rowsOf, textOf, type Row, type Values } from './value.ts';

/** How long each stage may take, in days of that kind; holidays as `YYYY-MM-DD`. A setting of the region. */
export type ComplaintTerms = {
  verificationDays: number;
  followUpDays: number;
  replyDays: number;
  kind: 'working' | 'calendar';
  holidays: readonly string[];
};

/** The published stages of SP4N-LAPOR. Whether its days are working days is not settled: the region says so. */
export const publishedTerms: ComplaintTerms = {
  verificationDays: 3,
  followUpDays: 5,
  replyDays: 10,
  kind: 'working',
  holidays: nationalHolidays,
};

export type ComplaintStage = 'verification' | 'followUp' | 'reporterReply' | 'closed';

export type ComplaintCourse = {
  stage: ComplaintStage;
  /** The last second of the last day of the stage, ISO 8601 in UTC; null where nothing is due or its beginning is not known. */
  dueAt: string | null;
  /** Whether the OPD is late. */
  overdue: boolean;
  /** Whether the reporter is: then the OPD may close it without a reply. */
  reporterLate: boolean;
};

/** Where the region's clocks stand: a zone of the IANA list, and the moment, ISO 8601. */
export type RegionClock = { timeZone: string; now: string };

/** The stage of a complaint and its deadline, of values without those that are not asked. */
export function complaintCourse(
  values: Values,
  terms: ComplaintTerms,
  { timeZone, now }: RegionClock,
): ComplaintCourse {
  const { stage, begins } = standing(values);
  const dueAt = stage === 'closed' ? null : dueOf(begins, { days: daysOf(stage, terms), terms, timeZone });
  const isPast = dueAt !== null && Date.parse(now) > dueAt;
  return {
    stage,
    dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
    overdue: isPast && stage !== 'reporterReply',
    reporterLate: isPast && stage === 'reporterReply',
  };
}

/**
 * The last day of a term. The day on which it begins is not counted; of working days neither are Saturdays, Sundays and holidays.
 */
export function lastDayOf(
  begins: string,
  days: number,
  terms: Pick<ComplaintTerms, 'kind' | 'holidays'>,
): string {
  let day = begins;
  for (let left = days; left > 0;) {
    day = nextDay(day);
    if (counts(day, terms)) left -= 1;
  }
  return day;
}

function counts(day: string, { kind, holidays }: Pick<ComplaintTerms, 'kind' | 'holidays'>): boolean {
  if (kind === 'calendar') return true;
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6 && !holidays.includes(day);
}

type Standing = { stage: ComplaintStage; begins: string };

function standing(values: Values): Standing {
  if (!isEmpty(values['closedAt'])) return { stage: 'closed', begins: '' };
  if (isEmpty(values['verifiedAt'])) return { stage: 'verification', begins: textOf(values['receivedAt']) };
  if (isEmpty(values['answeredAt'])) return { stage: 'followUp', begins: textOf(values['verifiedAt']) };
  return afterAnswer([values, ...rowsOf(values['answersAgain'])]);
}

/** The last answer tells: a reporter who is not satisfied opens the follow-up again, one who is ends the waiting. */
function afterAnswer(answers: readonly (Values | Row)[]): Standing {
  const last = answers.findLast(({ answeredAt }) => !isEmpty(answeredAt));
  const moment = (name: string): string => textOf(last?.[name]);
  if (moment('reporterReply') === 'unsatisfied') return { stage: 'followUp', begins: moment('repliedAt') };
  const isWaiting = moment('reporterReply') !== 'satisfied';
  return { stage: 'reporterReply', begins: isWaiting ? moment('answeredAt') : '' };
}

function daysOf(stage: Exclude<ComplaintStage, 'closed'>, terms: ComplaintTerms): number {
  switch (stage) {
    case 'verification':
      return terms.verificationDays;
    case 'followUp':
      return terms.followUpDays;
    case 'reporterReply':
      return terms.replyDays;
  }
}

type Term = { days: number; terms: ComplaintTerms; timeZone: string };

function dueOf(begins: string, { days, terms, timeZone }: Term): number | null {
  const moment = Date.parse(begins);
  if (Number.isNaN(moment)) return null;
  return endOfDay(timeZone, lastDayOf(dayIn(timeZone, moment), days, terms));
}
