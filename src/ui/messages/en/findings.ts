/** What somebody should look at before an indicator is submitted, and any time. */
export const findings = {
  title: 'Check-up',
  lead: (count: number) =>
    count === 0
      ? 'There is nothing to look at.'
      : `${count} things to look at. None of them stops a submission.`,
  /** On the page before submitting. */
  before: (count: number) => `${count} things worth a look before submitting`,
  open: 'Open the check-up',
  nothing: 'All in order',
  nothingText: 'No level without evidence, no document without a date, no evidence past its time.',
  opd: 'Agency',
  allOpds: 'All agencies',
  shared: 'Shared documents',
  opdWith: (name: string, count: number) => `${name} (${count})`,
  kindWith: (kind: string, count: number) => `${kind} (${count})`,
  inIndicator: (indicator: string, title: string) => (title === '' ? indicator : `${indicator}: ${title}`),
  more: (count: number) => `Show more (${count})`,
  times: (kind: string, count: number) =>
    kind === 'same-file' ? `${count} documents` : `used for ${count} requirements`,
  kinds: {
    untouched: {
      title: 'Returned and not touched',
      act: 'A week or more has passed since it was returned. Repair the evidence, or answer No.',
    },
    'claimed-bare': {
      title: 'Answered Yes, no evidence yet',
      act: 'Add evidence. Without it the requirement does not count.',
    },
    'two-up': {
      title: 'Two levels up without a new document',
      act: 'Two levels or more above the last official value, yet every document is older than that. Look again.',
    },
    expired: { title: 'No longer valid', act: 'Replace it with a document that is still valid.' },
    'too-old': {
      title: 'Review too old',
      act: 'This document is past its age limit. Add a more recent review.',
    },
    undated: {
      title: 'Documents without a date',
      act: 'Add the date. Without one an assessor cannot tell whether it is valid.',
    },
    unnumbered: {
      title: 'Documents without a number',
      act: 'Add the number. A document that has none yet is not formal.',
    },
    unexplained: {
      title: 'No explanation yet',
      act: 'Name the document (number, article, page), then why it meets the requirement.',
    },
    'same-file': {
      title: 'One file under several names',
      act: 'Keep one of them, so that nobody reads it twice.',
    },
    untied: {
      title: 'Documents not used yet',
      act: 'Tie them to what they prove, or leave them where they are only kept.',
    },
  },
};
