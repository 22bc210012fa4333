import type { Role } from '../../domain/field-shapes.ts';

/** The name says it: every screen that shows the region says that its data is a sample. */
export const demoRegion = {
  name: 'Kabupaten Contoh (data contoh)',
  kind: 'kabupaten',
  brand: '#236242',
  timeZone: 'Asia/Makassar',
} as const;

export const demoOpds = [
  { id: 'diskominfo', code: 'Diskominfo', name: 'Dinas Komunikasi dan Informatika' },
  { id: 'bagian-hukum', code: 'Bagian Hukum', name: 'Bagian Hukum Sekretariat Daerah' },
  { id: 'bagian-organisasi', code: 'Bagian Organisasi', name: 'Bagian Organisasi Sekretariat Daerah' },
  { id: 'bapperida', code: 'Bapperida', name: 'Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah' },
  { id: 'bpkad', code: 'BPKAD', name: 'Badan Pengelolaan Keuangan dan Aset Daerah' },
  { id: 'bkpsdm', code: 'BKPSDM', name: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia' },
  { id: 'inspektorat', code: 'Inspektorat', name: 'Inspektorat Daerah' },
  { id: 'bagian-pbj', code: 'Bagian PBJ', name: 'Bagian Pengadaan Barang dan Jasa Sekretariat Daerah' },
  { id: 'dispusip', code: 'Dispusip', name: 'Dinas Perpustakaan dan Kearsipan' },
  { id: 'rsud', code: 'RSUD', name: 'Rumah Sakit Umum Daerah' },
  { id: 'dinkes', code: 'Dinkes', name: 'Dinas Kesehatan' },
  { id: 'dukcapil', code: 'Dukcapil', name: 'Dinas Kependudukan dan Pencatatan Sipil' },
] as const;

export type DemoPerson = {
  id: string;
  name: string;
  roles: readonly Role[];
  opds: readonly string[];
  /** The role that this person's sign-in link is printed for. */
  linkFor?: Role;
};

const admin = (id: string, name: string, opd: string): DemoPerson => ({
  id,
  name,
  roles: ['opd_admin'],
  opds: [opd],
});

/** Invented names; roles add up, as in real offices. */
export const demoPeople: readonly DemoPerson[] = [
  {
    id: 'andi',
    name: 'Andi Prasetyo',
    roles: ['coordinator', 'opd_admin'],
    opds: ['diskominfo'],
    linkFor: 'coordinator',
  },
  { ...admin('rahma', 'Rahma Wulandari', 'bkpsdm'), linkFor: 'opd_admin' },
  { id: 'sulastri', name: 'Ni Made Sulastri', roles: ['assessor'], opds: [], linkFor: 'assessor' },
  { id: 'haris', name: 'Haris Mahendra', roles: ['viewer'], opds: [], linkFor: 'viewer' },
  admin('yusuf', 'Yusuf Ramadhan', 'diskominfo'),
  admin('maria', 'Maria Tandayu', 'bagian-hukum'),
  admin('lukman', 'Lukman Pasaribu', 'bagian-organisasi'),
  admin('sri', 'Sri Wahyuni', 'bapperida'),
  admin('bayu', 'Bayu Setiawan', 'bpkad'),
  admin('dewi', 'Dewi Lestari', 'bkpsdm'),
  admin('gunawan', 'Gunawan Saputra', 'inspektorat'),
  admin('fitri', 'Fitri Handayani', 'bagian-pbj'),
  admin('agustinus', 'Agustinus Pole', 'dispusip'),
  admin('ratna', 'Ratna Kusuma', 'rsud'),
  admin('siti', 'Siti Nurjanah', 'dinkes'),
  admin('fauzan', 'Ahmad Fauzan', 'dukcapil'),
];

/** Whom the coordinator names where the instrument leaves the choice to the region, and who joins in. */
export const demoAssignments = [
  { indicator: 'I45', opd: 'rsud', role: 'owner', note: '' },
  { indicator: 'I46', opd: 'dinkes', role: 'owner', note: '' },
  { indicator: 'I47', opd: 'dukcapil', role: 'owner', note: '' },
  { indicator: 'I19', opd: 'bkpsdm', role: 'contributor', note: 'Mohon SK tim dan daftar hadir rapat.' },
  { indicator: 'I16', opd: 'rsud', role: 'contributor', note: 'Mohon bukti SIMRS memakai Pusat Data.' },
] as const;
