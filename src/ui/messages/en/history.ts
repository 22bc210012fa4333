import type { history as original } from '../id/history.ts';

const of = (opd: string) => (opd === '' ? '' : ` for ${opd}`);

const acts: typeof original.acts = {
  'answer.explanation': ({ opd, place }) => `wrote the explanation of ${place}${of(opd)}`,
  'answer.complete': ({ opd, place, isOn }) =>
    isOn ? `said ${place} is ready to submit${of(opd)}` : `took back that ${place} is ready${of(opd)}`,
  'claim.state': ({ value, requirement, opd, place }) =>
    `answered “${value}”${of(opd)} to “${requirement}”, ${place}`,
  'claim.bulk': ({ requirement, place }) =>
    `marked the answer to “${requirement}”, ${place}, as rest of a level`,
  'coverage.state': ({ value, requirement, opd }) => `answered “${value}”${of(opd)} to “${requirement}”`,
  'coverage.evidence': ({ requirement, opd, isOn }) =>
    isOn ? `tied evidence${of(opd)} to “${requirement}”` : `took evidence${of(opd)} from “${requirement}”`,
  'link.requirement': ({ title, place }) => `used “${title}” as evidence in ${place}`,
  'link.evidence': ({ title, place }) => `tied “${title}” as evidence in ${place}`,
  'link.deleted': ({ title, place, isOn }) =>
    isOn ? `took the evidence “${title}” from ${place}` : `tied the evidence “${title}” again in ${place}`,
  'document.title': ({ title, opd }) => `gave the document “${title}” its title${of(opd)}`,
  'document.deleted': ({ title, opd, isOn }) =>
    isOn ? `removed the document “${title}”${of(opd)}` : `brought back the document “${title}”${of(opd)}`,
  'submission.state.submitted': ({ opd, place }) => `submitted ${place}${of(opd)}`,
  'submission.state.draft': ({ opd, place }) => `took back the submission of ${place}${of(opd)}`,
  'submission.state.returned': ({ opd, place }) => `returned the submission of ${place}${of(opd)}`,
  'submission.state.accepted': ({ opd, place }) => `accepted the submission of ${place}${of(opd)}`,
  'verdict.verdict.accepted': ({ requirement, place }) =>
    `accepted the requirement “${requirement}”, ${place}`,
  'verdict.verdict.returned': ({ requirement, place }) =>
    `returned the requirement “${requirement}”, ${place}`,
  'verdict.verdict.none': ({ requirement, place }) => `withdrew the verdict on “${requirement}”, ${place}`,
  'determination.level': ({ value, place, isOn }) =>
    isOn ? `determined ${place} at level ${value}` : `removed the determination of ${place}`,
  'determination.note': ({ place }) => `wrote a note on the determination of ${place}`,
  'label.name': ({ place, value }) => `named the service of ${place}: “${value}”`,
  'portal.typed': ({ place, isOn }) =>
    isOn ? `marked ${place} as typed into the portal` : `removed the portal mark of ${place}`,
  'comment.text': ({ place }) => `wrote a comment in ${place}`,
  'comment.deleted': ({ place, isOn }) =>
    isOn ? `removed a comment in ${place}` : `brought back a comment in ${place}`,
  'comment.handled': ({ place, isOn }) =>
    isOn ? `marked a comment in ${place} done` : `reopened a comment in ${place}`,
  'assignment.role': ({ opd, place, value, isOn }) =>
    isOn ? `assigned ${opd} to ${place}: ${value}` : `took ${place} from ${opd}`,
  'admission.until': ({ opd, value, isOn }) =>
    isOn ? `admitted late work${of(opd)} until ${value}` : `ended the admission of late work${of(opd)}`,
  'official.value': ({ place, value }) => `noted the official value of ${place}: ${value}`,
  'period.state': ({ value }) => `changed the state of the period: ${value}`,
  'opd.name': ({ value }) => `named an OPD: “${value}”`,
  'opd.active': ({ opd, isOn }) => (isOn ? `made ${opd} active` : `made ${opd} inactive`),
  'person.name': ({ value }) => `noted a person: “${value}”`,
  'person.roles': ({ title, value }) => `gave ${title} the role ${value}`,
  'person.opds': ({ title, value, isOn }) =>
    isOn && value !== '' ? `placed ${title} at ${value}` : `took ${title} from every OPD`,
  'person.active': ({ title, isOn }) => (isOn ? `gave access to ${title}` : `ended the access of ${title}`),
};

