import type { Section } from '../form.ts';
import { hosting, impacts, likelihoods, lowToHigh } from './options.ts';
import { option, w } from './shorthand.ts';

export const proposalSafety: readonly Section[] = [
  {
    id: 'safety',
    title: w('Server dan keamanan', 'Server and safety'),
    afterOthers: true,
    fields: [
      {
        name: 'hosting',
        type: 'one',
        options: hosting,
        label: w('Tempat server yang diinginkan', 'Where the server should be'),
        required: true,
        source: 'KN, KH',
      },
      {
        name: 'securityConfidentiality',
        type: 'one',
        options: lowToHigh,
        label: w('Kerahasiaan', 'Confidentiality'),
        help: w('Seberapa parah bila data bocor?', 'How bad is it if the data leaks?'),
        required: true,
        seeds: ['S1.2', 'S2.8'],
        source: 'KH',
      },
      {
        name: 'securityIntegrity',
        type: 'one',
        options: lowToHigh,
        label: w('Keutuhan', 'Integrity'),
        help: w('Seberapa parah bila data diubah orang?', 'How bad is it if somebody changes the data?'),
        required: true,
        seeds: ['S1.2', 'S2.8'],
        source: 'KH',
      },
      {
        name: 'securityAvailability',
        type: 'one',
        options: lowToHigh,
        label: w('Ketersediaan', 'Availability'),
        help: w('Seberapa parah bila tidak bisa dibuka?', 'How bad is it if it cannot be opened?'),
        required: true,
        seeds: ['S1.2', 'S2.8'],
        source: 'KH',
      },
      {
        name: 'availability',
        type: 'one',
        options: [
          option('<1h', 'Kurang dari 1 jam', 'Less than 1 hour'),
          option('1-4h', '1 sampai 4 jam', '1 to 4 hours'),
          option('4-24h', '4 sampai 24 jam', '4 to 24 hours'),
          option('1-3d', '1 sampai 3 hari', '1 to 3 days'),
          option('>3d', 'Lebih dari 3 hari', 'More than 3 days'),
        ],
        label: w('Waktu pulih yang diperlukan', 'Time to recover'),
        help: w('Bila mati, kapan harus hidup lagi?', 'If it stops, when must it run again?'),
        required: false,
        source: 'KH',
      },
      {
        name: 'risks',
        type: 'rows',
        label: w('Risiko', 'Risks'),
        help: w('Apa yang bisa salah? Boleh dikosongkan.', 'What may go wrong? May stay empty.'),
        required: false,
        source: 'PermenPANRB 5/2020, KT',
        cells: [
          { name: 'event', type: 'text', label: w('Kejadian', 'Event'), required: true },
          { name: 'cause', type: 'text', label: w('Penyebab', 'Cause'), required: false },
          { name: 'effect', type: 'text', label: w('Dampak', 'Effect'), required: false },
          {
            name: 'likelihood',
            type: 'one',
            options: likelihoods,
            label: w('Tingkat kemungkinan', 'Likelihood'),
            required: true,
          },
          {
            name: 'impact',
            type: 'one',
            options: impacts,
            label: w('Tingkat dampak', 'Impact'),
            required: true,
          },
          { name: 'handling', type: 'text', label: w('Penanganan', 'Handling'), required: false },
        ],
      },
    ],
  },
];
