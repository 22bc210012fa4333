import { roomScope } from '../../src/domain/scope.ts';
import { longReport, type PickedFile } from './papers.ts';

/** The OPDs of an invented region, by what offices call them. */
export const cycleOpds = [
  ['Diskominfo', 'Dinas Komunikasi dan Informatika'],
  ['Bag. Hukum', 'Bagian Hukum Sekretariat Daerah'],
  ['Bag. Organisasi', 'Bagian Organisasi Sekretariat Daerah'],
  ['Bappeda', 'Badan Perencanaan Pembangunan Daerah'],
  ['BPKAD', 'Badan Pengelolaan Keuangan & Aset Daerah'],
  ['BKPSDM', 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia'],
  ['Inspektorat', 'Inspektorat Daerah'],
  ['Bag. PBJ', 'Bagian Pengadaan Barang dan Jasa'],
  ['Dispusip', 'Dinas Perpustakaan dan Kearsipan'],
  ['RSUD', 'Rumah Sakit Umum Daerah'],
  ['Dinkes', 'Dinas Kesehatan'],
  ['Dukcapil', 'Dinas Kependudukan dan Pencatatan Sipil'],
] as const;

export type Paper = { file: PickedFile; kind: string; proves: readonly string[] };

/** What one OPD does in the year: an indicator, and the documents that show its second level. */
export type Work = {
  opd: string;
  admin: string;
  room: string;
  indicator: string;
  /** The requirement that is answered before there is a document. */
  answers: string;
  papers: readonly Paper[];
};

const paper = (title: string, kind: string, proves: readonly string[]): Paper => ({
  file: longReport(title, 60_000),
  kind,
  proves,
});

const planned = 'Program kerja Manajemen Aset TIK tercantum';
/** The requirement that goes back once, and the document that it goes back for. */
export const assetsRunning = 'Kegiatan Manajemen Aset TIK sudah berjalan selaras';
export const unreadable = paper('Laporan aset TIK', 'Laporan', [assetsRunning]);
export const readable = paper('Laporan aset TIK semester 2', 'Laporan', [assetsRunning]);

export const finance: Work = {
  opd: 'Badan Pengelolaan Keuangan & Aset Daerah',
  admin: 'Admin BPKAD',
  room: 'I24',
  indicator: 'Manajemen Aset TIK',
  answers: planned,
  papers: [paper('Peta rencana SPBE', 'Dokumen perencanaan', [planned]), unreadable],
};

const regulated = 'Peraturan (daerah, bupati/wali kota';
export const inspectorate: Work = {
  opd: 'Inspektorat Daerah',
  admin: 'Admin Inspektorat',
  room: 'I9',
  indicator: 'Kebijakan Audit TIK',
  answers: regulated,
  papers: [
    paper('Peraturan bupati tentang audit TIK', 'Peraturan', [
      regulated,
      'Kebijakan mengatur sedikitnya sebagian dari tiga jenis audit',
    ]),
  ],
};

const mapped = 'Peta Proses Bisnis untuk setiap level';
export const organization: Work = {
  opd: 'Bagian Organisasi Sekretariat Daerah',
  admin: 'Admin Bag. Organisasi',
  room: 'I14',
  indicator: 'Inovasi Proses Bisnis SPBE',
  answers: mapped,
  papers: [paper('Peta proses bisnis', 'Dokumen teknis', [mapped, 'Peta Proses Bisnis memenuhi standar'])],
};

export const works = [finance, inspectorate, organization];
export const allFiles = [...works.flatMap(({ papers }) => papers), readable].map(({ file }) => file);

/** What the inspectorate writes when the period is closed already and it does not know. */
export const late = {
  room: 'I21',
  indicator: 'Manajemen Risiko SPBE',
  text: 'Fakta: daftar risiko disusun.',
};

/** Where the log of a room stands. */
export const scopeOf = (room: string): string => roomScope('2026', room);
