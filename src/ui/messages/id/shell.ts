import { device } from './device-word.ts';
import type { DeviceKind } from './words.ts';

export const shell = {
  skip: 'Langsung ke isi',
  mainNav: 'Utama',
  moreNav: 'Lainnya',
  menu: 'Menu',
  look: 'Lihat',
  sendingStatus: 'Status pengiriman',
  notices: 'Pemberitahuan',
  sample: 'Ini data contoh. Kabupaten, OPD, dan orangnya tidak nyata.',
  updateReady: 'Versi baru siap.',
  reload: 'Muat ulang',
  installHint: 'Pasang Lumbung, supaya cepat dibuka dan isian tidak ikut terhapus.',
  install: 'Pasang',
  installHow: 'Lihat caranya',
  installLater: 'Nanti saja',

  /** The names of the places in the navigation. */
  places: {
    home: 'Beranda',
    indicators: 'Indikator',
    documents: 'Dokumen',
    sending: 'Pengiriman',
    forms: 'Pendataan',
    help: 'Bantuan',
    settings: 'Pengaturan',
    about: 'Tentang',
    summary: 'Ringkasan',
    findings: 'Pemeriksaan',
    matrix: 'Matriks',
    review: 'Verifikasi',
    determination: 'Penetapan',
    simulation: 'Simulasi',
    portal: 'Portal',
    exports: 'Ekspor',
    history: 'Riwayat',
    manage: 'Kelola',
    desk: 'Pendampingan',
  },

  /** When the browser or the disk has done something to the data on this device. */
  storage: {
    evicted: (kind: DeviceKind) => `Peramban menghapus data aplikasi di ${device(kind)} ini`,
    evictedText:
      'Yang sudah sampai di server diambil kembali begitu ada sambungan. Isian dan berkas yang belum terkirim tidak ada lagi di sini. Bila Anda menyimpan salinan, baca kembali di Pengiriman.',
    readCopy: 'Ke Pengiriman',
    seen: 'Mengerti',
    damaged: (kind: DeviceKind) => `Isian di ${device(kind)} ini hanya bisa dilihat`,
    damagedText:
      'Penyimpanan aplikasi di sini rusak sebagian. Jangan mengisi dulu: yang diketik sekarang tidak tersimpan. Simpan salinan, lalu mulai lagi. Yang sudah sampai di server diambil kembali, dan salinannya bisa dibaca di Pengiriman.',
    newer: 'Tab ini memakai versi lama aplikasi',
    newerText:
      'Data di sini sudah dibuka dengan versi yang lebih baru. Muat ulang supaya bisa mengisi lagi. Yang diketik sekarang tidak tersimpan.',
    startAnew: 'Mulai lagi',
    copyFirst: 'Simpan salinan dulu.',
    copySaved: 'Salinan dibuat. Lihat di folder unduhan.',
    copyFailed: 'Salinan tidak bisa dibuat: data di sini tidak terbaca lagi.',
    forbidden: 'Peramban ini tidak mau menyimpan isian',
    forbiddenText:
      'Mungkin ini jendela samaran, atau situs ini tidak boleh menyimpan data. Jangan mengisi di sini: yang diketik tidak tersimpan. Buka Lumbung di jendela biasa, atau izinkan penyimpanan di pengaturan peramban.',
    blocked: 'Lumbung masih terbuka di tab lain',
    blockedText:
      'Tab itu memakai versi lama. Tutup tab itu; halaman ini lanjut sendiri. Isian Anda tetap aman.',
  },

  notFound: {
    title: 'Halaman tidak ada',
    text: 'Alamat ini tidak menuju ke mana pun. Kembali ke Beranda untuk melanjutkan.',
    home: 'Ke Beranda',
  },
};
