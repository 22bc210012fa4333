import type { FormMessages } from '../messages.ts';

type Proposal = FormMessages['proposal'];

const course: Proposal['course'] = {
  title: 'Course of the proposal',
  days: (days, state) => {
    if (days === 0) return `Less than a day in ${state}`;
    return days === 1 ? `1 day in ${state}` : `${days} days in ${state}`;
  },
  since: (moment, name) => `Since ${moment} by ${name}`,
  before: (count) => (count === 1 ? '1 earlier step' : `${count} earlier steps`),
  ahead: (states) => `Next: ${states}`,
  unread: 'The history of the proposal cannot be read.',
};

const alike: Proposal['alike'] = {
  compared: (count) => `Compared with ${count} applications and proposals that are on this device.`,
  writeFirst: 'Write about the business process first; what is alike appears here.',
  nothing: 'Nothing alike was found.',
  found: (count) => `${count} alike found. Answer each of them.`,
  unread: 'The list of applications cannot be read. Load this page again.',
  why: { name: 'name', process: 'process', function: 'function', users: 'users' },
  whyLine: (part, words) => `Alike in ${part}: ${words}`,
  national: (owner) => `National application, ${owner}`,
  notOfficial: 'From general knowledge; check the official list of shared applications.',
  isProposal: (state) => `Proposal, ${state}`,
  isApplication: 'Application',
  own: 'Written by you',
  name: 'Name of the application',
  add: 'Add another',
  remove: 'Remove',
  removed: 'Removed.',
  answer: 'Can it be used?',
  reason: 'Reason',
  reasonHint: 'Why does it not fit?',
  unanswered: (count) => `Check for duplicates: ${count} alike not answered yet.`,
  again: 'Look once more before you submit',
  noAnswer: 'Not answered yet',
};

const opd: Proposal['opd'] = {
  withdraw: 'Withdraw proposal',
  withdrawLead: 'A withdrawn proposal cannot be submitted again.',
  withdrawReason: 'Why is it withdrawn?',
  withdrawn: 'The proposal was withdrawn.',
  reasonMissing: 'Write the reason.',
  waits: 'Diskominfo is looking at it. Nothing can be changed now.',
  question: 'Diskominfo asks',
  answer: 'Your answer',
  answerMissing: 'Write the answer.',
  answerHint: 'The proposal itself may be repaired too before you answer.',
  sendAnswer: 'Send answer',
  answered: 'The answer was sent to Diskominfo.',
  realise: 'Mark as realised',
  realiseLead: 'Is it built? Its record is made from this proposal.',
  realisedToast: 'A record of the application was made. Complete it.',
  developedToast: 'The proposal is realised. Bring the record of the application up to date.',
  lapsedOn: (day) => `The recommendation was valid until ${day} and has lapsed.`,
};

const desk: Proposal['desk'] = {
  title: 'Desk of Diskominfo',
  begin: 'Begin check',
  begun: 'The check for completeness has begun.',
  beginLead: 'A proposal came in. First check whether it is complete.',
  complete: 'It is complete',
  completed: 'The proposal is under review.',
  completeLead: 'Complete? If not, return it with notes to its fields.',
  reviewLead: 'Review process, duplicates, integration, security and budget.',
  ask: 'Ask for clarification',
  question: 'Question to the OPD',
  questionMissing: 'Write the question.',
  sendQuestion: 'Send question',
  asked: 'The question was sent to the OPD.',
  waitsForAnswer: 'Waiting for the answer of the OPD.',
  answerFor: 'Answer for the OPD',
  decide: 'Decide',
  decided: 'The decision is saved. The OPD can read it.',
  letter: 'Letter of recommendation',
  letterLead: 'Fill in number and date of the letter from the register.',
  issue: 'Issue letter',
  issued: 'The letter of recommendation is issued.',
  ended: 'No further steps.',
  met: (condition) => `Met: ${condition}`,
};

/** What is said about proposals, English. */
export const proposal: Proposal = {
  course,
  alike,
  opd,
  desk,
  decision: { title: 'Decision of Diskominfo', openLetter: 'See letter' },
  others: {
    title: 'Proposals of other OPDs',
    lead: 'Every OPD can see where a proposal stands.',
    none: 'No proposals of other OPDs yet.',
  },
  letterPage: {
    title: 'Letter of recommendation',
    lead: 'Check, print, then sign. It can also be downloaded as DOCX to be edited.',
    print: 'Print',
    docx: 'Download DOCX',
    failed: 'The file could not be made. Try again.',
    none: 'No letter yet',
    noneText: 'There is a letter once Diskominfo has issued it.',
    back: 'Proposal',
  },
};
