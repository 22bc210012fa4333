import type { complaints as original } from '../id/complaints.ts';

export const complaints: typeof original = {
  late: (count) => (count === 1 ? '1 complaint is overdue' : `${count} complaints are overdue`),
  lateText: 'Open the list: what has been overdue longest stands first.',
  see: 'See complaints',
  byOpd: 'Overdue complaints by OPD',
  opd: 'OPD',
  count: 'Overdue',
  overdue: 'Overdue',
  due: (when) => `due ${when}`,
  reporterLate: 'No reply from the reporter: it may be closed',
  traces: { phone: 'a phone number', nik: 'an identity number (NIK)', mail: 'an e-mail address' },
  traceWarning: (what) =>
    `There seems to be ${what} here. Remove it: nothing of the reporter or of others may be written.`,
};
