import type { Section } from '../form.ts';
import { is, option, w } from './shorthand.ts';

const isClosed = is('handling', 'closed');

export const incidentHandling: Section = {
  id: 'handling',
  title: w('Penanganan', 'Handling'),
  fields: [
    {
      name: 'story',
      type: 'long',
      label: w('Kronologi', 'What happened, step by step'),
      help: w('Jangan tulis kata sandi dan data pribadi.', 'No passwords and no personal data.'),
      required: true,
    },
    {
      name: 'actions',
      type: 'rows',
      label: w('Tindakan', 'Actions'),
      help: w('Tulis jabatan, bukan nama.', 'Write the job title, not the name.'),
      required: true,
      source: 'SIA, VP',
      cells: [
        { name: 'time', type: 'datetime', notAfter: 'now', label: w('Waktu', 'Time'), required: true },
        {
          name: 'what',
          type: 'text',
          maxLength: 500,
          label: w('Apa yang dilakukan', 'What was done'),
          required: true,
        },
        { name: 'role', type: 'text', label: w('Oleh (jabatan)', 'By (job title)'), required: true },
      ],
    },
    {
      name: 'reportedTo',
      type: 'several',
      options: [
        option('diskominfo', 'Diskominfo', 'Diskominfo'),
        option('csirt', 'TTIS daerah', 'Incident team of the region (TTIS)'),
        option('bssn', 'BSSN', 'BSSN'),
        option('police', 'Polisi', 'Police'),
        option('none', 'Belum ada', 'Nobody yet'),
      ],
      label: w('Dilaporkan ke', 'Reported to'),
      required: true,
    },
    {
      name: 'handling',
      type: 'one',
      options: [
        option('open', 'Baru', 'New'),
        option('handling', 'Ditangani', 'Being handled'),
        option('recovered', 'Pulih', 'Recovered'),
        option('closed', 'Selesai', 'Closed'),
      ],
      label: w('Status penanganan', 'State of the handling'),
      required: true,
      neverUnknown: true,
      source: 'PR',
    },
    {
      name: 'recovered',
      type: 'datetime',
      notAfter: 'now',
      label: w('Pulih pada', 'Recovered on'),
      required: isClosed,
      relevant: is('handling', 'recovered', 'closed'),
    },
    {
      name: 'lesson',
      type: 'long',
      label: w('Pelajaran dan perbaikan', 'Lesson and improvement'),
      help: w('Apa yang diubah supaya tidak terulang?', 'What was changed so that it does not come again?'),
      required: isClosed,
      relevant: is('handling', 'recovered', 'closed'),
      seeds: ['S1.6'],
    },
  ],
};
