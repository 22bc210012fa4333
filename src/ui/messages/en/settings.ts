import { counted } from './counted.ts';
import { device } from './device-word.ts';
import type { settings as original } from '../id/settings.ts';

export const settings: typeof original = {
  title: 'Settings',

  look: {
    title: 'Display',
    text: 'Text size',
    texts: { normal: 'Normal', large: 'Large' },
    theme: 'Theme',
    themes: { device: 'As the device', light: 'Light', dark: 'Dark' },
    language: 'Language',
    languageNotHere: 'That language has to be downloaded once. Find a signal, then choose it again.',
  },

  device: {
    title: (kind) => `This ${device(kind)}`,
    name: 'Device name',
    nameHint: 'So that you and Diskominfo know which device is sending.',
    nameEmpty: "Type a name, such as Rahma's phone.",
    nameSaved: 'Device name saved.',
    wifiOnly: 'Send files over Wi-Fi only',
    wifiOnlyHint: 'Answers still go over any network; they are small.',
    wifiOnlyBlind:
      'This browser does not tell which kind of network it is on, so files still go over any. To hold them back, tap Pause on Sending while they are sent.',
    repaired: (when) =>
      `On ${when}, what this device showed did not match its record of the edits. Lumbung has put it right and reads it again from the server.`,
    usage: (used) => `Lumbung uses ${used} on this device.`,
    usageUnknown: 'This browser does not tell how much space is used.',
    persisted: 'The browser has promised to keep your work when space runs low.',
    notPersisted: 'The browser has not promised to keep your work. When space runs low it may be deleted.',
    askPersist: 'Ask to keep it',
    persistRefused: 'The browser does not promise yet. Put Lumbung on your home screen, then try again.',
    persistGranted: 'The browser now promises to keep your work.',
  },

  addDevice: {
    title: 'Add my other device',
    text: 'Make a code to sign in as yourself on another device. It is valid for 15 minutes and works once.',
    make: 'Make a code',
    making: 'Making a code …',
    scan: 'Scan it with the other device, or type the code there.',
    qr: 'QR code for signing in on another device',
    code: 'Sign-in code',
    until: (time) => `Valid until ${time}.`,
    copied: 'Link copied.',
    copy: 'Copy link',
    again: 'Make a new code',
    offline: 'Making a code needs internet. Find a signal, then try again.',
    failed: 'The code could not be made. Try again in a moment.',
  },

  account: {
    title: 'Account',
    me: (name, roles) => `You are signed in as ${name} (${roles}).`,
    switch: 'Change account on this device',
    add: 'Sign in as someone else',
    leave: 'Sign out',
    leaving: 'Signing out …',
    leaveTitle: (kind) => `Sign out of this ${device(kind)}?`,
    leaveText:
      'What arrived at the server stays there and is removed from here. To sign in again you need a new code from Diskominfo.',
    stay: 'Stay here',
    leaveFailed: 'Could not sign out. Try again in a moment.',
    unsent: (ops, files) => {
      const parts = [ops > 0 ? counted(ops, 'answer') : '', files > 0 ? counted(files, 'file') : ''].filter(
        Boolean,
      );
      return `${parts.join(' and ')} not sent to the server yet.`;
    },
    unsentText:
      'Wait until it is sent, or save a copy first. After signing out, what is unsent stays on this device and is sent only once you sign in here again.',
    saveFirst: 'Save a copy first',
    saving: 'Saving a copy …',
    copySaved: 'Copy saved. You may sign out now.',
    saveFailed: 'The copy could not be saved. Free some space on this device, then try again.',
    blocked: 'You cannot sign out yet: some work exists only on this device.',
  },
};
