import type { Topic } from './guide.ts';

/** What *Bantuan* says of the data collection, of proposals and of a new year. */
export const collectionTopics: readonly Topic[] = [
  {
    key: 'pendataan',
    title: 'Pendataan',
    text: [
      'Selain indikator, Diskominfo mengumpulkan data penerapan: aplikasi, belanja, jaringan kantor, insiden, kesiapan pegawai, pengaduan, dan layanan.',
    ],
    points: [
      'Buka Menu, lalu Pendataan. Pilih formulir, tekan "Tambah catatan".',
      'Isi yang Anda tahu. Catatan tersimpan sejak huruf pertama, juga tanpa internet.',
      'Tidak tahu jawabannya? Centang "Tidak tahu". Itu lebih jujur daripada nol.',
      'Tekan "Ajukan" bila lengkap. Yang kurang disebutkan, dan isian Anda tidak hilang.',
      'Tahun depan buka catatan lama dan tekan "Salin ke tahun ini".',
      'Di "Jaringan dan perangkat kantor" aplikasi ini bisa mengukur sendiri cepatnya internet.',
    ],
  },
  {
    key: 'usulan',
    title: 'Mau membuat aplikasi?',
    text: [
      'Bicarakan dahulu dengan Diskominfo lewat "Usulan aplikasi", sebelum apa pun dibangun atau dibeli.',
    ],
    points: [
      'Ceritakan pekerjaannya lebih dahulu: siapa, langkahnya, apa yang menyulitkan.',
      'Aplikasi serupa di OPD lain ditunjukkan, dengan alasannya. Jawab satu per satu: dipakai, atau mengapa tidak cocok.',
      'Bagian teknis baru terbuka sesudah itu.',
      'Setelah diajukan, Anda melihat usulan sampai di mana dan sudah berapa hari.',
      'Bila direkomendasikan, suratnya bisa dicetak. Bila sudah jadi, tekan "Terealisasi".',
    ],
  },
  {
    key: 'tahun-baru',
    title: 'Bukti dari tahun lalu',
    text: [
      'Periode baru dapat mulai dari periode lama. Tidak ada yang disalin diam-diam, dan periode lama tetap seperti semula.',
    ],
    points: [
      'Di Beranda muncul bukti tahun lalu: apa, membuktikan apa, dan apakah masih berlaku.',
      'Jawab "Ya", "Ganti", atau "Tidak" untuk masing-masing, atau semua yang jelas masih berlaku sekaligus.',
      'Yang kedaluwarsa atau terlalu lama perlu dokumen baru.',
    ],
  },
];
