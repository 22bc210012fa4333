import type { review as original } from '../id/review.ts';

const requirements = (count: number) => (count === 1 ? '1 requirement' : `${count} requirements`);

export const review: typeof original = {
  title: 'Review',
  lead: (count) =>
    count === 0
      ? 'No submission is waiting.'
      : `${count} ${count === 1 ? 'submission is' : 'submissions are'} waiting, the longest wait first.`,
  empty: {
    title: 'Nothing is waiting yet',
    text: 'Indicators that OPDs submit appear here, the longest wait first. What is not submitted yet can already be seen from the summary.',
    act: 'Open the summary',
  },
  noPeriod: { title: 'There is no period yet', text: 'Review begins once a period is opened under Manage.' },
  waitingSince: (time) => `arrived ${time}`,
  notSent: 'not sent from this device yet',
  undecided: (count) => (count === 0 ? 'Ready to accept' : `${requirements(count)} waiting`),

  ofRequirement: 'Review',
  accept: 'Accept',
  giveBack: 'Return',
  cancel: 'Cancel',
  acceptedBy: (name, time) => `Accepted by ${name}, ${time}`,
  returnedBy: (name, time) => `Returned by ${name}, ${time}`,
  changed: 'Changed since it was accepted',
  changedHelp:
    'What was accepted is no longer what stands here. Look again; until then this requirement does not count as accepted.',
  repaired: 'Repaired, waiting to be looked at again',
  someone: 'someone',
  whatToRepair: 'What needs repair?',
  chooseReason: 'Choose what needs repair.',
  messageFor: (opds) => `Message for ${opds}`,
  messageForAll: 'Message',
  messageHint: 'One sentence: what is expected. The OPD reads it beside this requirement.',
  due: 'Repair by',
  dueHint: 'Until that day the OPD can repair it, even if the period is closed.',
  dueWrong: 'Write today or a later day.',
  goesBack: (opds) => `The submission of ${opds} goes back for repair too.`,
  returnTo: (opds) => `Return to ${opds}`,
  returnIt: 'Return this requirement',
  accepted: 'Requirement accepted',
  returned: 'Requirement returned',
  undoLimits: 'Its submission stays with the OPD.',

  submissions: 'Submissions of the OPDs',
  noSubmissions: 'No OPD has submitted this indicator yet. What you see is still being filled in.',
  submissionStates: {
    draft: 'Not submitted',
    submitted: 'Submitted, waiting',
    returned: 'Returned',
    accepted: 'Accepted',
  },
  submittedAt: (time) => `submitted, arrived ${time}`,
  returnedUntil: (day) => `due ${day}`,
  acceptSubmission: (opd) => `Accept the submission of ${opd}`,
  acceptBlocked: (count) => `${requirements(count)} of the submission not accepted yet.`,
  allDecided: 'Every mandatory requirement that was shown is accepted.',
  submissionAccepted: (opd) => `Submission of ${opd} accepted`,
};
