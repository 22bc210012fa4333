import type { Form } from '../form.ts';
import { awarenessPractices } from './awareness-practices.ts';
import { aboutRecord, asOf, contact, cycle } from './common-fields.ts';
import { is, option, w } from './shorthand.ts';

export const securityAwareness: Form = {
  id: 'securityAwareness',
  version: 1,
  title: w('Kesadaran keamanan', 'Security awareness'),
  record: w('Kesadaran keamanan', 'Awareness record'),
  purpose: w(
    'Keamanan adalah tugas tiap orang. Catat sekali setahun apa yang sudah dilakukan OPD.',
    'Safety is the duty of each person. Record once a year what the OPD has done.',
  ),
  seeds: ['S1.5', 'S1.6', 'S2.8'],
  feeds: { spbe: [21, 22, 31], pemdi: ['I9', 'I10', 'I11', 'I12'] },
  confidential: true,
  flow: 'review',
  yearly: true,
  nameField: 'cycle',
  columns: ['staffReached', 'knowsReport', 'contactPerson'],
  sections: [
    {
      id: 'activities',
      title: w('Kegiatan', 'Activities'),
      fields: [
        cycle,
        {
          name: 'activities',
          type: 'rows',
          mayBeNone: true,
          label: w('Kegiatan kesadaran keamanan', 'Activities for awareness'),
          required: true,
          seeds: ['S1.6'],
          source: 'SIA',
          cells: [
            { name: 'date', type: 'date', notAfter: 'today', label: w('Tanggal', 'Date'), required: true },
            { name: 'topic', type: 'text', label: w('Topik', 'Topic'), required: true },
            {
              name: 'kind',
              type: 'one',
              options: [
                option('training', 'Pelatihan', 'Training'),
                option('briefing', 'Sosialisasi', 'Briefing'),
                option('simulation', 'Simulasi', 'Simulation'),
              ],
              label: w('Jenis', 'Kind'),
              required: true,
            },
            { name: 'participants', type: 'int', label: w('Jumlah peserta', 'Participants'), required: true },
            {
              name: 'proof',
              type: 'files',
              label: w('Bukti', 'Proof'),
              help: w('Daftar hadir atau foto.', 'List of those present, or a photo.'),
              required: false,
            },
          ],
        },
        {
          name: 'staffReached',
          type: 'int',
          label: w('Pegawai terjangkau', 'Staff reached'),
          help: w('Orang yang ikut setidaknya satu kegiatan.', 'People who took part at least once.'),
          required: true,
          seeds: ['S1.6'],
        },
        {
          name: 'knowsReport',
          type: 'one',
          options: [
            option('most', 'Kebanyakan', 'Most'),
            option('some', 'Sebagian', 'Some'),
            option('few', 'Sedikit', 'Few'),
          ],
          label: w('Pegawai tahu ke mana melapor', 'Staff know where to report'),
          required: true,
          seeds: ['S1.6'],
        },
        {
          name: 'contactPerson',
          type: 'yn',
          label: w('Petugas keamanan OPD ditunjuk', 'A security officer of the OPD is named'),
          required: true,
        },
        {
          name: 'contactPersonDecree',
          type: 'files',
          label: w('SK petugas keamanan', 'Decree that names the officer'),
          required: true,
          relevant: is('contactPerson', 'yes'),
        },
        {
          name: 'pledge',
          type: 'int',
          label: w('Pegawai menandatangani pakta integritas', 'Staff who signed the integrity pact'),
          required: false,
        },
      ],
    },
    ...awarenessPractices,
    aboutRecord(asOf, contact),
  ],
  rules: [],
  changes: [],
};
