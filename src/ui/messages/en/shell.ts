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
  installHint: 'Put Lumbung on your home screen: it opens faster, and the browser keeps your work.',
  install: 'Install',
  installHow: 'See how',
  installLater: 'Not now',

  places: {
    home: 'Home',
    indicators: 'Indicators',
    documents: 'Documents',
    sending: 'Sending',
    forms: 'Forms',
    help: 'Help',
    settings: 'Settings',
    about: 'About',
    summary: 'Summary',
    matrix: 'Matrix',
    review: 'Review',
    determination: 'Determination',
    simulation: 'Simulation',
    portal: 'Portal',
    exports: 'Export',
    history: 'History',
    manage: 'Manage',
  },

  notFound: {
    title: 'No such page',
    text: 'This address leads nowhere. Go back home to continue.',
    home: 'Go home',
  },
};
