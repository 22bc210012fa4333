import type { Form } from '../form.ts';
import { applicationUse } from './application-use.ts';
import { applicationMaking } from './application-making.ts';
import { applicationSafety } from './application-safety.ts';
import { aboutRecord, asOf, contact, cycle, unit } from './common-fields.ts';
import { serviceGroups } from './options.ts';
import { isNot, option, w } from './shorthand.ts';

export const application: Form = {
  id: 'application',
  version: 1,
  title: w('Daftar aplikasi dan situs', 'Applications and websites'),
  record: w('Aplikasi', 'Application'),
  purpose: w(
    'Supaya semua tahu aplikasi apa yang ada, masih dipakai atau tidak, dan aman atau tidak.',
    'So that everybody knows which applications there are, whether they are still used, and whether they are safe.',
  ),
  seeds: ['S1.2', 'S1.7', 'S3.2', 'S5.5', 'S5.7'],
  feeds: {
    spbe: [15, 24, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47],
    pemdi: ['I13', 'I16'],
  },
  confidential: false,
  flow: 'review',
  yearly: false,
  nameField: 'name',
  columns: ['kind', 'status', 'activeUsers'],
  sections: [
    {
      id: 'what',
      title: w('Aplikasi apa ini', 'What it is'),
      fields: [
        {
          name: 'name',
          type: 'text',
          label: w('Nama aplikasi', 'Name of the application'),
          required: true,
          source: 'VP, DPS, SIA',
        },
        {
          name: 'kind',
          type: 'one',
          options: [
            option('application', 'Aplikasi', 'Application'),
            option('website', 'Situs web', 'Website'),
            option('spreadsheet', 'Lembar kerja bersama', 'Shared spreadsheet'),
          ],
          label: w('Jenis', 'Kind'),
          help: w('Situs web juga dicatat.', 'Websites count too.'),
          required: true,
          seeds: ['S1.7'],
        },
        {
          name: 'function',
          type: 'long',
          label: w('Fungsi dan uraian', 'What it does'),
          help: w('Apa yang dikerjakan dengan aplikasi ini?', 'What is done with it?'),
          required: true,
          source: 'VP, SIA',
        },
        {
          name: 'businessProcess',
          type: 'text',
          label: w('Proses bisnis yang didukung', 'Business process that it supports'),
          help: w(
            'Pekerjaan kantor yang dibantu, misalnya "Izin usaha".',
            'The office work that it helps, such as "Business permits".',
          ),
          required: true,
          seeds: ['S5.10'],
          source: 'VP',
        },
        {
          name: 'serviceGroup',
          type: 'one',
          options: serviceGroups,
          label: w('Kelompok layanan', 'Group of services'),
          help: w(
            'Layanan publik untuk warga; administrasi untuk urusan kantor.',
            'Public services are for people; administration is for office work.',
          ),
          required: true,
          source: 'VP',
        },
        {
          name: 'sharing',
          type: 'one',
          options: [
            option('shared', 'Aplikasi Umum', 'Shared application'),
            option('special', 'Aplikasi Khusus', 'Special application'),
          ],
          label: w('Umum atau khusus', 'Shared or special'),
          help: w(
            'Aplikasi Umum dipakai bersama banyak instansi, misalnya SRIKANDI. Selain itu: khusus.',
            'Shared ones serve many agencies, such as SRIKANDI. All others are special.',
          ),
          required: true,
          source: 'Perpres 95/2018',
        },
        {
          name: 'origin',
          type: 'one',
          options: [
            option('central', 'Pusat', 'National'),
            option('local', 'Lokal', 'Local'),
            option('village', 'Desa', 'Village'),
            option('other', 'Lainnya', 'Other'),
          ],
          label: w('Asal', 'Origin'),
          help: w('Dari siapa aplikasi ini?', 'From whom does it come?'),
          required: true,
          source: 'VP',
        },
        {
          name: 'users',
          type: 'one',
          options: [
            option('internal', 'Khusus pegawai', 'Staff only'),
            option('general', 'Umum', 'Everybody'),
          ],
          label: w('Pengguna', 'Users'),
          required: true,
          source: 'VP',
        },
        {
          name: 'legalBasis',
          type: 'text',
          label: w('Dasar hukum', 'Legal basis'),
          help: w('Nomor dan tahun peraturan, bila ada.', 'Number and year of the regulation, if any.'),
          required: false,
          source: 'VP',
        },
        {
          name: 'output',
          type: 'long',
          label: w('Luaran', 'Output'),
          help: w(
            'Apa yang dihasilkan, misalnya surat izin atau laporan.',
            'What comes out, such as a permit or a report.',
          ),
          required: false,
          relevant: isNot('kind', 'website'),
          source: 'SIA, DPS',
        },
      ],
    },
    applicationUse,
    ...applicationMaking,
    ...applicationSafety,
    aboutRecord(asOf, cycle, unit, contact),
  ],
  rules: [],
  changes: [],
};
