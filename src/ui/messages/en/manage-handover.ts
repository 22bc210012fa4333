import { counted } from './counted.ts';
import type { manageHandover as original } from '../id/manage-handover.ts';

export const manageHandover: typeof original = {
  open: 'Change admin',
  title: (opd) => `Change admin: ${opd}`,
  back: 'Page of the OPD',
  lead: 'The old admin signs in no more, the new one gets a code. Everything that was written stays, with the name of its author.',
  leaving: 'Who leaves',
  leavingHint: 'Whoever is not ticked stays an admin of this OPD.',
  noAdmin: 'This OPD has no admin yet.',
  stays: 'Stays signed in for other roles or OPDs; no device is revoked.',
  goes: (devices) =>
    devices === 0 ? 'Never signed in.' : `${counted(devices, 'device', 'devices')} will be revoked.`,

  held: (parts) => `Still on the old devices: ${parts}`,
  heldText: 'Once revoked, a device cannot send. Do this first, then press Check again:',
  heldSteps: [
    'Have its owner open the app with internet until it says Arrived.',
    'Without internet, ask for a copy from Sending, Save a copy, and read that copy on your device.',
  ],
  silent: (count) =>
    `${counted(count, 'device has', 'devices have')} never reported, so what is on them is not known. Ask their owners.`,
  checkAgain: 'Check again',

  work: 'Work that goes on',
  workNone: 'Nothing in this period is left unfinished.',
  questions: (count) => `${counted(count, 'question', 'questions')} without an answer`,

  successor: 'New admin',
  successorWho: 'Who',
  successorNew: 'A new person',
  name: 'Name of the new admin',
  nameMissing: 'Write the name of the new admin.',
  act: 'Change admin',
  actFirst: 'Appoint admin',

  steps: 'What is done',
  done: 'Done',
  left: 'Left',
  stepLeave: (name) => `${name} leaves`,
  stepCode: (name) => `${name} gets a sign-in code`,
  stepRevoke: (device) => `${device} is revoked`,
  halted: 'Not all of it is done',
  haltedText: 'What says Done stays done. Go on when there is internet.',
  goOn: 'Go on',
  finished: 'The admin was changed',
  mistaken: 'If that was a mistake, activate the person again under People and make a new code.',
};
