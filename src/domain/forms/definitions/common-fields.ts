import type { Field, Section } from '../form.ts';
import { option, w } from './shorthand.ts';

/** The year stands first where a form is filled once a year, and last where something happened: nobody begins an incident with it. */
export const cycle: Field = {
  name: 'cycle',
  type: 'year',
  min: 2000,
  max: 2100,
  label: w('Tahun data', 'Year of the data'),
  help: w('Tahun penilaian yang memakai data ini.', 'The assessment year that uses this data.'),
  required: true,
  neverUnknown: true,
  seeds: ['S5.4'],
};

/** How old the data is. What happened at a moment, or is only planned, has its own dates and is not asked for it. */
export const asOf: Field = {
  name: 'asOf',
  type: 'date',
  notAfter: 'today',
  label: w('Keadaan per tanggal', 'As of'),
  help: w('Tanggal saat keadaan ini benar.', 'The day on which this was true.'),
  required: true,
  neverUnknown: true,
  source: 'PR',
};

/** Left out where the record is of the whole OPD, or names its unit or office itself. */
export const unit: Field = {
  name: 'unit',
  type: 'text',
  label: w('Unit kerja atau lokasi', 'Unit or place'),
  help: w(
    'Misalnya bidang, UPTD, puskesmas, atau sekolah.',
    'Such as a division, UPTD, health centre or school.',
  ),
  required: false,
  source: 'PR',
};

/** Left out of complaints, where the ticket and the channel lead back, and where the head of the OPD declares. */
export const contact: Field = {
  name: 'contact',
  type: 'person',
  label: w('Narahubung', 'Contact'),
  help: w(
    'Cukup jabatannya; nama dan telepon boleh kosong.',
    'The job title is enough; name and phone may stay empty.',
  ),
  required: true,
  source: 'KN',
};

export const confidentiality: Field = {
  name: 'confidentiality',
  type: 'one',
  options: [
    option('open', 'Terbuka', 'Open'),
    option('limited', 'Terbatas', 'Limited'),
    option('secret', 'Rahasia', 'Secret'),
  ],
  label: w('Sifat data', 'Confidentiality'),
  help: w(
    'Rahasia: hanya OPD ini dan Diskominfo yang melihat.',
    'Secret: only this OPD and Diskominfo see it.',
  ),
  required: true,
  neverUnknown: true,
  source: 'SIA, PR',
};

export const attachments: Field = {
  name: 'attachments',
  type: 'files',
  label: w('Dokumen pendukung', 'Supporting documents'),
  required: false,
};

export const remark: Field = {
  name: 'remark',
  type: 'long',
  maxLength: 2_000,
  label: w('Keterangan', 'Remark'),
  required: false,
  source: 'PR',
};

/** The last section of a form: what the record itself is, short because the app knows most of it. */
export const aboutRecord = (...fields: Field[]): Section => ({
  id: 'about',
  title: w('Tentang catatan ini', 'About this record'),
  fields: [...fields, confidentiality, attachments, remark],
});
