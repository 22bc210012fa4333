import type { Section } from '../form.ts';
import { filled, is, option, w } from './shorthand.ts';

export const serviceQuality: readonly Section[] = [
  {
    id: 'quality',
    title: w('Bantuan dan mutu', 'Help and quality'),
    fields: [
      {
        name: 'support',
        type: 'several',
        options: [
          option('phone', 'Telepon', 'Phone'),
          option('chat', 'Obrolan', 'Chat'),
          option('desk', 'Loket', 'Desk'),
          option('ticket', 'Tiket', 'Ticket'),
          option('none', 'Tidak ada', 'None'),
        ],
        label: w('Bantuan pengguna', 'Help for users'),
        required: true,
      },
      {
        name: 'sla',
        type: 'yn',
        label: w('Standar layanan ditetapkan', 'A service standard is set'),
        required: true,
      },
      {
        name: 'slaFiles',
        type: 'files',
        label: w('Dokumen standar layanan', 'Document of the standard'),
        required: true,
        relevant: is('sla', 'yes'),
      },
      {
        name: 'surveyDate',
        type: 'date',
        notAfter: 'today',
        label: w('Survei kepuasan terakhir', 'Last survey of satisfaction'),
        required: false,
      },
      {
        name: 'surveyValue',
        type: 'decimal',
        min: 0,
        max: 100,
        label: w('Nilai survei', 'Value of the survey'),
        help: w('Nilai IKM, 0 sampai 100.', 'The satisfaction index (IKM), 0 to 100.'),
        required: false,
        relevant: filled('surveyDate'),
      },
    ],
  },
  {
    id: 'outlook',
    title: w('Manfaat dan risiko', 'Benefit and risk'),
    help: w('Boleh dikosongkan.', 'May stay empty.'),
    fields: [
      {
        name: 'benefit',
        type: 'long',
        label: w('Potensi manfaat', 'Possible benefit'),
        required: false,
        source: 'SIA',
      },
      {
        name: 'economy',
        type: 'long',
        label: w('Potensi ekonomi', 'Possible economic gain'),
        required: false,
        source: 'SIA',
      },
      {
        name: 'risk',
        type: 'long',
        label: w('Potensi risiko', 'Possible risk'),
        required: false,
        source: 'SIA',
      },
      {
        name: 'mitigation',
        type: 'long',
        label: w('Mitigasi', 'How the risk is lowered'),
        required: false,
        relevant: filled('risk'),
        source: 'SIA',
      },
    ],
  },
];
