import type { Section } from '../form.ts';
import { is, option, w } from './shorthand.ts';

const isElectronic = is('method', 'mixed', 'electronic');

export const serviceElectronic: Section = {
  id: 'electronic',
  title: w('Layanan elektronik', 'Electronic service'),
  fields: [
    {
      name: 'applications',
      type: 'record',
      forms: ['application'],
      several: true,
      label: w('Aplikasi yang dipakai', 'Applications in use'),
      required: true,
      relevant: isElectronic,
    },
    {
      name: 'capability',
      type: 'one',
      options: [
        option('1', 'Informasi: hanya bisa dibaca', 'Information: can only be read'),
        option('2', 'Interaksi: bisa unduh atau bertanya', 'Interaction: download or ask'),
        option('3', 'Transaksi: bisa mengajukan sampai selesai', 'Transaction: can be done to the end'),
        option('4', 'Kolaborasi: terhubung layanan lain', 'Collaboration: linked with other services'),
        option('5', 'Optimum: terus disesuaikan kebutuhan', 'Optimum: always fitted to the need'),
      ],
      label: w('Kemampuan layanan elektronik', 'What the electronic service can do'),
      help: w('Petunjuk saja, bukan nilai.', 'A hint, not the score.'),
      required: true,
      relevant: isElectronic,
    },
    {
      name: 'indicator',
      type: 'one',
      options: [
        option('none', 'Tidak ada', 'None'),
        option('I32', '32 Perencanaan', '32 Planning'),
        option('I33', '33 Penganggaran', '33 Budgeting'),
        option('I34', '34 Keuangan', '34 Finance'),
        option('I35', '35 Pengadaan barang dan jasa', '35 Procurement'),
        option('I36', '36 Kepegawaian', '36 Personnel'),
        option('I37', '37 Kearsipan dinamis', '37 Records'),
        option('I38', '38 Barang milik negara/daerah', '38 Public assets'),
        option('I39', '39 Pengawasan internal', '39 Internal supervision'),
        option('I40', '40 Akuntabilitas kinerja', '40 Accountability of performance'),
        option('I41', '41 Kinerja pegawai', '41 Performance of staff'),
        option('I42', '42 Pengaduan publik', '42 Public complaints'),
        option('I43', '43 Data terbuka', '43 Open data'),
        option('I44', '44 JDIH', '44 Legal documents (JDIH)'),
        option('I45', '45 Layanan publik sektor 1', '45 Public service of sector 1'),
        option('I46', '46 Layanan publik sektor 2', '46 Public service of sector 2'),
        option('I47', '47 Layanan publik sektor 3', '47 Public service of sector 3'),
      ],
      label: w('Indikator terkait', 'Indicator it belongs to'),
      help: w('Indikator SPBE 32–47, bila ada.', 'SPBE indicators 32–47, if any.'),
      required: false,
    },
    {
      name: 'portal',
      type: 'yn',
      label: w('Ada di portal layanan', 'On the service portal'),
      required: true,
    },
    {
      name: 'portalUrl',
      type: 'url',
      label: w('Alamat di portal', 'Address on the portal'),
      required: true,
      relevant: is('portal', 'yes'),
    },
  ],
};
