import type { Form } from '../form.ts';
import { aboutRecord, asOf, contact } from './common-fields.ts';
import { foundations } from './readiness-foundations.ts';
import { readinessHelp } from './readiness-help.ts';
import { readinessStaff } from './readiness-staff.ts';
import { w } from './shorthand.ts';

const staff = ['staffAsn', 'staffNonAsn'] as const;

export const digitalReadiness: Form = {
  id: 'digitalReadiness',
  version: 1,
  title: w('Kesiapan digital pegawai', 'Digital readiness of staff'),
  record: w('Kesiapan digital', 'Readiness record'),
  purpose: w(
    'Melihat pelatihan apa yang perlu. Hanya jumlah, tanpa nama. Sekali setahun.',
    'Shows which training is needed. Counts only, no names. Once a year.',
  ),
  seeds: ['S2.5', 'S2.7', 'S5.2', 'S5.3', 'S5.4'],
  feeds: { spbe: [25, 26, 27], pemdi: ['I3'] },
  confidential: false,
  flow: 'review',
  yearly: true,
  nameField: 'cycle',
  columns: ['computerUsers', 'ictStaff', 'foundations'],
  sections: [...readinessStaff, ...foundations, ...readinessHelp, aboutRecord(asOf, contact)],
  rules: [
    { kind: 'at-most-sum', field: 'computerUsers', than: staff },
    { kind: 'at-most-sum', field: 'noDevice', than: staff },
    { kind: 'at-most-sum', field: 'ictStaff', than: staff },
    { kind: 'at-most', field: 'trainedManagers', than: 'ictStaff' },
    { kind: 'at-most-sum', field: 'trainedUsers', than: staff },
    { kind: 'at-most-sum', field: 'respondents', than: staff },
  ],
  changes: [],
};
