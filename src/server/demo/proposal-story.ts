import { noRows } from '../../domain/forms/check-record.ts';
import type { Calendar } from './calendar.ts';
import { officeFile } from './paper-forms.ts';
import { about, registry, type RecordStory } from './record-story.ts';
import { moment, type DemoDocument } from './story.ts';

const letter = 'surat-usulan-antrean';
const written = moment(12, '09:05');

/** The letter with which the head of the office hands the proposal in. */
export function proposalPapers({ year, dayAt }: Calendar): DemoDocument[] {
  const title = 'Surat usulan pembangunan aplikasi antrean';
  const number = `470/212/${year}`;
  return [
    {
      id: letter,
      library: registry.opd,
      by: registry.by,
      added: written,
      title,
      kind: 'surat',
      number,
      date: dayAt(-13),
      signer: 'Kepala Dinas Kependudukan dan Pencatatan Sipil',
      file: officeFile({
        file: 'Surat_Usulan_Antrean.pdf',
        office: 'Dinas Kependudukan dan Pencatatan Sipil',
        title,
        number,
        pages: [
          [
            'Kepada Kepala Dinas Komunikasi dan Informatika. Bersama ini kami usulkan pembangunan aplikasi antrean daring untuk loket perekaman dan pencetakan KTP.',
            'Kepala dinas menyetujui usulan ini dan menunjuk Bidang Data sebagai pengelola.',
          ],
        ],
      }),
    },
  ];
}

const process = {
  problem:
    'Warga datang sejak pukul lima pagi untuk nomor antrean KTP. Nomor habis sebelum pukul delapan, banyak yang pulang dan kembali esok hari, dan loket tidak tahu berapa orang yang akan datang.',
  processName: 'Antrean perekaman dan pencetakan KTP',
  processOwner: 'Bidang Pelayanan Pendaftaran Penduduk',
  processSteps: [
    { id: 'ambil', step: 'Mengambil nomor di loket', who: 'Warga', time: '1 sampai 3 jam', medium: 'paper' },
    { id: 'panggil', step: 'Memanggil nomor', who: 'Petugas loket', time: '15 menit', medium: 'paper' },
    { id: 'catat', step: 'Mencatat yang sudah dilayani', who: 'Petugas loket', medium: 'paper' },
  ],
  processRunning: 'partly',
  simplification: 'Nomor untuk sore hari dibagikan siang, dan pengambilan KTP tidak perlu antre lagi.',
  dutyBasis: 'Undang-Undang 24 Tahun 2013 tentang Administrasi Kependudukan, Pasal 7',
  similar: noRows,
  sharedFits: 'no',
  sharedNeed: 'yes',
  otherOpds: ['rsud'],
};

const wish = {
  title: 'Antrean Daring Kependudukan',
  kind: 'application',
  change: 'new',
  goal: 'Warga memilih hari dan jam dari rumah, dan menunggu paling lama tiga puluh menit.',
  benefit: 'Warga tidak kehilangan hari kerja; loket tahu sehari sebelumnya berapa yang datang.',
  measure: [{ id: 'tunggu', what: 'Lama menunggu di loket', now: '180 menit', target: '30 menit' }],
  notBuilt: 'Antrean tetap panjang dan keluhan bertambah menjelang tahun ajaran baru.',
  priority: 'high',
  serviceType: 'public',
  targetUsers: 'Warga yang mengurus KTP',
  estimatedUsers: 18_000,
  reach: 'local',
  inputs: 'Nama, nomor HP, layanan, dan jam yang dipilih',
  outputs: 'Nomor antrean dan daftar kedatangan per loket',
  dataUsed: [{ id: 'jadwal', dataName: 'Jadwal loket', producer: 'Dukcapil', personal: 'no' }],
  integration: 'none',
};

const plan = {
  platforms: ['web', 'mobile'],
  executor: 'self',
  months: 5,
  cost: 95_000_000,
  yearlyCost: 14_000_000,
  funding: 'apbd',
  roadmapItem: 'notInRoadmap',
  people: [
    { id: 'pengelola', role: 'Pengelola jadwal', number: 2, skilled: 'has' },
    { id: 'teknis', role: 'Petugas teknis', number: 1, skilled: 'needs' },
  ],
  headApproval: 'yes',
  headApprovalLetter: [letter],
  hosting: 'diskominfo',
  securityConfidentiality: 'medium',
  securityIntegrity: 'medium',
  securityAvailability: 'high',
};

/** A proposal that was handed in and waits for Diskominfo. */
export const proposals = (calendar: Calendar): RecordStory[] => [
  {
    id: 'contoh-usulan-antrean',
    form: 'proposal',
    opd: registry.opd,
    by: registry.by,
    at: moment(12, '09:40'),
    values: {
      ...about('proposal', { calendar, title: registry.title }),
      ...process,
      ...wish,
      ...plan,
      fiscalYear: calendar.year + 1,
    },
    submitted: moment(6, '14:15'),
  },
];
