import { device } from './device-word.ts';
import type { words as original } from '../id/words.ts';

const items = (count: number) => (count === 1 ? '1 item exists' : `${count} items exist`);

/** Words that stay the same on every screen. */
export const words: typeof original = {
  appName: 'Lumbung SPBE',

  claims: { met: 'Yes', unmet: 'No', unknown: "Don't know", 'not-applicable': 'Not applicable' },

  indicatorStates: {
    'needs-repair': 'Needs repair',
    accepted: 'Accepted',
    submitted: 'Submitted',
    ready: 'Ready to submit',
    'in-progress': 'In progress',
    'not-started': 'Not started',
    external: 'Given from outside',
  },

  standings: { claimed: 'By the OPD', proven: 'Documented', accepted: 'Accepted' },

  level: (level) => `Level ${level}`,
  levelOf: (level, name) => `Level ${level}, ${name}`,

  sending: {
    saved: (kind) => `Saved on this ${device(kind)}`,
    savedAt: (kind, time) => `Saved on this ${device(kind)}, ${time}`,
    waiting: (count) => `Waiting for internet (${count})`,
    sending: 'Sending …',
    sendingOf: (done, total) => `Sending ${done} of ${total} …`,
    arrived: 'Arrived',
    arrivedNotSubmitted: 'Arrived, not submitted',
    onlyHere: (count, kind) =>
      `${items(count)} on this ${device(kind)} only. If the ${device(kind)} breaks, it is lost.`,
    saveCopy: 'Save a copy',
    sendNow: 'Send now',
    needsAction: 'Needs your action',
    late: 'Late arrival',
    lateOf: (submitted, arrived) => `Submitted ${submitted}, arrived ${arrived}, awaiting a decision`,
  },

  /** Under what is being written: how safe it is, and who else changed it. */
  writing: {
    notSaved: 'Not saved yet. Do not close this page; try again.',
    notSavedHere: (kind) => `Not saved on this ${device(kind)} yet. Copy what you wrote first.`,
    saving: 'Saving …',
    disputed: 'Somebody else changed this too. Both are kept. See',
  },

  differences: {
    title: 'Differences',
    useThis: 'Use this',
    useThat: 'Use that',
    combine: 'Combine',
  },

  evidence: {
    add: 'Add evidence',
    photo: 'Photo',
    file: 'Choose file',
    link: 'Link',
    existing: 'Existing document',
  },

  evidenceKinds: {
    peraturan: 'Regulation',
    keputusan: 'Decree (SK)',
    'surat-edaran': 'Circular',
    surat: 'Letter',
    undangan: 'Invitation',
    'daftar-hadir': 'Attendance list',
    notulen: 'Meeting minutes',
    laporan: 'Report',
    pedoman: 'Guideline',
    sop: 'Procedure (SOP)',
    'dokumen-perencanaan': 'Planning document',
    'dokumen-anggaran': 'Budget document',
    'dokumen-teknis': 'Technical document',
    diagram: 'Diagram or chart',
    'basis-data': 'List or database',
    'tangkapan-layar': 'Screenshot',
    foto: 'Photo of an activity',
    tautan: 'Link',
    'log-sistem': 'System log',
    'hasil-reviu': 'Review result',
    'tindak-lanjut': 'Proof of follow-up',
    survei: 'Survey result',
    kontrak: 'Contract',
    sertifikat: 'Certificate',
    rancangan: 'Draft',
    lainnya: 'Other',
  },

  returnReasons: {
    'not-relevant': 'The document does not fit the requirement',
    missing: 'The document is missing',
    'auto-rejected': 'A level below is not complete',
    expired: 'The document is out of date',
    'not-formal': 'Not official: signature, number or date is missing',
    'page-missing': 'The page is not stated',
    unreadable: 'Cannot be read',
    'no-url-or-date': 'Screenshot without web address or date',
  },

  roles: {
    opd_admin: 'OPD admin',
    coordinator: 'Coordinator',
    assessor: 'Internal assessor',
    viewer: 'Leader',
  },
  assignmentRoles: { owner: 'Owner', contributor: 'Contributor' },

  acts: {
    close: 'Close',
    back: 'Back',
    undo: 'Undo',
    tryAgain: 'Try again',
    save: 'Save',
    cancel: 'Cancel',
    copy: 'Copy',
    remove: 'Remove',
    search: 'Search',
    clear: 'Clear',
  },

  states: {
    notCopied: 'This browser cannot copy by itself. Select the text, then copy it.',
    loading: 'Loading …',
    failed: 'This part cannot be shown yet',
    workIsSafe: (kind) => `Your work is safe on this ${device(kind)}.`,
    dataFrom: (time) => `Latest data: ${time}.`,
    faults: (count) => (count === 1 ? '1 thing needs fixing' : `${count} things need fixing`),
    optional: 'optional',
    of: (done, total) => `${done} of ${total}`,
  },
};
