import type { Section } from '../form.ts';
import { filled, is, option, w } from './shorthand.ts';

const leadsToLetter = is('decision', 'recommended', 'conditional', 'joint');

export const proposalDecision: Section = {
  id: 'decision',
  title: w('Keputusan', 'Decision'),
  by: 'diskominfo',
  fields: [
    {
      name: 'decision',
      type: 'one',
      options: [
        option('recommended', 'Direkomendasikan', 'Recommended'),
        option('conditional', 'Direkomendasikan dengan syarat', 'Recommended with conditions'),
        option('useExisting', 'Pakai aplikasi yang ada', 'Use an existing application'),
        option('joint', 'Bangun bersama OPD lain', 'Build together with another OPD'),
        option('deferred', 'Ditunda', 'Deferred'),
        option('rejected', 'Tidak direkomendasikan', 'Not recommended'),
      ],
      label: w('Keputusan', 'Decision'),
      required: true,
      neverUnknown: true,
      source: 'PR',
    },
    {
      name: 'existingToUse',
      type: 'record',
      forms: ['application'],
      orText: true,
      label: w('Aplikasi yang dipakai', 'Application to use'),
      required: true,
      relevant: is('decision', 'useExisting'),
      source: 'PR',
    },
    {
      name: 'reason',
      type: 'long',
      label: w('Alasan', 'Reason'),
      help: w('OPD membaca alasan ini.', 'The OPD reads this reason.'),
      required: true,
      seeds: ['S1.8'],
    },
    {
      name: 'conditions',
      type: 'rows',
      label: w('Syarat', 'Conditions'),
      required: true,
      relevant: is('decision', 'conditional'),
      source: 'PR',
      cells: [
        { name: 'condition', type: 'text', maxLength: 500, label: w('Syarat', 'Condition'), required: true },
        { name: 'dueDate', type: 'date', label: w('Tenggat', 'Due date'), required: false },
        { name: 'met', type: 'yn', label: w('Sudah dipenuhi', 'Met'), required: false },
      ],
    },
    {
      name: 'letterNo',
      type: 'text',
      label: w('Nomor surat', 'Number of the letter'),
      help: w('Diisi saat surat rekomendasi terbit.', 'Filled when the letter of recommendation is issued.'),
      required: false,
      relevant: leadsToLetter,
      source: 'KT',
    },
    {
      name: 'letterDate',
      type: 'date',
      notAfter: 'today',
      label: w('Tanggal surat', 'Date of the letter'),
      required: filled('letterNo'),
      relevant: leadsToLetter,
      neverUnknown: true,
      source: 'KT',
    },
    {
      name: 'validUntil',
      type: 'date',
      label: w('Berlaku sampai', 'Valid until'),
      required: false,
      relevant: filled('letterDate'),
      source: 'PR',
    },
  ],
};
