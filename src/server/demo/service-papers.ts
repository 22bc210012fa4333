import type { Calendar } from './calendar.ts';
import { drawScreen } from './draw-pictures.ts';
import { pngFile } from './paper-forms.ts';
import { moment, type DemoDocument, type Moment } from './story.ts';

type Screen = {
  id: string;
  library: string;
  by: string;
  added: Moment;
  application: string;
  view: string;
  host: string;
  rows: readonly string[];
};

const screens: readonly Screen[] = [
  {
    id: 'layar-lapor',
    library: 'diskominfo',
    by: 'yusuf',
    added: moment(33, '10:05'),
    application: 'SP4N-LAPOR',
    view: 'Daftar laporan',
    host: 'lapor',
    rows: [
      'Jalan berlubang - selesai, 4 hari',
      'Lampu jalan - diproses Dishub',
      'Air bersih - diteruskan PDAM',
      'Unduh rekap triwulan',
    ],
  },
  {
    id: 'layar-data-terbuka',
    library: 'diskominfo',
    by: 'yusuf',
    added: moment(11, '15:20'),
    application: 'Satu Data Contoh',
    view: 'Katalog',
    host: 'data',
    rows: [
      'Jumlah penduduk per kecamatan - CSV',
      'Harga pangan harian - CSV',
      'Luas panen padi - XLSX',
      'Cari kumpulan data',
    ],
  },
  {
    id: 'layar-jdih',
    library: 'bagian-hukum',
    by: 'maria',
    added: moment(30, '08:55'),
    application: 'JDIH Contoh',
    view: 'Pencarian',
    host: 'jdih',
    rows: [
      'Perda - 214 dokumen',
      'Perbup - 655 dokumen',
      'Unduh abstrak',
      'Keputusan Bupati - 1.203 dokumen',
    ],
  },
  {
    id: 'layar-esakip',
    library: 'bagian-organisasi',
    by: 'lukman',
    added: moment(27, '11:15'),
    application: 'e-SAKIP',
    view: 'Laporan kinerja',
    host: 'esakip',
    rows: [
      'LKjIP Dinkes - tervalidasi',
      'LKjIP RSUD - perbaikan',
      'LKjIP BPKAD - tervalidasi',
      'Unduh format laporan',
    ],
  },
  {
    id: 'layar-sipd-rencana',
    library: 'bapperida',
    by: 'sri',
    added: moment(25, '09:33'),
    application: 'SIPD',
    view: 'Perencanaan',
    host: 'sipd',
    rows: [
      'RKPD - terkunci',
      'Renja Dinkes - disetujui Bapperida',
      'Renja Diskominfo - disetujui',
      'Usulan musrenbang - 418',
    ],
  },
  {
    id: 'layar-sipd-keuangan',
    library: 'bpkad',
    by: 'bayu',
    added: moment(24, '13:02'),
    application: 'SIPD',
    view: 'Penatausahaan',
    host: 'sipd',
    rows: ['SPP 0412 - disetujui PPK', 'SPM 0398 - terbit', 'SP2D 0377 - cair', 'Realisasi - grafik bulanan'],
  },
  {
    id: 'layar-spse',
    library: 'bagian-pbj',
    by: 'fitri',
    added: moment(22, '10:44'),
    application: 'SPSE',
    view: 'Daftar paket',
    host: 'lpse',
    rows: [
      'Pengadaan server - evaluasi',
      'Sewa jaringan - pemenang ditetapkan',
      'ATK - e-purchasing',
      'Unduh dokumen pemilihan',
    ],
  },
  {
    id: 'layar-srikandi',
    library: 'dispusip',
    by: 'agustinus',
    added: moment(26, '09:18'),
    application: 'SRIKANDI',
    view: 'Surat masuk',
    host: 'srikandi',
    rows: [
      'Undangan rapat - disposisi Kabid',
      'Nota dinas - disetujui',
      'Surat edaran - ditandatangani',
      'Statistik naskah per OPD',
    ],
  },
  {
    id: 'layar-daftar-pasien',
    library: 'rsud',
    by: 'ratna',
    added: moment(18, '07:52'),
    application: 'SIMRS',
    view: 'Pendaftaran daring',
    host: 'rsud',
    rows: ['Poli anak - sisa 12', 'Poli dalam - penuh', 'Cari dokter', 'Unduh bukti pendaftaran'],
  },
  {
    id: 'layar-adminduk',
    library: 'dukcapil',
    by: 'fauzan',
    added: moment(17, '14:26'),
    application: 'Adminduk Daring',
    view: 'Permohonan',
    host: 'dukcapil',
    rows: [
      'KTP-el - siap diambil',
      'Akta lahir - diverifikasi',
      'KIA - berkas kurang',
      'Unduh akta bertanda tangan elektronik',
    ],
  },
];

/** Screenshots of the services of the region, with the address and the day on them, and a link beside each. */
export function servicePapers({ year }: Calendar): DemoDocument[] {
  return screens.flatMap(({ id, library, by, added, application, view, host, rows }) => {
    const address = `https://${host}.contohkab.example`;
    const own = { library, by, added, date: `${year}-02-06` };
    const picture = drawScreen({
      title: `${application} - ${view}`,
      address,
      taken: `Diambil 6 Februari ${year} pukul 10.00`,
      rows,
    });
    return [
      {
        ...own,
        id,
        title: `Tangkapan layar ${application}, ${view.toLowerCase()}`,
        kind: 'tangkapan-layar',
        file: pngFile(`${id}.png`, picture),
      },
      { ...own, id: id.replace('layar', 'tautan'), title: application, kind: 'tautan', url: address },
    ];
  });
}
