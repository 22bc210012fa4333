import { moment, type RoomStory } from './story.ts';

/** Infrastructure, team, risk and staff: reports, minutes, and some that came back. */
export const managementRooms: readonly RoomStory[] = [
  {
    indicator: 'I16',
    parts: [
      {
        opd: 'diskominfo',
        by: 'yusuf',
        started: moment(30, '08:35'),
        claims: { met: ['L2-01', 'L3-01'], unmet: ['L3-03'] },
        ties: [
          {
            requirement: 'L2-01',
            document: 'laporan-pusat-data',
            page: '1',
            quote: 'Sembilan dari dua belas perangkat daerah menempatkan aplikasinya di Pusat Data.',
          },
          { requirement: 'L3-01', document: 'sop-pusat-data', page: '1' },
        ],
        explanation:
          'Fakta: Laporan semester II mencatat sembilan dari dua belas perangkat daerah memakai Pusat Data.\n\nAnalisis: Sebagian perangkat daerah sudah memakai, sehingga tingkat 2 terpenuhi. Target cakupan tahun berjalan belum ditetapkan.',
        complete: true,
        submitted: moment(9, '10:55'),
      },
    ],
    comments: [
      {
        by: 'ratna',
        at: moment(13, '12:02'),
        opd: 'rsud',
        text: 'SIMRS masih di server rumah sakit; rencana pindah triwulan depan. Cukup dijawab Belum?',
      },
      {
        by: 'andi',
        at: moment(12, '08:15'),
        opd: 'diskominfo',
        text: 'Cukup. Jawab apa adanya, rencananya boleh ditulis di penjelasan.',
      },
    ],
  },
  {
    indicator: 'I19',
    parts: [
      {
        opd: 'diskominfo',
        by: 'yusuf',
        started: moment(20, '09:55'),
        claims: { met: ['L2-01', 'L2-02'], unknown: ['L3-01'] },
        ties: [
          { requirement: 'L2-01', document: 'sk-tim-koordinasi', page: '2' },
          { requirement: 'L2-02', document: 'notulen-forum', page: '1' },
        ],
      },
      {
        opd: 'bagian-organisasi',
        by: 'lukman',
        started: moment(18, '10:20'),
        claims: { met: ['L2-02'], unknown: ['L3-01'] },
        explanation:
          'Fakta: Rapat tim triwulan I diadakan sesuai undangan Sekretaris Daerah; notulennya disimpan Diskominfo.',
      },
    ],
  },
  {
    indicator: 'I20',
    parts: [
      {
        opd: 'diskominfo',
        by: 'yusuf',
        started: moment(19, '16:44'),
        claims: { met: ['L2-02', 'L3-03'], unmet: ['L2-01', 'L3-01'] },
        ties: [
          {
            requirement: 'L2-02',
            document: 'notulen-forum',
            page: '1',
            quote: 'Hadir: 12 perangkat daerah.',
          },
          { requirement: 'L2-02', document: 'foto-forum' },
          { requirement: 'L3-03', document: 'notulen-forum', page: '1' },
        ],
        explanation:
          'Fakta: Forum SPBE bertemu pada triwulan I, dihadiri dua belas perangkat daerah (notulen halaman 1 dan foto).',
      },
    ],
  },
  {
    indicator: 'I21',
    parts: [
      {
        opd: 'inspektorat',
        by: 'gunawan',
        started: moment(22, '10:10'),
        claims: { met: ['L2-01', 'L2-02'], unmet: ['L3-03'] },
        ties: [
          { requirement: 'L2-01', document: 'peta-rencana', page: '2', clause: 'Bab 2.1' },
          { requirement: 'L2-02', document: 'laporan-risiko', page: '1–2' },
        ],
        explanation:
          'Fakta: Program manajemen risiko tercantum pada Bab 2.1 Peta Rencana SPBE; penilaian risiko dilakukan pada tiga layanan.\n\nAnalisis: Kegiatan sejalan dengan program, sehingga tingkat 2 terpenuhi.',
        complete: true,
        submitted: moment(16, '13:27'),
      },
    ],
    reviews: [
      {
        by: 'sulastri',
        at: moment(8, '11:05'),
        verdicts: [
          { requirement: 'L2-01', state: 'accepted' },
          {
            requirement: 'L2-02',
            state: 'returned',
            reason: 'expired',
            text: 'Laporannya sudah tiga tahun. Mohon laporan penilaian risiko yang terbaru, walau masih ringkas.',
          },
        ],
        submission: {
          opd: 'inspektorat',
          state: 'returned',
          dueInDays: 12,
          reason: 'Satu syarat perlu laporan yang lebih baru.',
        },
      },
    ],
  },
  {
    indicator: 'I25',
    parts: [
      {
        opd: 'bkpsdm',
        by: 'dewi',
        started: moment(27, '09:00'),
        claims: {
          met: ['L2-01', 'L2-02', 'L2-03', 'L3-06', 'L3-07', 'L3-08'],
          unmet: ['L3-03', 'L3-04'],
          unknown: ['L3-01'],
        },
        ties: [
          { requirement: 'L2-01', document: 'peta-rencana', page: '2', clause: 'Bab 2.5' },
          { requirement: 'L2-02', document: 'rencana-kompetensi', page: '1' },
          {
            requirement: 'L2-03',
            document: 'laporan-pelatihan',
            page: '2',
            quote: 'Bidang yang dilatihkan: aplikasi, infrastruktur, keamanan, serta data dan informasi.',
          },
        ],
        explanation:
          'Fakta: Pelatihan SPBE tahun lalu diikuti 42 pegawai pada empat bidang kompetensi (laporan halaman 1 dan 2).\n\nAnalisis: Sebagian bidang terpenuhi, sehingga tingkat 2 terpenuhi. Bidang proses bisnis dan arsitektur dijadwalkan tahun ini.',
      },
    ],
  },
];
