import type { Section } from '../form.ts';
import { cycle } from './common-fields.ts';
import { option, w } from './shorthand.ts';

export const readinessStaff: readonly Section[] = [
  {
    id: 'staff',
    title: w('Jumlah pegawai', 'Numbers of staff'),
    fields: [
      cycle,
      { name: 'staffAsn', type: 'int', label: w('Jumlah ASN', 'Civil servants (ASN)'), required: true },
      { name: 'staffNonAsn', type: 'int', label: w('Jumlah non-ASN', 'Other staff'), required: true },
      {
        name: 'computerUsers',
        type: 'int',
        label: w('Mampu memakai komputer untuk tugas', 'Able to use a computer for their work'),
        required: true,
        seeds: ['S2.5'],
      },
      {
        name: 'noDevice',
        type: 'int',
        label: w('Tanpa akses komputer kerja', 'Without a computer for work'),
        required: true,
        seeds: ['S2.4'],
      },
      {
        name: 'ictStaff',
        type: 'int',
        label: w('Pengelola TIK', 'Staff who run ICT'),
        help: w(
          'Orang yang mengurus komputer, jaringan, atau aplikasi.',
          'People who look after computers, networks or applications.',
        ),
        required: true,
      },
      {
        name: 'trainedManagers',
        type: 'int',
        label: w('Pengelola yang sudah dilatih', 'Of those, trained'),
        required: true,
      },
      {
        name: 'trainedUsers',
        type: 'int',
        label: w('Pengguna yang sudah dilatih', 'Users who were trained'),
        required: true,
      },
    ],
  },
  {
    id: 'training',
    title: w('Pelatihan dan kompetensi', 'Training and competence'),
    fields: [
      {
        name: 'training',
        type: 'rows',
        mayBeNone: true,
        label: w('Pelatihan tahun ini', 'Training this year'),
        required: true,
        seeds: ['S2.7'],
        cells: [
          { name: 'date', type: 'date', notAfter: 'today', label: w('Tanggal', 'Date'), required: true },
          { name: 'topic', type: 'text', label: w('Topik', 'Topic'), required: true },
          {
            name: 'foundation',
            type: 'one',
            options: [
              option('skill', 'Kecakapan digital', 'Digital skill'),
              option('culture', 'Budaya digital', 'Digital culture'),
              option('ethics', 'Etika digital', 'Digital ethics'),
              option('safety', 'Keamanan digital', 'Digital safety'),
            ],
            label: w('Pondasi', 'Foundation'),
            required: true,
          },
          { name: 'hours', type: 'decimal', min: 0, label: w('Lama (jam)', 'Hours'), required: true },
          { name: 'participants', type: 'int', label: w('Jumlah peserta', 'Participants'), required: true },
          { name: 'certificate', type: 'yn', label: w('Bersertifikat', 'With certificate'), required: true },
        ],
      },
      {
        name: 'competence',
        type: 'rows',
        fixed: [
          option('process', 'Proses Bisnis Pemerintahan', 'Government business processes'),
          option('architecture', 'Arsitektur SPBE', 'SPBE architecture'),
          option('data', 'Data dan Informasi', 'Data and information'),
          option('security', 'Keamanan SPBE', 'SPBE security'),
          option('applications', 'Aplikasi SPBE', 'SPBE applications'),
          option('infrastructure', 'Infrastruktur SPBE', 'SPBE infrastructure'),
        ],
        label: w('Kompetensi SDM SPBE', 'Competence of SPBE staff'),
        help: w(
          'Berapa orang perlu, ada, dan bersertifikat?',
          'How many are needed, are there, are certified?',
        ),
        required: true,
        cells: [
          { name: 'needed', type: 'int', label: w('Perlu', 'Needed'), required: true },
          { name: 'available', type: 'int', label: w('Ada', 'There'), required: true },
          { name: 'certified', type: 'int', label: w('Bersertifikat', 'Certified'), required: true },
        ],
      },
      {
        name: 'functional',
        type: 'rows',
        label: w('Jabatan fungsional TIK', 'Functional ICT posts'),
        help: w('Misalnya Pranata Komputer.', 'Such as Pranata Komputer.'),
        required: false,
        source: 'PR',
        cells: [
          { name: 'name', type: 'text', label: w('Nama jabatan', 'Name of the post'), required: true },
          { name: 'filled', type: 'int', label: w('Terisi', 'Filled'), required: true },
          { name: 'vacant', type: 'int', label: w('Kosong', 'Vacant'), required: true },
        ],
      },
    ],
  },
];
