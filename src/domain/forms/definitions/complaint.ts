import type { Form } from '../form.ts';
import { attachments, confidentiality, cycle, remark, unit } from './common-fields.ts';
import { complaintCourse } from './complaint-course.ts';
import { option, w } from './shorthand.ts';

export const complaint: Form = {
  id: 'complaint',
  version: 1,
  title: w('Pengaduan masyarakat', 'Public complaints'),
  record: w('Pengaduan', 'Complaint'),
  purpose: w(
    'Menjaga tenggat jawaban. Ini pendamping SP4N-LAPOR, bukan penggantinya.',
    'Keeps the deadlines of answers. It stands beside SP4N-LAPOR and does not replace it.',
  ),
  seeds: ['S2.1', 'S3.3', 'S3.4'],
  feeds: { spbe: [42], pemdi: ['I19', 'I20'] },
  confidential: false,
  flow: 'none',
  yearly: false,
  nameField: 'topic',
  columns: ['ticket', 'stage', 'dueAt', 'overdue'],
  sections: [
    {
      id: 'report',
      title: w('Laporan', 'The report'),
      help: w(
        'Jangan tulis nama, alamat, atau nomor pelapor.',
        'Never write name, address or phone of the reporter.',
      ),
      fields: [
        {
          name: 'ticket',
          type: 'text',
          label: w('Nomor laporan', 'Number of the report'),
          help: w(
            'Nomor SP4N-LAPOR, atau nomor buku sendiri.',
            'The number of SP4N-LAPOR or of your own book.',
          ),
          required: true,
          source: 'LP',
        },
        {
          name: 'topic',
          type: 'text',
          label: w('Pokok', 'Topic'),
          help: w('Misalnya "Lampu jalan mati".', 'Such as "Street light is out".'),
          required: true,
        },
        {
          name: 'receivedAt',
          type: 'datetime',
          notAfter: 'now',
          label: w('Diterima', 'Received'),
          required: true,
          seeds: ['S3.4'],
        },
        {
          name: 'channel',
          type: 'one',
          options: [
            option('lapor', 'SP4N-LAPOR', 'SP4N-LAPOR'),
            option('app', 'Aplikasi daerah', 'Application of the region'),
            option('phone', 'Telepon atau pesan', 'Phone or message'),
            option('desk', 'Loket', 'Desk'),
            option('letter', 'Surat', 'Letter'),
            option('social', 'Media sosial', 'Social media'),
          ],
          label: w('Kanal', 'Channel'),
          help: w('Masuk lewat mana?', 'How did it come in?'),
          required: true,
          seeds: ['S2.1'],
        },
        {
          name: 'class',
          type: 'one',
          options: [
            option('complaint', 'Pengaduan', 'Complaint'),
            option('aspiration', 'Aspirasi', 'Wish'),
            option('information', 'Permintaan informasi', 'Request for information'),
          ],
          label: w('Klasifikasi', 'Class'),
          required: true,
          source: 'LP',
        },
        {
          name: 'service',
          type: 'record',
          forms: ['service'],
          orText: true,
          label: w('Layanan terkait', 'Service it is about'),
          required: true,
        },
        {
          name: 'summary',
          type: 'long',
          label: w('Ringkasan', 'Summary'),
          help: w(
            'Tanpa nama, alamat, atau telepon pelapor.',
            'Without name, address or phone of the reporter.',
          ),
          required: true,
        },
        {
          // Asked where the region has such a standard, which no field of the form says.
          name: 'weight',
          type: 'one',
          options: [
            option('light', 'Ringan', 'Light'),
            option('normal', 'Normatif', 'By the rules'),
            option('nonSupervisory', 'Tidak berkadar pengawasan', 'Not for supervision'),
            option('supervisory', 'Berkadar pengawasan', 'For supervision'),
          ],
          label: w('Bobot', 'Weight'),
          help: w('Hanya bila daerah Anda memakainya.', 'Only if your region uses it.'),
          required: false,
        },
      ],
    },
    ...complaintCourse,
    {
      id: 'about',
      title: w('Tentang catatan ini', 'About this record'),
      fields: [cycle, unit, confidentiality, attachments, remark],
    },
  ],
  rules: [
    { kind: 'not-before', field: 'verifiedAt', than: 'receivedAt' },
    { kind: 'not-before', field: 'answeredAt', than: 'verifiedAt' },
    { kind: 'not-before', field: 'repliedAt', than: 'answeredAt' },
    { kind: 'not-before', field: 'closedAt', than: 'receivedAt' },
  ],
  changes: [],
};
