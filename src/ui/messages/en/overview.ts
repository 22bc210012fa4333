import { counted } from './counted.ts';
import type { overview as original } from '../id/overview.ts';

const partOfDay = (hour: number) => {
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
};

export const overview: typeof original = {
  greeting: (name, hour) => `Good ${partOfDay(hour)}, ${name}`,
  noPeriod: {
    title: 'No assessment period yet',
    text: 'Once Diskominfo opens a period, the indicators of your OPD, the schedule and the first step are here.',
  },
  notHere: {
    title: 'The data of your OPD have not come to this device yet',
    text: 'They come by themselves as soon as this device reaches the server.',
  },
  noOpd: {
    title: 'You do not belong to an OPD yet',
    text: 'Ask the coordinator to enter your OPD. After that its indicators are here.',
  },

  period: 'Current period',
  daysLeft: (days) => {
    if (days < 0) return 'Closed';
    if (days === 0) return 'Last day';
    return days === 1 ? '1 day left' : `${days} days left`;
  },
  comingUp: (when, what) => `Next ${when}: ${what}`,
  workFor: 'Work for OPD',
  closesOn: (day) => `Entry closes ${day}`,
  submitted: (done, total) => `${done} of ${total} indicators submitted`,
  rest: (started, untouched) => `${started} in progress, ${untouched} not started`,
  goOn: 'Continue',
  seeAll: 'See all indicators',
  haveDocument: 'I have a document',
  why: {
    repair: (indicator) => `Needs repair: ${indicator}`,
    'last-opened': (indicator) => `Last opened: ${indicator}`,
    next: (indicator) => `Next: ${indicator}`,
  },

  needsRepair: (indicator) => `Needs repair: ${indicator}`,
  repair: 'Repair',
  repairLabel: (indicator) => `Repair ${indicator}`,
  by: (name, when) => `${name}, ${when}.`,
  due: (day) => `Repair by ${day}.`,

  aspects: 'Progress by aspect',
  noneAssigned: 'No indicators for your OPD yet. Once Diskominfo assigns them, progress is shown here.',
  decided: (done, total) => `${done} of ${total} answered`,

  questions: {
    title: 'Questions to all OPDs',
    lead: 'Every OPD is asked, even those that do not answer the indicator. Answer for your own OPD.',
    answered: (done, total) => `${done} of ${total} answered`,
    others: (count) => (count === 1 ? '1 more question' : `${count} more questions`),
    next: 'Next questions',
    notSaved: 'The answer was not saved. Try again.',
  },

  sending: {
    title: 'Sending',
    here: (edits, files, kind) =>
      `${[edits > 0 ? counted(edits, 'edit') : '', files > 0 ? counted(files, 'file') : ''].filter(Boolean).join(' and ')} saved on this ${kind}, not arrived yet.`,
    size: (bytes) => `Files that wait: ${bytes}.`,
    open: 'See sending',
  },

  schedule: 'Schedule',
  closing: 'Entry closes',
  nothingScheduled: 'No more dates in this period.',
  help: {
    title: 'Need help?',
    text: 'The guide and the glossary can be read without internet.',
    open: 'Open the guide',
  },
};
