import { moment, type Moment, type PartStory, type RoomStory, type TieStory } from './story.ts';

/** Two weeks of ordinary work: what each service can show by its screenshot and its address. */
export const serviceRooms: readonly RoomStory[] = [
  {
    indicator: 'I32',
    parts: [
      {
        ...part('bapperida', 'sri', moment(23, '09:48')),
        claims: { met: ['L2-01', 'L2-03', 'L3-01', 'L3-02'], unknown: ['L3-06'] },
        ties: shownBy('sipd-rencana', ['L2-01', 'L3-02']),
        explanation:
          'Fakta: Penyusunan RKPD dan Renja memakai SIPD; Renja disetujui Bapperida di dalam aplikasi (tangkapan layar).\n\nAnalisis: Aplikasi menanggapi pengguna dengan persetujuan, sehingga layanan menuju tahap transaksi.',
      },
    ],
  },
  {
    indicator: 'I34',
    parts: [
      {
        ...part('bpkad', 'bayu', moment(22, '14:15')),
        claims: { met: ['L2-01', 'L2-03', 'L3-01', 'L3-02', 'L3-05'] },
        ties: shownBy('sipd-keuangan', ['L2-01', 'L3-01', 'L3-02', 'L3-05']),
        explanation:
          'Fakta: SPP, SPM, dan SP2D diproses dan disetujui di SIPD Penatausahaan.\n\nAnalisis: Persetujuan berjenjang terlihat pada tangkapan layar, sehingga tingkat 3 terpenuhi.',
        complete: true,
        submitted: moment(10, '16:20'),
      },
    ],
  },
  {
    indicator: 'I35',
    parts: [
      {
        ...part('bagian-pbj', 'fitri', moment(20, '11:02')),
        claims: { met: ['L2-01', 'L2-02', 'L2-03', 'L3-01', 'L3-02', 'L3-04'] },
        ties: shownBy('spse', ['L2-01', 'L3-01', 'L3-02', 'L3-04']),
        explanation:
          'Fakta: Seluruh tender memakai SPSE; dokumen penawaran diunggah dan dievaluasi di dalam aplikasi.',
        complete: true,
      },
    ],
  },
  {
    indicator: 'I37',
    parts: [
      {
        ...part('dispusip', 'agustinus', moment(25, '08:40')),
        claims: { met: ['L2-01', 'L2-02', 'L2-03', 'L3-01', 'L3-02', 'L3-05', 'L3-06'] },
        ties: shownBy('srikandi', ['L2-01', 'L3-01', 'L3-02', 'L3-05', 'L3-06']),
        explanation:
          'Fakta: SRIKANDI dipakai 28 perangkat daerah dan unit; surat masuk didisposisi dan ditandatangani di dalam aplikasi.\n\nAnalisis: Persetujuan dan analitik terlihat, sehingga tingkat 3 terpenuhi.',
        complete: true,
        submitted: moment(14, '08:12'),
      },
    ],
    reviews: [
      {
        by: 'sulastri',
        at: moment(6, '14:30'),
        verdicts: ['L2-01', 'L3-01', 'L3-02', 'L3-05', 'L3-06'].map((requirement) => ({
          requirement,
          state: 'accepted' as const,
        })),
        submission: { opd: 'dispusip', state: 'accepted' },
      },
    ],
  },
  {
    indicator: 'I40',
    parts: [
      {
        ...part('bagian-organisasi', 'lukman', moment(26, '10:27')),
        claims: { met: ['L2-01', 'L2-02', 'L3-01', 'L3-02', 'L3-04'] },
        ties: shownBy('esakip', ['L2-01', 'L3-01', 'L3-04']),
        explanation: 'Fakta: Laporan kinerja perangkat daerah diunggah dan divalidasi di e-SAKIP.',
        complete: true,
        submitted: moment(15, '09:33'),
      },
    ],
    reviews: [
      {
        by: 'andi',
        at: moment(7, '15:48'),
        verdicts: [
          { requirement: 'L2-01', state: 'accepted' },
          {
            requirement: 'L3-01',
            state: 'returned',
            reason: 'page-missing',
            text: 'Tangkapan layarnya menunjukkan daftar, belum fitur unggah. Mohon layar unggahnya.',
          },
          {
            requirement: 'L3-02',
            state: 'returned',
            reason: 'missing',
            text: 'Belum ada dokumen untuk tanggapan aplikasi.',
          },
        ],
        submission: {
          opd: 'bagian-organisasi',
          state: 'returned',
          dueInDays: 9,
          reason: 'Dua syarat tingkat 3 perlu bukti.',
        },
      },
    ],
  },
  {
    indicator: 'I42',
    parts: [
      {
        ...part('diskominfo', 'yusuf', moment(32, '09:15')),
        claims: { met: ['L2-01', 'L2-02', 'L2-03', 'L3-01', 'L3-02', 'L3-05'] },
        ties: shownBy('lapor', ['L2-01', 'L3-01', 'L3-02', 'L3-05']),
        explanation:
          'Fakta: Pengaduan masuk lewat SP4N-LAPOR; tahun lalu 388 laporan, 371 selesai.\n\nAnalisis: Laporan diteruskan, ditanggapi, dan ditutup di aplikasi, sehingga tingkat 3 terpenuhi.',
        complete: true,
        submitted: moment(24, '10:18'),
      },
    ],
    reviews: [
      {
        by: 'sulastri',
        at: moment(15, '13:40'),
        verdicts: ['L2-01', 'L3-01', 'L3-02', 'L3-05'].map((requirement) => ({
          requirement,
          state: 'accepted' as const,
        })),
        submission: { opd: 'diskominfo', state: 'accepted' },
      },
    ],
    determination: {
      by: 'sulastri',
      at: moment(15, '13:52'),
      level: '3',
      note: 'Aplikasi umum nasional, dipakai penuh.',
    },
  },
  {
    indicator: 'I43',
    parts: [
      {
        ...part('diskominfo', 'yusuf', moment(10, '15:36')),
        claims: { met: ['L2-01', 'L2-03'], unmet: ['L3-05'] },
        ties: shownBy('data-terbuka', ['L2-01']),
      },
    ],
  },
  {
    indicator: 'I44',
    parts: [
      {
        ...part('bagian-hukum', 'maria', moment(29, '13:20')),
        claims: { met: ['L2-01', 'L2-02', 'L2-03', 'L3-01'] },
        rest: ['L3-02', 'L3-03', 'L3-04', 'L3-05', 'L3-06'],
        ties: shownBy('jdih', ['L2-01', 'L2-03', 'L3-01']),
        explanation:
          'Fakta: JDIH memuat 214 Perda dan 655 Peraturan Bupati yang dapat dicari dan diunduh.\n\nAnalisis: Layanan sudah dua arah, sehingga tingkat 2 terpenuhi.',
        complete: true,
        submitted: moment(5, '11:08'),
      },
    ],
  },
  {
    indicator: 'I45',
    label: 'Pendaftaran pasien daring',
    parts: [
      {
        ...part('rsud', 'ratna', moment(16, '07:58')),
        claims: { met: ['L2-01', 'L2-03', 'L3-01'], unknown: ['L3-05'] },
        ties: shownBy('daftar-pasien', ['L2-01', 'L3-01']),
        explanation: 'Fakta: Pasien mendaftar poli lewat laman SIMRS dan mengunduh bukti pendaftaran.',
      },
    ],
  },
  {
    indicator: 'I46',
    label: 'Rujukan dan imunisasi',
    parts: [{ ...part('dinkes', 'siti', moment(4, '19:22')), claims: { unknown: ['L2-01'] } }],
  },
  {
    indicator: 'I47',
    label: 'Administrasi kependudukan daring',
    parts: [
      {
        ...part('dukcapil', 'fauzan', moment(15, '10:12')),
        claims: { met: ['L2-01', 'L2-02', 'L2-03', 'L3-01', 'L3-02', 'L3-04'] },
        ties: shownBy('adminduk', ['L2-01', 'L2-02', 'L3-01', 'L3-02', 'L3-04']),
        explanation:
          'Fakta: Permohonan akta dan KTP-el diajukan daring, diverifikasi petugas, dan hasilnya diunduh.\n\nAnalisis: Ada validasi dan status permohonan, sehingga tingkat 3 terpenuhi.',
        complete: true,
        submitted: moment(3, '14:02'),
      },
    ],
  },
];

function part(opd: string, by: string, started: Moment): Pick<PartStory, 'opd' | 'by' | 'started'> {
  return { opd, by, started };
}

/** The screenshot for each requirement, the address of the service for the first. */
function shownBy(service: string, requirements: readonly string[]): TieStory[] {
  const [first = ''] = requirements;
  return [
    { requirement: first, document: `tautan-${service}` },
    ...requirements.map((requirement) => ({ requirement, document: `layar-${service}`, page: '1' })),
  ];
}
