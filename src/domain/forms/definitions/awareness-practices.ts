import type { Section } from '../form.ts';
import { option, w } from './shorthand.ts';

export const awarenessPractices: readonly Section[] = [
  {
    id: 'practices',
    title: w('Kebiasaan yang berlaku', 'Habits that hold'),
    help: w('Jawab jujur. Ini bukan ujian.', 'Answer honestly. This is no test.'),
    fields: [
      {
        name: 'practices',
        type: 'rows',
        fixed: [
          option(
            'uniqueAccounts',
            'Setiap orang punya akun sendiri',
            'Everybody has an account of their own',
          ),
          option('twoStep', 'Masuk dua langkah (OTP) dipakai', 'Two-step login is used'),
          option('screenLock', 'Layar dikunci saat ditinggal', 'Screens are locked when left'),
          option('updates', 'Pembaruan program dipasang', 'Updates are installed'),
          option('backupTested', 'Cadangan data pernah dicoba dipulihkan', 'Backups were tried out'),
          option('noShared', 'Kata sandi tidak dipakai bersama', 'Passwords are not shared'),
          option('licensed', 'Program yang dipakai berlisensi', 'Software is licensed'),
          option(
            'noPrivateChats',
            'Data kantor tidak dikirim lewat obrolan pribadi',
            'Work data is not in private chats',
          ),
        ],
        label: w('Kebiasaan yang berlaku', 'Habits that hold'),
        required: true,
        seeds: ['S1.6'],
        source: 'PR',
        cells: [{ name: 'holds', type: 'yn', label: w('Berlaku', 'Holds'), required: true }],
      },
    ],
  },
  {
    id: 'checks',
    title: w('Prosedur dan pemeriksaan', 'Procedures and checks'),
    help: w('Boleh dikosongkan bila tidak ada.', 'May stay empty if there is nothing.'),
    fields: [
      {
        name: 'procedures',
        type: 'rows',
        label: w('Prosedur keamanan', 'Security procedures'),
        required: false,
        source: 'SIA',
        cells: [
          { name: 'name', type: 'text', label: w('Nama', 'Name'), required: true },
          { name: 'validFrom', type: 'date', label: w('Berlaku mulai', 'Valid from'), required: true },
          { name: 'validTo', type: 'date', label: w('Berlaku sampai', 'Valid to'), required: false },
        ],
      },
      {
        name: 'weakSpots',
        type: 'rows',
        label: w('Pemeriksaan kerentanan', 'Checks for weak spots'),
        required: false,
        source: 'SIA',
        cells: [
          { name: 'date', type: 'date', notAfter: 'today', label: w('Tanggal', 'Date'), required: true },
          { name: 'object', type: 'text', label: w('Yang diperiksa', 'What was checked'), required: true },
          {
            name: 'finding',
            type: 'one',
            options: [
              option('none', 'Tidak ada temuan', 'Nothing found'),
              option('closed', 'Sudah diperbaiki', 'Repaired'),
              option('open', 'Belum diperbaiki', 'Still open'),
            ],
            label: w('Temuan', 'Finding'),
            required: true,
          },
        ],
      },
      {
        name: 'sensitiveSystems',
        type: 'rows',
        label: w('Sistem elektronik strategis atau tinggi', 'Strategic or high electronic systems'),
        help: w(
          'Menurut Indeks KAMI: 10–15 rendah, 16–34 tinggi, 35–50 strategis.',
          'By the KAMI index: 10–15 low, 16–34 high, 35–50 strategic.',
        ),
        required: false,
        source: 'KAMI',
        cells: [
          {
            name: 'system',
            type: 'record',
            forms: ['application'],
            orText: true,
            label: w('Sistem', 'System'),
            required: true,
          },
          {
            name: 'category',
            type: 'one',
            options: [
              option('low', 'Rendah', 'Low'),
              option('high', 'Tinggi', 'High'),
              option('strategic', 'Strategis', 'Strategic'),
            ],
            label: w('Kategori', 'Category'),
            required: true,
          },
          { name: 'score', type: 'int', min: 10, max: 50, label: w('Nilai', 'Score'), required: false },
        ],
      },
    ],
  },
];
