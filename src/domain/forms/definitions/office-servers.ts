import type { Section } from '../form.ts';
import { yesPartlyNo } from './options.ts';
import { isNot, option, w } from './shorthand.ts';

export const officeServers: readonly Section[] = [
  {
    id: 'shared',
    title: w('Layanan bersama pemda', 'Shared services of the region'),
    fields: [
      {
        name: 'intranet',
        type: 'one',
        options: yesPartlyNo,
        label: w('Terhubung jaringan intra pemda', 'On the intranet of the region'),
        help: w('Jaringan tertutup yang dikelola Diskominfo.', 'The closed network that Diskominfo runs.'),
        required: true,
      },
      {
        name: 'dataCentre',
        type: 'one',
        options: yesPartlyNo,
        label: w('Memakai pusat data pemda', 'Uses the data centre of the region'),
        required: true,
      },
      {
        name: 'serviceBus',
        type: 'one',
        options: yesPartlyNo,
        label: w('Memakai sistem penghubung layanan', 'Uses the service bus'),
        help: w('Sistem yang menghubungkan antaraplikasi.', 'The system that links applications.'),
        required: true,
      },
    ],
  },
  {
    id: 'own',
    title: w('Server sendiri dan kebutuhan', 'Own servers and needs'),
    help: w('Boleh dikosongkan bila tidak ada.', 'May stay empty if there is nothing.'),
    fields: [
      {
        name: 'ownServers',
        type: 'rows',
        label: w('Server atau ruang server sendiri', 'Own servers or server room'),
        required: false,
        source: 'SIA, PR',
        cells: [
          {
            name: 'object',
            type: 'one',
            options: [
              option('server', 'Server', 'Server'),
              option('storage', 'Penyimpanan', 'Storage'),
              option('network', 'Perangkat jaringan', 'Network device'),
              option('security', 'Perangkat keamanan', 'Security device'),
              option('facility', 'Fasilitas komputasi', 'Computing facility'),
            ],
            label: w('Objek', 'Object'),
            required: true,
          },
          { name: 'number', type: 'int', label: w('Jumlah', 'Number'), required: true },
          {
            name: 'ownership',
            type: 'one',
            options: [
              option('own', 'Milik sendiri', 'Own'),
              option('rent', 'Sewa', 'Rented'),
              option('shared', 'Berbagi', 'Shared'),
            ],
            label: w('Kepemilikan', 'Ownership'),
            required: true,
          },
          {
            name: 'owner',
            type: 'text',
            label: w('Pemilik', 'Owner'),
            required: false,
            relevant: isNot('ownership', 'own'),
          },
          {
            name: 'memoryGb',
            type: 'decimal',
            unit: w('GB', 'GB'),
            label: w('Memori', 'Memory'),
            required: false,
          },
          {
            name: 'storageGb',
            type: 'decimal',
            unit: w('GB', 'GB'),
            label: w('Ruang simpan', 'Storage'),
            required: false,
          },
          { name: 'use', type: 'text', label: w('Dipakai untuk', 'Used for'), required: false },
        ],
      },
      {
        name: 'needs',
        type: 'rows',
        label: w('Kebutuhan', 'Needs'),
        required: false,
        seeds: ['S2.11'],
        cells: [
          { name: 'need', type: 'text', label: w('Kebutuhan', 'Need'), required: true },
          { name: 'why', type: 'text', maxLength: 500, label: w('Alasan', 'Reason'), required: true },
          {
            name: 'year',
            type: 'year',
            min: 2000,
            max: 2100,
            label: w('Tahun', 'Year'),
            required: true,
          },
        ],
      },
    ],
  },
];
