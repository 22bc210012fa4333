import type { shell as original } from '../id/shell.ts';

export const shell: typeof original = {
  skip: 'Skip to content',
  mainNav: 'Main',
  moreNav: 'More',
  menu: 'Menu',
  look: 'View',
  sendingStatus: 'Sending status',
  notices: 'Notices',
  sample: 'This is sample data. The region, its OPDs and its people are not real.',
  updateReady: 'A new version is ready.',
  reload: 'Reload',
  installHint: 'Install Lumbung: it opens faster, and the browser keeps your work.',
  install: 'Install',
  installHow: 'See how',
  installLater: 'Not now',

  places: {
    home: 'Home',
    indicators: 'Indicators',
    documents: 'Documents',
    sending: 'Sending',
    forms: 'Data collection',
    help: 'Help',
    settings: 'Settings',
    about: 'About',
    summary: 'Summary',
    findings: 'Check-up',
    matrix: 'Matrix',
    review: 'Review',
    determination: 'Determination',
    simulation: 'Simulation',
    portal: 'Portal',
    exports: 'Export',
    history: 'History',
    manage: 'Manage',
    desk: 'Desk sessions',
  },

  storage: {
    evicted: (kind) => `The browser has deleted the app’s data on this ${kind}`,
    evictedText:
      'What has reached the server is fetched again as soon as there is a connection. Entries and files that were not sent are no longer here. If you saved a copy, read it back under Sending.',
    readCopy: 'Go to Sending',
    seen: 'I understand',
    damaged: (kind) => `The entries on this ${kind} can only be viewed`,
    damagedText:
      'The app’s storage here is partly damaged. Do not enter anything yet: what you type now is not saved. Save a copy, then start over. What has reached the server is fetched again, and the copy can be read back under Sending.',
    newer: 'This tab uses an old version of the app',
    newerText:
      'The data here was already opened with a newer version. Reload to be able to make entries again. What you type now is not saved.',
    startAnew: 'Start over',
    copyFirst: 'Save a copy first.',
    copySaved: 'The copy was made. Look in the downloads folder.',
    copyFailed: 'The copy could not be made: the data here can no longer be read.',
    forbidden: 'This browser will not keep your answers',
    forbiddenText:
      'This may be a private window, or this site may not keep data. Do not type here: nothing is saved. Open Lumbung in an ordinary window, or allow storage in the settings of the browser.',
    blocked: 'Lumbung is still open in another tab',
    blockedText:
      'That tab uses an old version. Close it; this page goes on by itself. Your entries are safe.',
  },

  notFound: {
    title: 'No such page',
    text: 'This address leads nowhere. Go back home to continue.',
    home: 'Go home',
  },
};
