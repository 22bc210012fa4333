import { counted } from './counted.ts';
import type { summary as original } from '../id/summary.ts';

export const summary: typeof original = {
  title: 'Summary',
  lead: (period, opds, indicators) =>
    `${period}. ${counted(opds, 'OPD', 'OPDs')}, ${counted(indicators, 'indicator', 'indicators')}.`,
  review: (count) => (count === 0 ? 'Open review' : `Review evidence (${count})`),
  noPeriod: {
    title: 'There is no period yet',
    text: 'The summary fills once a period exists and its indicators are shared out to the OPDs.',
    act: 'Open Manage',
  },
  unfilled: (count) =>
    `${counted(count, 'indicator is', 'indicators are')} not started and ${count === 1 ? 'counts' : 'count'} as level 1.`,

  index: 'Index',
  scaleLabel: (parts) => `Predicate scale from 1 to 5. ${parts}.`,
  valueOf: (name, value) => `${name} ${value}`,
  bothPredicates: (exact, printed) =>
    `${exact}; by the rounded figure ${printed}. The exact value is still below the bound, and nowhere is it written which one the ministry uses.`,
  official: (year, value, predicate) => `Official value ${year}: ${value} (${predicate}).`,
  target: (value) => `Target ${value}.`,
  gap: (value) => `What is accepted lacks ${value}.`,
  reached: 'What is accepted has reached it.',

  aspects: 'By aspect',
  legend: 'Key',
  targetLevel: (level) => `Target ${level}`,

  sections: {
    title: 'Domains and aspects',
    section: 'Section',
    official: (year: number) => `Official ${year}`,
    nation: 'National average',
    nationOf: (value: string, year: number) => `${value} (${year})`,
  },

  late: {
    title: (count: number) => `${count} ${count === 1 ? 'agency is' : 'agencies are'} past the deadline`,
    unsubmitted: (count: number, names: string) => `${count} not submitted (${names})`,
    unrepaired: (count: number, names: string) => `${count} not repaired (${names})`,
  },

  week: {
    title: 'The last seven days',
    nothing: 'Nothing has moved in the last seven days.',
    shown: (count: number) => `${count} new pieces of evidence`,
    submitted: (count: number) => `${count} submitted`,
    accepted: (count: number) => `${count} requirements accepted`,
    returned: (count: number) => `${count} requirements returned`,
    more: (count: number) => `and ${count} more indicators`,
  },

  opds: {
    title: 'Progress of the OPDs',
    lead: (submitted, of) =>
      `${submitted} of ${of} answers are submitted. Those not heard from longest stand first.`,
    submitted: (count, of) => `${count} of ${of} submitted`,
    submittedOf: (opd, count, of) => `${opd}: ${count} of ${of} submitted`,
    decided: (done, of) => `${done} of ${of} questions answered`,
    accepted: (count) => `${count} accepted`,
    repairs: (count) => counted(count, 'repair', 'repairs'),
    noIndicators: 'No indicators',
    lastReport: 'Last report: ',
    never: 'Never',
    onDevice: (parts) => `still on devices: ${parts}`,
    ops: (count) => counted(count, 'edit', 'edits'),
    files: (count) => counted(count, 'file', 'files'),
    asOf: 'The figures of an OPD hold up to its last report. What is still on its devices is not counted.',
    devicesUnknown:
      'Without internet, the last report is when work of that OPD last arrived; what is still on its devices cannot be seen.',
    none: 'There are no OPDs yet. Add them under Manage.',
  },

  reminder: {
    act: 'Reminder',
    title: (opd) => `Reminder for ${opd}`,
    label: 'Text for WhatsApp',
    hint: 'Change what you like, then copy and paste it.',
    copy: 'Copy',
    copied: 'Reminder copied.',
    text: (reminder) =>
      [
        `Dear SPBE admin of ${reminder.opd},`,
        `${reminder.period}:`,
        reminder.toSubmit.length === 0
          ? ''
          : `Not submitted yet (${reminder.toSubmit.length}): ${reminder.toSubmit.join(', ')}.`,
        reminder.toRepair.length === 0
          ? ''
          : `To be repaired (${reminder.toRepair.length}): ${reminder.toRepair.join(', ')}.`,
        reminder.closesOn === null ? '' : `Entry closes on ${reminder.closesOn}.`,
        `Fill in at ${reminder.link} It works without a signal and sends by itself once there is one.`,
        `Thank you. ${reminder.from}`,
      ]
        .filter((line) => line !== '')
        .join('\n'),
  },

  indicators: {
    title: 'All indicators',
    search: 'Search indicator or OPD',
    noMatch: 'No indicator fits.',
    name: 'Indicator',
    noOwner: 'No owner yet',
    waiting: 'Waiting',
    determined: (value) => `${value} (determined)`,
  },

  leader: {
    /** The whole state in one sentence: what is official, what is estimated, what is still to be looked at. */
    sentence: (parts: { official: string; year: number; estimate: string; unreviewed: number }) =>
      [
        parts.official,
        `Estimate ${parts.year}: ${parts.estimate};`,
        parts.unreviewed === 0
          ? 'all evidence has been reviewed.'
          : `${parts.unreviewed} pieces of evidence not reviewed.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    officialIs: (year: number, value: string) => `Official ${year}: ${value}.`,
    official: 'Official value',
    officialOf: (year) => `Official value ${year}`,
    officialNone: 'None yet',
    source: (source) => `Source: ${source}`,
    estimate: 'Estimate from what is accepted',
    unreviewed: 'Not reviewed yet',
    unreviewedOf: (count) => counted(count, 'piece of evidence', 'pieces of evidence'),
    note: 'The estimate counts accepted requirements only. Evidence that is not reviewed yet may raise it.',
  },
};
