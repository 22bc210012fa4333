import type { DeskMessages } from '../messages.ts';
import { counted } from './counted.ts';

export const exportPage: DeskMessages['export'] = {
  title: 'Export',
  lead: 'Take the results of the assessment out of the app. Everything is made on this device.',
  period: 'Period',
  noPeriod: { title: 'No period yet', text: 'Exports can be made once there is a period in Manage.' },
  noTexts:
    'The indicator texts of this period are not on this device yet. Connect to the internet for a moment, then try again.',
  onPhone: {
    title: 'Better on a laptop',
    text: 'A ZIP can be hundreds of MB. It works on a phone too, but takes long and uses space. Choose only a few indicators.',
  },

  bundle: {
    title: 'Evidence by indicator (ZIP)',
    about:
      'One folder for each indicator, with a list of what is in it. Documents are numbered, ready to upload or hand over.',
    take: 'What to take',
    takes: { accepted: 'Only what was accepted', documented: 'Everything documented' },
    indicators: (chosen, all) =>
      chosen === all ? `All indicators (${all})` : `${chosen} of ${all} indicators`,
    all: 'Choose all',
    none: 'Choose none',
    files: (files, size, parts) =>
      parts === 1
        ? `${counted(files, 'file')}, ${size}`
        : `${counted(files, 'file')}, ${size}, in ${parts} ZIPs`,
    addresses: (count) => `${counted(count, 'web address', 'web addresses')} included as a list.`,
    here: 'All files are on this device.',
    away: (count, size) => `${counted(count, 'file')} (${size}) will be fetched from the server first.`,
    offline: (count, size) =>
      `${counted(count, 'file')} (${size}) not on this device yet, and there is no internet. The ZIP can be made now; what is missing is listed in it.`,
    nothing: {
      accepted: 'No accepted evidence in this choice yet.',
      documented: 'No evidence in this choice yet.',
    },
    make: 'Make ZIP',
  },

  settings: {
    title: 'ZIP settings',
    about: 'They hold for all coordinators and assessors of this region.',
    readOnly: 'Only coordinators can change them.',
    names: 'File names',
    nameChoices: {
      title: '01_Title_2024.pdf',
      'opd-title': '01_OPD_Title_2024.pdf',
      'requirement-title': '01_Requirement code_Title_2024.pdf',
    },
    fileLimit: 'Largest file (MB)',
    fileLimitHint: 'Leave empty for no limit.',
    fileLimitWrong: 'Write a whole number from 1 to 2000, or leave it empty.',
    partLimit: 'Largest ZIP (MB)',
    partLimitHint: 'What is larger is split into several numbered ZIPs.',
    partLimitWrong: 'Write a whole number from 10 to 3900.',
    save: 'Save settings',
    saved: 'ZIP settings saved.',
  },

  archive: {
    title: 'Complete archive',
    about:
      'Every record, answer, review and determination of all periods, with CSV tables and a data dictionary. Readable without this app.',
    counting: 'Counting what the archive holds …',
    holds: (ops, scopes) => `${ops} records from ${scopes} parts.`,
    withFiles: (count, size) => `Include ${counted(count, 'file')} (${size})`,
    unsent: (count) =>
      `${counted(count, 'edit')} on this device not on the server yet. Not part of the archive yet: send first if needed.`,
    make: 'Make archive',
  },

  run: {
    titles: { bundle: 'Making the evidence ZIP', archive: 'Making the archive' },
    log: (done, of) => `${done} of ${of} records`,
    files: ([done, of], [bytes, ofBytes]) => `${done} of ${of} files, ${bytes} of ${ofBytes}`,
    minutes: (minutes) => `About ${counted(minutes, 'minute')} left.`,
    keepOpen: 'Keep this tab open. You may look at other pages of the app.',
    cancel: 'Cancel',
    busy: 'Wait for the export that is being made, or cancel it first.',
    done: (count) => (count === 1 ? 'ZIP finished' : `${count} ZIPs finished`),
    complete: 'All files are in it.',
    incomplete: (count) => `${counted(count, 'file')} left out`,
    incompleteText: 'The list is in the ZIP too. Make it again once the files are there.',
    more: (count) => `and ${count} more, see tidak-ikut.csv in the ZIP`,
    reasons: {
      'too-large': 'over the size limit',
      offline: 'could not be fetched from the server',
      'not-arrived': 'not on the server yet',
      damaged: 'content is damaged',
    },
    cancelled: 'Export cancelled',
    cancelledText: 'What was not finished is not kept. ZIPs that were finished remain.',
    failed: 'The export did not succeed',
    faults: {
      disk: 'Storage is full. Free some space or choose less, then make it again.',
      other:
        'Something got in the way of writing. Make it again; if it keeps failing, choose another place to save.',
    },
    close: 'Close',
  },
};
