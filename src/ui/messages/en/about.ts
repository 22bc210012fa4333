import type { about as original } from '../id/about.ts';

export const about: typeof original = {
  title: 'About Lumbung SPBE',
  link: 'About this app',
  version: (version, day) => `Version ${version}, built ${day}.`,
  safety: 'So that nothing is lost',
  promises: [
    'Every letter you type is saved on this device at once, without internet too.',
    'An entry is called “Arrived” only after the server has put it on disk and given a receipt.',
  ],
  tried: ({ day, runs, faults, edits, losses }) =>
    `On ${day} this version was tried ${runs} times with ${faults} faults of our making: internet cut, answers lost, phones gone dead, servers restored from old backups. Of ${edits} entries, ${losses === 0 ? 'not one was lost' : `${losses} were lost`}.`,
  sources: 'Sources',
  origins: [
    'The SPBE indicators follow PermenPANRB 59/2020. The criteria of Pemdi 2026 are a draft and marked as such.',
    'Lumbung SPBE is open software (Apache-2.0). It has no trackers and no advertising, and sends nothing to anyone else.',
  ],
  help: 'Open the guide',
};
