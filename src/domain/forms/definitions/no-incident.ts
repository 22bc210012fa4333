import type { Form } from '../form.ts';
import { attachments, confidentiality, cycle, remark } from './common-fields.ts';
import { option, w } from './shorthand.ts';

export const noIncident: Form = {
  id: 'noIncident',
  version: 1,
  title: w('Pernyataan tanpa insiden', 'No incident this year'),
  record: w('Pernyataan', 'Declaration'),
  purpose: w(
    'Kepala OPD menyatakan tidak ada insiden tahun ini, supaya diam tidak dikira aman.',
    'The head of the OPD declares that there was no incident, so that silence is not taken for safety.',
  ),
  seeds: ['S1.5', 'S1.6'],
  feeds: { spbe: [21, 22, 31], pemdi: ['I9', 'I10', 'I11', 'I12'] },
  confidential: true,
  flow: 'review',
  yearly: true,
  nameField: 'cycle',
  columns: ['declaredOn'],
  sections: [
    {
      id: 'declaration',
      title: w('Pernyataan kepala OPD', 'Declaration of the head of OPD'),
      fields: [
        cycle,
        {
          name: 'declaration',
          type: 'one',
          options: [
            option('none', 'Tidak ada insiden yang kami ketahui', 'There was no incident that we know of'),
          ],
          label: w('Pernyataan', 'Declaration'),
          help: w(
            'Ada insiden, sekecil apa pun? Isi formulir Insiden, bukan ini.',
            'Was there one, however small? Fill the form Incident instead.',
          ),
          required: true,
          neverUnknown: true,
          seeds: ['S1.5'],
          source: 'PR',
        },
        {
          name: 'declaredBy',
          type: 'text',
          label: w('Jabatan yang menyatakan', 'Job title of who declares'),
          help: w('Misalnya Kepala Dinas Kesehatan.', 'Such as Head of the Health Office.'),
          required: true,
          seeds: ['S5.11'],
          source: 'PR',
        },
        {
          name: 'declaredOn',
          type: 'date',
          notAfter: 'today',
          label: w('Tanggal pernyataan', 'Date of the declaration'),
          required: true,
          neverUnknown: true,
          source: 'PR',
        },
        {
          name: 'howKnown',
          type: 'long',
          label: w('Bagaimana diperiksa', 'How it was checked'),
          help: w('Misalnya tanya tiap bidang, lihat log.', 'Such as asking each division, reading logs.'),
          required: false,
          seeds: ['S1.6'],
          source: 'PR',
        },
        attachments,
      ],
    },
    { id: 'about', title: w('Tentang catatan ini', 'About this record'), fields: [confidentiality, remark] },
  ],
  rules: [],
  changes: [],
};
