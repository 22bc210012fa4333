import type { Section } from '../form.ts';
import { platformsOrOther, stopReasons, yesPartlyNo } from './options.ts';
import { both, either, is, isNot, option, w } from './shorthand.ts';

const isInactive = is('status', 'inactive');

export const applicationUse: Section = {
  id: 'use',
  title: w('Masih dipakai?', 'Is it still used?'),
  fields: [
    {
      name: 'status',
      type: 'one',
      options: [
        option('active', 'Aktif', 'Active'),
        option('partly', 'Sebagian berfungsi', 'Works in part'),
        option('inactive', 'Tidak aktif', 'Not active'),
        option('building', 'Sedang dibangun', 'Being built'),
      ],
      label: w('Keadaan', 'State'),
      required: true,
      seeds: ['S5.7'],
      source: 'VP',
    },
    {
      name: 'inactiveSince',
      type: 'date',
      notAfter: 'today',
      label: w('Tidak aktif sejak', 'Not active since'),
      help: w('Kira-kira pun boleh.', 'A rough date will do.'),
      required: true,
      relevant: isInactive,
      seeds: ['S5.7'],
    },
    {
      name: 'inactiveReason',
      type: 'one',
      options: stopReasons,
      label: w('Alasan tidak aktif', 'Why it is not active'),
      required: true,
      relevant: isInactive,
      seeds: ['S5.7'],
      source: 'VP',
    },
    {
      name: 'inactiveReasonDetail',
      type: 'long',
      label: w('Penjelasan alasan', 'More about the reason'),
      required: is('inactiveReason', 'other'),
      relevant: isInactive,
      seeds: ['S5.7'],
    },
    {
      name: 'activeUsers',
      type: 'int',
      label: w('Pengguna aktif per bulan', 'Active users per month'),
      help: w(
        'Berapa orang memakainya dalam sebulan? Tulis 0 bila tidak ada.',
        'How many people use it in a month? Write 0 if nobody does.',
      ),
      required: true,
      seeds: ['S5.5'],
    },
    {
      name: 'platforms',
      type: 'several',
      options: platformsOrOther,
      label: w('Platform', 'Platform'),
      help: w('Dibuka lewat apa? Boleh lebih dari satu.', 'How is it opened? More than one is fine.'),
      required: true,
      source: 'VP, KT',
    },
    {
      name: 'url',
      type: 'url',
      label: w('Alamat (URL)', 'Address (URL)'),
      help: w(
        'Salin dari peramban, mulai dengan https://',
        'Copy it from the browser, beginning with https://',
      ),
      required: both(
        isNot('status', 'building', 'inactive'),
        either(is('kind', 'website'), is('platforms', 'web')),
      ),
      source: 'VP',
    },
    {
      name: 'usage',
      type: 'rows',
      label: w('Pemeriksaan tiap tahun: masih dipakai?', 'Yearly check: is it still used?'),
      help: w('Satu baris setiap tahun.', 'One row for each year.'),
      required: false,
      relevant: isNot('status', 'building'),
      seeds: ['S5.5', 'S5.7'],
      source: 'PR',
      cells: [
        {
          name: 'year',
          type: 'year',
          max: 'this-year',
          label: w('Tahun', 'Year'),
          required: true,
          neverUnknown: true,
        },
        {
          name: 'stillUsed',
          type: 'one',
          options: yesPartlyNo,
          label: w('Masih dipakai', 'Still used'),
          required: true,
        },
        {
          name: 'usersThen',
          type: 'int',
          label: w('Pengguna aktif per bulan', 'Active users per month'),
          required: isNot('stillUsed', 'no'),
          relevant: isNot('stillUsed', 'no'),
        },
        {
          name: 'proof',
          type: 'files',
          label: w('Bukti pemakaian', 'Proof of use'),
          help: w(
            'Misalnya tangkapan layar jumlah pengguna.',
            'Such as a screenshot of the number of users.',
          ),
          required: false,
        },
        { name: 'note', type: 'long', maxLength: 1_000, label: w('Catatan', 'Note'), required: false },
      ],
    },
  ],
};
