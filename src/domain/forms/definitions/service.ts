import type { Form } from '../form.ts';
import { aboutRecord, asOf, contact, cycle, unit } from './common-fields.ts';
import { serviceGroups } from './options.ts';
import { serviceQuality } from './service-quality.ts';
import { serviceElectronic } from './service-electronic.ts';
import { is, option, w } from './shorthand.ts';

export const service: Form = {
  id: 'service',
  version: 1,
  title: w('Daftar layanan', 'Catalogue of services'),
  record: w('Layanan', 'Service'),
  purpose: w(
    'Supaya terlihat layanan mana yang sudah elektronik, seberapa cepat, dan mana yang masih repot.',
    'So that it is seen which services are electronic, how fast they are, and which are still a burden.',
  ),
  seeds: ['S1.1', 'S2.3', 'S4.8'],
  feeds: {
    spbe: [14, 18, 28, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47],
    pemdi: ['I15', 'I16', 'I17', 'I18'],
  },
  confidential: false,
  flow: 'review',
  yearly: false,
  nameField: 'name',
  columns: ['group', 'method', 'perMonth', 'realDays'],
  sections: [
    {
      id: 'what',
      title: w('Layanan apa ini', 'What it is'),
      fields: [
        {
          name: 'name',
          type: 'text',
          label: w('Nama layanan', 'Name of the service'),
          required: true,
          seeds: ['S1.1'],
        },
        {
          name: 'group',
          type: 'one',
          options: serviceGroups,
          label: w('Kelompok', 'Group'),
          required: true,
        },
        {
          name: 'purpose',
          type: 'long',
          label: w('Tujuan', 'Purpose'),
          help: w('Untuk apa layanan ini ada?', 'Why is there this service?'),
          required: true,
          source: 'SIA',
        },
        {
          name: 'function',
          type: 'long',
          label: w('Fungsi', 'Function'),
          help: w('Apa yang diterima pemohon?', 'What does the applicant get?'),
          required: true,
          source: 'SIA',
        },
        {
          name: 'target',
          type: 'text',
          label: w('Yang dilayani', 'Who is served'),
          help: w('Warga, usaha, pegawai, atau instansi.', 'People, businesses, staff or agencies.'),
          required: true,
          source: 'SIA',
        },
        {
          name: 'basic',
          type: 'yn',
          label: w('Layanan dasar', 'Basic service'),
          help: w(
            'Misalnya kesehatan, pendidikan, atau sosial.',
            'Such as health, education or social care.',
          ),
          required: true,
          seeds: ['S2.3'],
        },
        {
          name: 'affair',
          type: 'text',
          label: w('Urusan pemerintahan', 'Government affair'),
          help: w('Misalnya Kesehatan.', 'Such as Health.'),
          required: false,
          source: 'SIA',
        },
      ],
    },
    {
      id: 'speed',
      title: w('Cara dan waktu', 'How and how fast'),
      fields: [
        {
          name: 'method',
          type: 'one',
          options: [
            option('manual', 'Tatap muka', 'In person'),
            option('mixed', 'Campuran', 'Mixed'),
            option('electronic', 'Elektronik penuh', 'Fully electronic'),
          ],
          label: w('Cara dilayani', 'How it is given'),
          required: true,
          seeds: ['S1.1'],
          source: 'SIA',
        },
        {
          name: 'perMonth',
          type: 'int',
          label: w('Jumlah layanan per bulan', 'Services per month'),
          required: true,
          seeds: ['S5.5'],
        },
        {
          name: 'perMonthElectronic',
          type: 'int',
          label: w('Di antaranya elektronik', 'Of these, electronic'),
          required: true,
          relevant: is('method', 'mixed', 'electronic'),
          seeds: ['S5.5'],
        },
        {
          name: 'promisedDays',
          type: 'decimal',
          min: 0,
          unit: w('hari', 'days'),
          label: w('Waktu layanan: janji', 'Days promised'),
          required: true,
          seeds: ['S2.1', 'S4.8'],
        },
        {
          name: 'realDays',
          type: 'decimal',
          min: 0,
          unit: w('hari', 'days'),
          label: w('Waktu layanan: nyata', 'Days in truth'),
          help: w('Rata-rata yang benar-benar terjadi.', 'The mean of what really happens.'),
          required: true,
          seeds: ['S2.1', 'S4.8'],
        },
        {
          name: 'requirements',
          type: 'rows',
          label: w('Syarat yang diminta dari pemohon', 'What the applicant must bring'),
          required: false,
          seeds: ['S2.1', 'S5.12'],
          cells: [
            { name: 'item', type: 'text', label: w('Syarat', 'Item'), required: true },
            {
              name: 'alreadyHeld',
              type: 'yn',
              label: w('Sudah dipunyai pemerintah', 'The government has it already'),
              required: true,
            },
          ],
        },
      ],
    },
    serviceElectronic,
    ...serviceQuality,
    aboutRecord(asOf, cycle, unit, contact),
  ],
  rules: [{ kind: 'at-most', field: 'perMonthElectronic', than: 'perMonth' }],
  changes: [],
};
