import type { signIn as original } from '../id/sign-in.ts';

export const signIn: typeof original = {
  say: 'Fill in anywhere, send when there is a signal.',
  title: 'Sign in',
  lead: 'Use the code from Diskominfo. No password needed.',
  codeLabel: 'Sign-in code',
  codeHint: '10 letters and digits, such as 7K2M9-4QDHX',
  submit: 'Sign in',
  or: 'or',
  scan: 'Scan QR',
  accounts: 'Other accounts on this device',
  noCode: 'No code yet?',
  noCodeHow:
    'Ask the coordinator at Diskominfo. A code works once and is valid for 14 days. Internet is needed only for the first sign-in.',

  joining: 'Checking the code …',
  joined: (name) => `Welcome, ${name}. Preparing your work …`,
  faults: {
    empty: 'Type the sign-in code from Diskominfo.',
    malformed: 'A code has 10 letters and digits. Check what you typed.',
    wrongCode: 'This code is unknown or was already used. Check it, or ask Diskominfo for a new one.',
    tooMany: (waitS) => `Too many attempts. Wait ${waitS} seconds, then try again.`,
    offline: 'No internet. The first sign-in needs it: find a signal, then press Sign in again.',
    failed: (message) => `Could not sign in: ${message} Try again in a moment.`,
    noQr: 'There is no QR code in that picture. Take it closer and brighter, or type the code.',
    otherQr: 'That QR code is not a Lumbung sign-in code. Scan the one from Diskominfo.',
  },
  scanTitle: 'Point the camera at the QR code',
  scanClose: 'Close',
};
