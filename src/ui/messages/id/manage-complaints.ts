/** Kelola, Instansi: the deadlines of complaints. */
export const manageComplaints = {
  title: 'Tenggat pengaduan',
  about: 'Berlaku untuk semua OPD. Hari diterimanya laporan tidak dihitung.',
  published:
    'Sekarang dipakai tenggat SP4N-LAPOR yang diumumkan: 3, 5, dan 10 hari kerja, dengan hari libur nasional.',
  stages: {
    verificationDays: 'Verifikasi (hari)',
    followUpDays: 'Tindak lanjut (hari)',
    replyDays: 'Menunggu tanggapan pelapor (hari)',
  },
  daysWrong: 'Tulis angka 1 sampai 365.',
  kind: 'Hari yang dihitung',
  kinds: {
    working: 'Hari kerja (Senin sampai Jumat, tanpa hari libur)',
    calendar: 'Semua hari',
  },
  holidays: 'Hari libur',
  holidaysHint:
    'Satu tanggal satu baris, misalnya 2026-03-20 atau 20-3-2026. Tambahkan cuti bersama dan libur daerah.',
  holidaysWrong: (lines: string): string => `Bukan tanggal: ${lines}. Perbaiki atau hapus.`,
  toPublished: 'Pakai yang diumumkan',
  nowPublished: 'Tenggat yang diumumkan dipakai lagi.',
};