export const history: typeof original = {
  title: 'History',
  lead: 'Every change that this device holds, the newest first.',
  acts,
  otherAct: ({ subject }) => `changed ${subject}`,
  periodStates: { draft: 'draft', open: 'open', closed: 'closed' },
  server: 'The server',
  somebody: 'Someone',
  sentence: (who, act) => `${who} ${act}.`,
  accordingToCopy: (name) => `Work of ${name}, by a file copy`,
  now: 'Value',
  before: 'Before',
  received: (when) => `arrived ${when}`,
  clockApart: "the device's clock differs",
  places: {
    unsent: 'not sent yet',
    parked: 'held by the server',
    rejected: 'refused by the server',
    unconfirmed: 'not on the server again yet',
  },

  filters: {
    title: 'Filter',
    text: 'Search words',
    person: 'Person',
    opd: 'OPD',
    indicator: 'Indicator',
    kind: 'Kind',
    from: 'From day',
    to: 'To day',
    all: 'All',
    clear: 'Clear filters',
  },
  kinds: {
    answers: 'Answers and explanations',
    evidence: 'Evidence and documents',
    submissions: 'Submissions',
    reviews: 'Verdicts and determinations',
    comments: 'Comments',
    portal: 'Portal',
    setup: 'Set-up',
    other: 'Other',
  },
  searching: (looked, all) => `Searching: looked at ${looked} of ${all} changes`,
  searchingLabel: 'Searching',
  more: 'Show more',
  end: 'Nothing older.',
  empty: { title: 'Nothing fits', text: 'Loosen the filters, or choose a longer range of days.' },

  exporting: {
    act: 'Export as CSV',
    hint: 'Everything that fits the filters, for a spreadsheet.',
    progress: (looked, all) => `${looked} of ${all}`,
    label: 'Exporting',
    cancel: 'Cancel',
    done: (count) => `${count} lines are in your downloads.`,
    failed: 'The export failed. Nothing was changed; try again.',
    columns: [
      'Time on the device',
      'Arrived at the server',
      'Person',
      'By a copy of',
      'OPD',
      'Indicator',
      'Kind',
      'Change',
      'Value',
      'Before',
      'State',
      'Number',
    ],
    logged: 'arrived',
  },

  check: {
    title: 'Whether the log is whole',
    lead: 'The server seals every change and chains it to the one before. This check computes it all again and compares it with this device.',
    act: 'Check now',
    running: 'The server checks the log',
    progress: (done, all) => `${done} of ${all}`,
    comparing: 'Comparing with this device …',
    stop: 'Stop waiting',
    unreachable: 'The server is out of reach. The check needs a connection; try again later.',
    failed: 'The server could not finish the check. Tell whoever runs the server.',
    whole: (edits, when) =>
      `Whole. ${edits} changes on the server are sealed and follow each other without a gap (${when}).`,
    broken: (count, when) =>
      `${count} faults on the server (${when}). Change nothing on it; tell whoever runs it and keep the last backup.`,
    details: 'Details for whoever runs the server',
    same: (edits) => `This device holds exactly the same ${edits} changes.`,
    behind: (count) => `${count} parts of this device are not read to the end, so they were not compared.`,
    differs: (places) =>
      `What this device holds differs from the server: ${places}. Save a copy now and tell whoever runs the server.`,
  },
};
