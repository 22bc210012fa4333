import type { Section } from '../form.ts';
import { is, option, w } from './shorthand.ts';

export const readinessHelp: readonly Section[] = [
  {
    id: 'help',
    title: w('Hambatan dan bantuan', 'Barriers and help'),
    fields: [
      {
        name: 'barriers',
        type: 'several',
        options: [
          option('skill', 'Kecakapan', 'Skill'),
          option('device', 'Perangkat', 'Devices'),
          option('network', 'Jaringan', 'Network'),
          option('budget', 'Anggaran', 'Budget'),
          option('time', 'Waktu', 'Time'),
          option('leader', 'Pimpinan', 'Leaders'),
          option('unclear', 'Belum paham SPBE', 'SPBE is not clear yet'),
        ],
        label: w('Hambatan utama', 'Main barriers'),
        required: true,
        seeds: ['S2.4', 'S2.5', 'S2.6', 'S4.5'],
      },
      {
        name: 'barriersDetail',
        type: 'long',
        label: w('Penjelasan hambatan', 'More about the barriers'),
        required: false,
        seeds: ['S4.5'],
      },
      {
        name: 'helpWanted',
        type: 'several',
        options: [
          option('training', 'Pelatihan', 'Training'),
          option('guidance', 'Pendampingan', 'Guidance'),
          option('device', 'Perangkat', 'Devices'),
          option('network', 'Jaringan', 'Network'),
          option('other', 'Lainnya', 'Other'),
        ],
        label: w('Bantuan yang diharapkan', 'Help that is hoped for'),
        required: true,
        seeds: ['S2.7'],
      },
      {
        name: 'helpWantedDetail',
        type: 'text',
        label: w('Bantuan lainnya', 'Other help'),
        required: true,
        relevant: is('helpWanted', 'other'),
        seeds: ['S2.7'],
      },
    ],
  },
  {
    id: 'leaders',
    title: w('Pimpinan dan masyarakat', 'Leaders and the public'),
    fields: [
      {
        name: 'leadership',
        type: 'long',
        label: w('Peran pimpinan', 'Role of the head of OPD'),
        help: w('Apa yang dilakukan kepala OPD tahun ini?', 'What did the head of OPD do this year?'),
        required: true,
        seeds: ['S5.11', 'S5.4'],
      },
      {
        name: 'publicLiteracy',
        type: 'rows',
        label: w('Kegiatan literasi digital masyarakat', 'Digital literacy for the public'),
        required: false,
        seeds: ['S5.2'],
        cells: [
          { name: 'date', type: 'date', notAfter: 'today', label: w('Tanggal', 'Date'), required: true },
          { name: 'place', type: 'text', label: w('Tempat', 'Place'), required: true },
          { name: 'participants', type: 'int', label: w('Jumlah peserta', 'Participants'), required: true },
        ],
      },
    ],
  },
];
