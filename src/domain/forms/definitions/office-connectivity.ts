import type { Form } from '../form.ts';
import { aboutRecord, asOf, contact, cycle } from './common-fields.ts';
import { officeLinks } from './office-links.ts';
import { officeServers } from './office-servers.ts';
import { option, w } from './shorthand.ts';

export const officeConnectivity: Form = {
  id: 'officeConnectivity',
  version: 1,
  title: w('Jaringan dan perangkat kantor', 'Networks and devices of offices'),
  record: w('Kantor', 'Office'),
  purpose: w(
    'Supaya jaringan merata: diukur di setiap kantor, juga yang jauh.',
    'So that networks become even: measured in every office, remote ones too.',
  ),
  seeds: ['S2.4', 'S2.9'],
  feeds: { spbe: [16, 17, 18], pemdi: ['I14'] },
  confidential: false,
  flow: 'review',
  yearly: false,
  nameField: 'officeName',
  columns: ['officeType', 'internet', 'enough', 'intranet'],
  sections: [
    {
      id: 'office',
      title: w('Kantor', 'The office'),
      help: w(
        'Satu catatan untuk satu kantor atau tempat layanan.',
        'One record for one office or place of service.',
      ),
      fields: [
        {
          name: 'officeName',
          type: 'text',
          label: w('Nama kantor atau lokasi layanan', 'Name of the office or place'),
          required: true,
          seeds: ['S2.9'],
        },
        {
          name: 'officeType',
          type: 'one',
          options: [
            option('main', 'Kantor utama', 'Main office'),
            option('uptd', 'UPTD', 'Technical unit (UPTD)'),
            option('kecamatan', 'Kantor kecamatan', 'District office'),
            option('kelurahan', 'Kantor kelurahan', 'Ward office'),
            option('desa', 'Kantor desa', 'Village office'),
            option('puskesmas', 'Puskesmas', 'Health centre'),
            option('school', 'Sekolah', 'School'),
            option('other', 'Lainnya', 'Other'),
          ],
          label: w('Jenis lokasi', 'Kind of place'),
          required: true,
          source: 'PR',
        },
        {
          name: 'area',
          type: 'text',
          label: w('Kecamatan, desa', 'District, village'),
          required: true,
          seeds: ['S2.9'],
        },
        {
          name: 'basicService',
          type: 'yn',
          label: w('Memberi layanan dasar', 'Gives basic services'),
          help: w(
            'Misalnya kesehatan, pendidikan, atau sosial.',
            'Such as health, education or social care.',
          ),
          required: true,
          seeds: ['S2.3'],
        },
        {
          name: 'staff',
          type: 'int',
          label: w('Jumlah pegawai', 'Number of staff'),
          required: true,
        },
        {
          name: 'position',
          type: 'position',
          label: w('Titik lokasi', 'Position'),
          help: w('Diambil hanya bila Anda minta.', 'Taken only when you ask for it.'),
          required: false,
          source: 'PR',
        },
      ],
    },
    {
      id: 'devices',
      title: w('Komputer dan listrik', 'Computers and power'),
      fields: [
        {
          name: 'computers',
          type: 'int',
          label: w('Jumlah komputer', 'Number of computers'),
          help: w('Laptop dihitung juga.', 'Laptops count too.'),
          required: true,
          seeds: ['S2.4'],
        },
        {
          name: 'computersWorking',
          type: 'int',
          label: w('Komputer yang berfungsi', 'Computers that work'),
          required: true,
          seeds: ['S2.4'],
        },
        {
          name: 'ownDevices',
          type: 'one',
          options: [
            option('none', 'Tidak ada', 'None'),
            option('some', 'Sebagian', 'Some'),
            option('most', 'Kebanyakan', 'Most'),
          ],
          label: w('Pegawai memakai gawai sendiri', 'Staff use devices of their own'),
          help: w('HP atau laptop pribadi untuk pekerjaan.', 'Their own phone or laptop for work.'),
          required: true,
          source: 'PR',
        },
        {
          name: 'power',
          type: 'one',
          options: [
            option('stable', 'Stabil', 'Stable'),
            option('outages', 'Sering padam', 'Often cut'),
            option('hours', 'Jam tertentu', 'Certain hours only'),
            option('none', 'Tidak ada', 'None'),
          ],
          label: w('Listrik', 'Power'),
          required: true,
          seeds: ['S2.4'],
        },
      ],
    },
    ...officeLinks,
    ...officeServers,
    aboutRecord(asOf, cycle, contact),
  ],
  rules: [{ kind: 'at-most', field: 'computersWorking', than: 'computers' }],
  changes: [],
};
