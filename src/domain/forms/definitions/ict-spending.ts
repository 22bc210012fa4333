import type { Form } from '../form.ts';
import { aboutRecord, asOf, contact, cycle, unit } from './common-fields.ts';
import { spendingAsset } from './ict-spending-asset.ts';
import { spendingPlan } from './ict-spending-plan.ts';
import { funding } from './options.ts';
import { option, w } from './shorthand.ts';

export const ictSpending: Form = {
  id: 'ictSpending',
  version: 1,
  title: w('Belanja dan aset TIK', 'ICT spending and assets'),
  record: w('Belanja', 'Purchase'),
  purpose: w(
    'Supaya uang untuk komputer dan aplikasi sesuai rencana, dan terlihat mana yang cepat mati.',
    'So that money for computers and applications follows the plan, and what soon stops working is seen.',
  ),
  seeds: ['S2.6', 'S2.11', 'S3.6', 'S3.9', 'S5.6', 'S5.7'],
  feeds: { spbe: [12, 13, 24], pemdi: ['I1'] },
  confidential: false,
  flow: 'review',
  yearly: false,
  nameField: 'item',
  columns: ['category', 'fiscalYear', 'realised', 'works'],
  sections: [
    {
      id: 'purchase',
      title: w('Apa yang dibeli', 'What was bought'),
      help: w('Satu catatan untuk satu belanja atau kontrak.', 'One record for one purchase or contract.'),
      fields: [
        {
          name: 'item',
          type: 'text',
          label: w('Nama belanja', 'What was bought'),
          help: w(
            'Misalnya "Langganan Zoom" atau "Laptop pelayanan".',
            'Such as "Zoom subscription" or "Laptops".',
          ),
          required: true,
          seeds: ['S5.6'],
        },
        {
          name: 'category',
          type: 'one',
          options: [
            option('hardware', 'Perangkat keras', 'Hardware'),
            option('software', 'Perangkat lunak', 'Software'),
            option('subscription', 'Langganan', 'Subscription'),
            option('network', 'Jaringan dan internet', 'Network and internet'),
            option('service', 'Jasa', 'Services of people'),
            option('training', 'Pelatihan', 'Training'),
            option('maintenance', 'Pemeliharaan', 'Maintenance'),
          ],
          label: w('Jenis belanja', 'Kind of spending'),
          required: true,
          seeds: ['S5.6'],
        },
        {
          name: 'quantity',
          type: 'int',
          min: 1,
          label: w('Jumlah', 'Quantity'),
          required: true,
        },
        {
          name: 'unitName',
          type: 'text',
          maxLength: 50,
          label: w('Satuan', 'Unit'),
          help: w('Misalnya buah, paket, atau bulan.', 'Such as pieces, packages or months.'),
          required: true,
        },
        {
          name: 'fiscalYear',
          type: 'year',
          min: 2000,
          max: 2100,
          label: w('Tahun anggaran', 'Budget year'),
          required: true,
          seeds: ['S2.11'],
        },
      ],
    },
    {
      id: 'money',
      title: w('Anggaran', 'Budget'),
      fields: [
        {
          name: 'ceiling',
          type: 'money',
          label: w('Pagu', 'Budget ceiling'),
          help: w('Anggaran paling banyak, dalam rupiah.', 'The most that may be spent, in rupiah.'),
          required: true,
          seeds: ['S2.6'],
        },
        {
          name: 'realised',
          type: 'money',
          label: w('Realisasi', 'Spent'),
          help: w(
            'Yang sudah dibayar. Bila di atas pagu, tulis sebabnya di Keterangan.',
            'What was paid. If it is above the ceiling, say why under Remark.',
          ),
          required: true,
          seeds: ['S2.6'],
        },
        {
          name: 'funding',
          type: 'one',
          options: funding,
          label: w('Sumber dana', 'Funding'),
          required: true,
          source: 'KT, DPS',
        },
        {
          name: 'budgetCode',
          type: 'text',
          maxLength: 500,
          label: w('Program, kegiatan, subkegiatan', 'Program, activity, sub-activity'),
          help: w('Kode atau nama dari dokumen anggaran.', 'The code or name from the budget paper.'),
          required: true,
          source: 'PR',
        },
        {
          name: 'budgetPaper',
          type: 'one',
          options: [
            option('rka', 'RKA', 'Work plan and budget (RKA)'),
            option('dpa', 'DPA', 'Budget implementation paper (DPA)'),
            option('dppa', 'DPPA', 'Changed DPA (DPPA)'),
          ],
          label: w('Dokumen anggaran', 'Budget paper'),
          required: true,
        },
        {
          name: 'budgetPaperPage',
          type: 'files',
          label: w('Halaman dokumen anggaran', 'Page of the budget paper'),
          help: w(
            'Halaman yang memuat barisnya. Tanpa baris itu DPA ditolak sebagai bukti.',
            'The page with the line. Without the line a DPA is refused as evidence.',
          ),
          required: true,
        },
        {
          name: 'vendor',
          type: 'text',
          label: w('Penyedia', 'Supplier'),
          required: false,
          source: 'DPS',
        },
        {
          name: 'contractNo',
          type: 'text',
          label: w('Nomor kontrak', 'Contract number'),
          required: false,
          source: 'DPS',
        },
      ],
    },
    spendingPlan,
    spendingAsset,
    aboutRecord(asOf, cycle, unit, contact),
  ],
  rules: [
    { kind: 'at-most', field: 'realised', than: 'ceiling', unless: 'remark' },
    { kind: 'not-before', field: 'lastUsed', than: 'acquired' },
  ],
  changes: [],
};
