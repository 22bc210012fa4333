import { moment, type RoomStory } from './story.ts';

/** Policies, architecture and roadmap: answered mostly from the shared documents. */
export const policyRooms: readonly RoomStory[] = [
  {
    indicator: 'I1',
    parts: [
      {
        opd: 'diskominfo',
        by: 'yusuf',
        started: moment(43, '09:12'),
        claims: { met: ['L2-01', 'L2-02', 'L3-01', 'L3-02'] },
        rest: ['L4-01', 'L4-02', 'L4-03', 'L4-04'],
        ties: [
          { requirement: 'L2-01', document: 'perbup-spbe', page: '1', clause: 'Pasal 4' },
          {
            requirement: 'L2-02',
            document: 'perbup-spbe',
            page: '2',
            clause: 'Pasal 4 ayat (1)',
            quote: 'Arsitektur SPBE memuat referensi arsitektur dan domain arsitektur.',
          },
          { requirement: 'L3-01', document: 'perbup-spbe', page: '2', clause: 'Pasal 4 ayat (1)' },
          {
            requirement: 'L3-02',
            document: 'perbup-spbe',
            page: '2',
            clause: 'Pasal 4 ayat (2)',
            quote:
              'Domain arsitektur meliputi proses bisnis, data dan informasi, infrastruktur SPBE, aplikasi SPBE, keamanan SPBE, dan layanan SPBE.',
          },
        ],
        explanation:
          'Fakta: Peraturan Bupati Contoh tentang Penyelenggaraan SPBE, Pasal 4 dan Pasal 5, halaman 2, mengatur referensi dan enam domain Arsitektur SPBE.\n\nAnalisis: Keenam domain disebut lengkap pada Pasal 4 ayat (2), sehingga kebijakan memenuhi tingkat 3. Reviu berkala baru disebut satu kali pada Pasal 5 dan belum pernah dilaksanakan, sehingga tingkat 4 belum terpenuhi.',
        complete: true,
        submitted: moment(34, '15:40'),
      },
    ],
    reviews: [
      {
        by: 'sulastri',
        at: moment(26, '10:22'),
        verdicts: [
          { requirement: 'L2-01', state: 'accepted' },
          { requirement: 'L2-02', state: 'accepted' },
          { requirement: 'L3-01', state: 'accepted' },
          { requirement: 'L3-02', state: 'accepted' },
        ],
        submission: { opd: 'diskominfo', state: 'accepted' },
      },
    ],
    determination: {
      by: 'sulastri',
      at: moment(26, '10:31'),
      level: '3',
      note: 'Enam domain disebut lengkap.',
    },
  },
  {
    indicator: 'I2',
    parts: [
      {
        opd: 'diskominfo',
        by: 'yusuf',
        started: moment(42, '10:40'),
        claims: { met: ['L2-01', 'L2-02', 'L3-01'] },
        ties: [
          { requirement: 'L2-01', document: 'perbup-spbe', page: '3', clause: 'Pasal 8' },
          { requirement: 'L2-02', document: 'perbup-spbe', page: '3', clause: 'Pasal 8' },
          {
            requirement: 'L3-01',
            document: 'perbup-spbe',
            page: '3',
            clause: 'Pasal 8',
            quote:
              'Peta Rencana SPBE memuat tata kelola, manajemen, layanan, infrastruktur, aplikasi, dan keamanan SPBE, serta Audit TIK.',
          },
        ],
        explanation:
          'Fakta: Pasal 8 Peraturan Bupati tentang Penyelenggaraan SPBE, halaman 3, menyebut tujuh muatan Peta Rencana SPBE.\n\nAnalisis: Ketujuh muatan lengkap, sehingga tingkat 3 terpenuhi.',
        complete: true,
        submitted: moment(33, '09:05'),
      },
    ],
    determination: {
      by: 'andi',
      at: moment(12, '14:10'),
      level: '3',
      note: 'Sesuai hasil penilaian dokumen.',
    },
  },
  {
    indicator: 'I4',
    parts: [
      {
        opd: 'diskominfo',
        by: 'andi',
        started: moment(30, '13:15'),
        claims: { met: ['L2-01', 'L2-02', 'L3-01'], unknown: ['L3-02'] },
        ties: [
          { requirement: 'L2-01', document: 'perbup-spbe', page: '3', clause: 'Pasal 11' },
          { requirement: 'L2-02', document: 'perbup-spbe', page: '3', clause: 'Pasal 11 ayat (1)' },
        ],
        explanation: 'Fakta: Pasal 11 mengatur siklus pembangunan aplikasi dan konsultasi kepada Dinas.',
      },
      {
        opd: 'bagian-hukum',
        by: 'maria',
        started: moment(28, '09:30'),
        claims: { met: ['L3-02'] },
        ties: [
          {
            requirement: 'L3-02',
            document: 'perbup-spbe',
            page: '3',
            clause: 'Pasal 11 ayat (2)',
            quote:
              'Setiap perangkat daerah mengonsultasikan pembangunan aplikasi kepada Dinas sebelum dianggarkan.',
          },
        ],
      },
    ],
    comments: [
      {
        by: 'andi',
        at: moment(29, '08:50'),
        opd: 'diskominfo',
        text: 'Mohon Bagian Hukum memeriksa: apakah Pasal 11 ayat (2) berlaku untuk semua perangkat daerah?',
        question: true,
        for: 'bagian-hukum',
      },
      {
        by: 'maria',
        at: moment(28, '09:36'),
        opd: 'bagian-hukum',
        text: 'Ya, kata "setiap perangkat daerah" mencakup semuanya. Sudah saya ikatkan ke syaratnya.',
      },
    ],
  },
  {
    indicator: 'I6',
    parts: [
      {
        opd: 'diskominfo',
        by: 'yusuf',
        started: moment(16, '11:25'),
        claims: { met: ['L2-01', 'L2-02'], unknown: ['L3-02'] },
        ties: [{ requirement: 'L2-01', document: 'perbup-spbe', page: '4', clause: 'Pasal 15' }],
      },
    ],
  },
  {
    indicator: 'I10',
    parts: [
      {
        opd: 'bagian-organisasi',
        by: 'lukman',
        started: moment(41, '14:48'),
        claims: { met: ['L2-01', 'L2-02', 'L3-01', 'L3-02'] },
        ties: [
          { requirement: 'L1-03', document: 'undangan-rapat-tim', page: '1' },
          { requirement: 'L2-01', document: 'sk-tim-koordinasi', page: '1' },
          { requirement: 'L2-02', document: 'sk-tim-koordinasi', page: '2', clause: 'Diktum KEDUA' },
          { requirement: 'L3-01', document: 'sk-tim-koordinasi', page: '1', clause: 'Diktum KESATU' },
          {
            requirement: 'L3-02',
            document: 'sk-tim-koordinasi',
            page: '2',
            clause: 'Diktum KEDUA',
            quote: 'mengoordinasikan rencana dan anggaran SPBE seluruh perangkat daerah.',
          },
        ],
        explanation:
          'Fakta: Keputusan Bupati tentang Tim Koordinasi SPBE, Diktum KESATU sampai KETIGA, halaman 2.\n\nAnalisis: Tim ditetapkan oleh Bupati dengan tugas bagi seluruh perangkat daerah, sehingga tingkat 3 terpenuhi.',
        complete: true,
        submitted: moment(32, '16:12'),
      },
    ],
    reviews: [
      {
        by: 'andi',
        at: moment(24, '09:44'),
        verdicts: [
          { requirement: 'L2-01', state: 'accepted' },
          { requirement: 'L2-02', state: 'accepted' },
          { requirement: 'L3-01', state: 'accepted' },
          { requirement: 'L3-02', state: 'accepted' },
        ],
        submission: { opd: 'bagian-organisasi', state: 'accepted' },
      },
    ],
  },
  {
    indicator: 'I11',
    parts: [
      {
        opd: 'diskominfo',
        by: 'yusuf',
        started: moment(31, '10:08'),
        claims: { met: ['L2-01', 'L2-02', 'L2-03', 'L3-01', 'L3-02'], unknown: ['L3-03'] },
        ties: [
          { requirement: 'L2-01', document: 'arsitektur', page: '1–4' },
          { requirement: 'L2-02', document: 'portal-arsitektur' },
          { requirement: 'L2-03', document: 'arsitektur', page: '2–4' },
          {
            requirement: 'L3-02',
            document: 'arsitektur',
            page: '2–4',
            quote: 'Domain proses bisnis: 7 urusan, 34 proses. Domain layanan: 41 layanan.',
          },
        ],
        explanation:
          'Fakta: Dokumen Arsitektur SPBE memuat enam domain pada halaman 2 sampai 4.\n\nAnalisis: Referensi untuk domain keamanan masih ringkas; perlu dilengkapi sebelum diajukan.',
      },
    ],
  },
  {
    indicator: 'I12',
    parts: [
      {
        opd: 'diskominfo',
        by: 'yusuf',
        started: moment(29, '15:30'),
        claims: { met: ['L2-01', 'L2-02', 'L3-01'] },
        ties: [
          { requirement: 'L2-01', document: 'peta-rencana', page: '1' },
          { requirement: 'L2-02', document: 'peta-rencana', page: '1' },
        ],
        explanation:
          'Fakta: Peta Rencana SPBE ditandatangani Sekretaris Daerah dan berlaku lima tahun.\n\nAnalisis: Tujuh bab sesuai muatan yang diminta.',
        complete: true,
      },
    ],
  },
];
