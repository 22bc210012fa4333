import type { AlikeText } from './alike.ts';
import type { Words } from './form.ts';

/**
 * A national application that serves many agencies. From general knowledge, not from an official list: which of them are formally
 * an *Aplikasi Umum*, and which are still in use, has to be looked up there. Codes never change their meaning.
 */
export type SharedApplication = { code: string; name: string; owner: string; does: Words; text: AlikeText };

type Entry = readonly [code: string, name: string, owner: string, process: string, id: string, en: string];

const entries: readonly Entry[] = [
  [
    'srikandi',
    'SRIKANDI',
    'ANRI',
    'Tata naskah dinas dan kearsipan',
    'Surat masuk, surat keluar, disposisi, dan arsip dinamis pemerintah.',
    'Letters in and out, instructions on them, and records of the government.',
  ],
  [
    'sp4n-lapor',
    'SP4N-LAPOR!',
    'Kementerian PANRB',
    'Penanganan pengaduan pelayanan publik',
    'Pengaduan, aspirasi, dan permintaan informasi dari masyarakat.',
    'Complaints, wishes and questions of the public.',
  ],
  [
    'sipd',
    'SIPD',
    'Kementerian Dalam Negeri',
    'Perencanaan pembangunan dan keuangan daerah',
    'Perencanaan, penganggaran, penatausahaan, dan laporan keuangan daerah.',
    'Planning, budgeting and accounts of regions.',
  ],
  [
    'siasn',
    'SIASN dan MyASN',
    'BKN',
    'Administrasi kepegawaian',
    'Data ASN, kenaikan pangkat, pensiun, dan layanan kepegawaian.',
    'Data of civil servants, promotion, pension and other staff matters.',
  ],
  [
    'e-kinerja-bkn',
    'e-Kinerja BKN',
    'BKN',
    'Penilaian kinerja pegawai',
    'Sasaran kinerja pegawai (SKP) dan penilaian kinerja ASN.',
    'Goals and appraisal of civil servants.',
  ],
  [
    'jdihn',
    'JDIHN',
    'BPHN',
    'Publikasi produk hukum',
    'Peraturan dan dokumen hukum dari seluruh instansi, terhubung dengan JDIH daerah.',
    'Regulations and legal documents of all agencies.',
  ],
  [
    'spse',
    'SPSE',
    'LKPP',
    'Pengadaan barang dan jasa',
    'Tender, pengadaan langsung, dan pencatatan pengadaan secara elektronik.',
    'Tenders and other procurement.',
  ],
  [
    'sirup',
    'SiRUP',
    'LKPP',
    'Rencana umum pengadaan barang dan jasa',
    'Pengumuman rencana umum pengadaan setiap tahun.',
    'The plan of procurement of each year.',
  ],
  [
    'e-katalog',
    'Katalog Elektronik',
    'LKPP',
    'Pembelian barang dan jasa lewat katalog',
    'Daftar barang dan jasa yang dapat dibeli langsung oleh pemerintah.',
    'Goods and services that the government can buy at once.',
  ],
  [
    'oss',
    'OSS',
    'Kementerian Investasi/BKPM',
    'Perizinan berusaha',
    'Nomor induk berusaha dan izin usaha berbasis risiko.',
    'Business numbers and business permits.',
  ],
  [
    'simbg',
    'SIMBG',
    'Kementerian PUPR',
    'Izin bangunan gedung (PBG dan SLF)',
    'Persetujuan bangunan gedung dan sertifikat laik fungsi.',
    'Permits and certificates of buildings.',
  ],
  [
    'siak',
    'SIAK Terpusat',
    'Kementerian Dalam Negeri',
    'Administrasi kependudukan',
    'Data penduduk, KTP elektronik, kartu keluarga, dan akta.',
    'Data of residents, identity cards, family cards and certificates.',
  ],
  [
    'siskeudes',
    'Siskeudes',
    'Kementerian Dalam Negeri dan BPKP',
    'Pengelolaan keuangan desa',
    'Anggaran, penatausahaan, dan laporan keuangan desa.',
    'Budget and accounts of villages.',
  ],
  [
    'siks-ng',
    'SIKS-NG',
    'Kementerian Sosial',
    'Penetapan penerima bantuan sosial',
    'Data kesejahteraan sosial, usulan dan verifikasi penerima bansos.',
    'Social welfare data, proposals and checks of recipients.',
  ],
  [
    'dapodik',
    'Dapodik',
    'Kementerian Pendidikan',
    'Pendataan sekolah, guru, dan siswa',
    'Data pokok sekolah, peserta didik, guru, serta sarana pendidikan.',
    'Main data of schools, pupils, teachers and buildings.',
  ],
  [
    'satusehat',
    'SATUSEHAT',
    'Kementerian Kesehatan',
    'Integrasi data rekam medis',
    'Menghubungkan rekam medis elektronik rumah sakit, puskesmas, dan klinik.',
    'Links the medical records of hospitals, health centres and clinics.',
  ],
  [
    'data-go-id',
    'Portal Satu Data Indonesia',
    'Bappenas',
    'Publikasi data terbuka',
    'Kumpulan data terbuka dari instansi pusat dan daerah.',
    'Open data of national and regional agencies.',
  ],
  [
    'mpp-digital',
    'MPP Digital',
    'Kementerian PANRB',
    'Mal pelayanan publik',
    'Satu aplikasi untuk berbagai layanan di mal pelayanan publik.',
    'One application for the services of public service malls.',
  ],
];

/** The national applications that a proposal is compared with beside those of the region. */
export const sharedApplications: readonly SharedApplication[] = entries.map(
  ([code, name, owner, process, id, en]) => ({
    code,
    name,
    owner,
    does: { id, en },
    text: { name, process, function: id, users: '' },
  }),
);
