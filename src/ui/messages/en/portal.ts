import type { portal as original } from '../id/portal.ts';

const files = (count: number) => (count === 1 ? '1 file' : `${count} files`);

export const portal: typeof original = {
  title: 'Portal',
  lead: "The ministry's portal takes no import. Open it beside this page and copy from here, one by one.",
  noPeriod: {
    title: 'There is no period yet',
    text: 'What to type appears once a period is opened under Manage.',
  },
  progress: (typed, all) => `${typed} of ${all} indicators typed`,
  progressLabel: 'Typed',
  startWith: (name) => `Continue: ${name}`,
  allTyped: 'Every indicator is typed and still the same as here.',
  states: { untyped: 'Not typed yet', typed: 'Typed', changed: 'Changed since typed' },
  level: (level) => `Level ${level}`,
  files,

  back: 'Portal list',
  place: (position, all) => `${position} of ${all}`,
  previous: 'Previous',
  next: 'Next',
  missing: {
    title: 'There is no such indicator',
    text: 'The instrument of this period has no such indicator.',
  },

  levelTitle: 'Level',
  basis: {
    external: 'Given by another institution, as the coordinator typed it; 1 until then.',
    determined: 'Determined under Determination.',
    accepted: 'Counted from accepted requirements; nothing is determined yet.',
  },
  provenHigher: (level) =>
    `By the documents it could be level ${level}. Accept the requirements or determine it first, if so.`,
  copyLevel: 'Copy level',
  levelCopied: (level) => `Level ${level} copied`,
  labelTitle: 'Name of the service',
  copyLabel: 'Copy name of the service',
  labelCopied: 'Name of the service copied',
  explanationTitle: 'Explanation',
  sources: {
    region: "The region's own text.",
    composed:
      "Put together from the OPDs' explanations, owners first. The region's own text is not written yet.",
    none: 'There is no explanation yet. Write it on the page of the indicator first.',
  },
  characters: (count) => `${count} characters`,
  copyExplanation: 'Copy explanation',
  explanationCopied: 'Explanation copied',
  copyOrigin: 'Copy origin of the value',
  originCopied: 'Origin of the value copied',
  openRoom: 'Open the indicator',

  filesTitle: (count) => `Files (${count})`,
  noFiles: 'No file or link yet.',
  provesAt: (page) => `p. ${page}`,
  leftOut: (count) => `${files(count)} left out: the requirement was returned and is not repaired yet.`,
  tooLarge: (limit) => `Larger than the limit of ${limit}. Make it smaller first, or use a link.`,
  download: 'Download',
  downloadLabel: (name) => `Download ${name}`,
  downloading: 'Downloading',
  downloaded: (name) => `${name} is in your downloads`,
  downloadFailed:
    'Could not download: the server is out of reach or the file has not arrived. Try again later.',
  downloadDamaged: 'What came was damaged and was not kept. Try again.',
  cancel: 'Cancel',
  copyName: 'Copy name',
  copyNameLabel: (name) => `Copy name ${name}`,
  nameCopied: 'File name copied',
  copyAddress: 'Copy address',
  copyAddressLabel: (name) => `Copy address ${name}`,
  addressCopied: 'Address copied',

  names: {
    title: 'Names and limit of files',
    lead: 'We do not know the official limits of the portal. Set what the portal says; it is kept on this device.',
    pattern: 'Pattern of file names',
    patternHint: '{nomor} (number), {nama} (name) and {tahun} (year) are filled in.',
    maxSize: 'Size limit (MB)',
    maxSizeHint: 'Leave empty if there is none.',
    maxSizeWrong: 'Write a number above 0, for example 10.',
  },

  mark: 'Typed',
  markNext: 'Typed, next one',
  marked: (name) => `${name} marked as typed`,
  unmark: 'Remove the mark',
  unmarked: (name) => `Mark of ${name} removed`,
  typedBy: (name, when) => `Typed by ${name}, ${when}.`,
  somebody: 'someone',
  notSent: 'This mark has not reached the server yet.',
  changedTitle: 'Changed since typed',
  changedText: 'Correct it in the portal too, then mark it again.',
  changedWhileOpen: 'Changed while this page is open',
  changedWhileOpenText: 'Someone just changed this. Look again at what you have typed.',
  changes: {
    level: (from, to) => `Level: ${from} is now ${to}`,
    label: 'The name of the service changed',
    explanation: 'The explanation changed',
    filesAdded: (titles) => `New, or another page: ${titles}`,
    filesGone: (count) => `${files(count)} typed that no longer stand${count === 1 ? 's' : ''} like that`,
    files: 'The list of files changed',
    unknown: 'The mark was made by another version of this app; look at everything',
  },
  seeHistory: 'See in History',

  keys: {
    title: 'Keyboard shortcuts',
    list: [
      ['Alt+N', 'next indicator'],
      ['Alt+P', 'previous indicator'],
      ['Alt+L', 'copy level'],
      ['Alt+J', 'copy explanation'],
      ['Alt+K', 'typed, next one'],
    ],
  },
};
