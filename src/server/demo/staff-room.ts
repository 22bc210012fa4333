import { moment, type RoomStory } from './story.ts';

const facts =
  'Fakta: SIMPEG dipakai oleh 4.312 pegawai (Panduan Pengguna SIMPEG halaman 1). Permohonan cuti diteruskan kepada atasan langsung (halaman 4).';

/** The room to try first: two authors, a returned requirement, a difference to settle. */
export const staffRoom: RoomStory = {
  indicator: 'I36',
  parts: [
    {
      opd: 'bkpsdm',
      by: 'rahma',
      started: moment(36, '09:42'),
      claims: { met: ['L2-01', 'L2-02', 'L2-03', 'L3-01', 'L3-02', 'L3-05'], unknown: ['L3-06'] },
      ties: [
        { requirement: 'L2-01', document: 'panduan-simpeg', page: '2', printed: '3' },
        { requirement: 'L2-01', document: 'tautan-simpeg' },
        {
          requirement: 'L2-02',
          document: 'panduan-simpeg',
          page: '3',
          quote:
            'Pegawai mengunggah keputusan dan ijazah dalam bentuk PDF; petugas memeriksa kelengkapannya.',
        },
        { requirement: 'L2-03', document: 'layar-simpeg-beranda', page: '1' },
        { requirement: 'L3-01', document: 'panduan-simpeg', page: '3' },
        { requirement: 'L1-04', document: 'sop-cuti', page: '1' },
        {
          requirement: 'L3-02',
          document: 'panduan-simpeg',
          page: '4',
          quote: 'Status permohonan terlihat oleh pemohon.',
        },
        { requirement: 'L3-05', document: 'layar-persetujuan-cuti', page: '1' },
      ],
      explanation: `${facts}\n\nAnalisis: Permohonan cuti diproses di SIMPEG.`,
      complete: true,
      submitted: moment(19, '15:10'),
    },
  ],
  reviews: [
    {
      by: 'sulastri',
      at: moment(11, '09:26'),
      verdicts: [
        { requirement: 'L2-01', state: 'accepted' },
        { requirement: 'L2-02', state: 'accepted' },
        { requirement: 'L2-03', state: 'accepted' },
        { requirement: 'L3-01', state: 'accepted' },
        {
          requirement: 'L3-05',
          state: 'returned',
          reason: 'no-url-or-date',
          text: 'Tangkapan layarnya tanpa alamat web dan tanggal. Mohon diambil ulang dengan keduanya.',
        },
      ],
      submission: {
        opd: 'bkpsdm',
        state: 'returned',
        dueInDays: 10,
        reason: 'Satu tangkapan layar perlu diambil ulang.',
      },
    },
  ],
  twins: {
    opd: 'bkpsdm',
    texts: [
      {
        by: 'dewi',
        at: moment(4, '08:40'),
        text: `${facts}\n\nAnalisis: Berdasarkan alur itu, permohonan cuti diproses di SIMPEG lalu dicetak dan ditandatangani, sehingga layanan belum sepenuhnya transaksi.`,
      },
      {
        by: 'rahma',
        at: moment(4, '09:42'),
        text: `${facts}\n\nAnalisis: Berdasarkan alur itu, permohonan cuti diproses dan disetujui di dalam SIMPEG, sehingga layanan sudah sampai tahap transaksi.`,
      },
    ],
  },
  comments: [
    {
      by: 'sulastri',
      at: moment(11, '09:31'),
      opd: 'bkpsdm',
      text: 'Apakah persetujuan atasan juga tercatat waktunya di SIMPEG?',
      question: true,
      for: 'bkpsdm',
    },
    {
      by: 'dewi',
      at: moment(10, '10:02'),
      opd: 'bkpsdm',
      text: 'Tercatat. Layar riwayat persetujuan akan kami lampirkan.',
    },
  ],
};
