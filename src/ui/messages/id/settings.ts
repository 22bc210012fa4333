import { device } from './device-word.ts';
import type { DeviceKind } from './words.ts';

export const settings = {
  title: 'Pengaturan',

  look: {
    title: 'Tampilan',
    text: 'Ukuran huruf',
    texts: { normal: 'Biasa', large: 'Besar' },
    theme: 'Tema',
    themes: { device: 'Ikut perangkat', light: 'Terang', dark: 'Gelap' },
    language: 'Bahasa',
    languageNotHere: 'Bahasa itu perlu diunduh sekali. Cari sinyal, lalu pilih lagi.',
  },

  device: {
    title: (kind: DeviceKind): string => (kind === 'phone' ? 'HP ini' : 'Laptop ini'),
    name: 'Nama perangkat',
    nameHint: 'Supaya Anda dan Diskominfo tahu perangkat mana yang mengirim.',
    nameEmpty: 'Tulis nama perangkat, misalnya HP Rahma.',
    nameSaved: 'Nama perangkat disimpan.',
    wifiOnly: 'Kirim berkas hanya lewat Wi-Fi',
    wifiOnlyHint: 'Jawaban tetap dikirim lewat jaringan apa pun; ukurannya kecil.',
    wifiOnlyBlind:
      'Peramban ini tidak memberi tahu jenis jaringannya, jadi berkas tetap dikirim lewat jaringan apa pun. Untuk menahannya, ketuk Jeda di Pengiriman saat berkas dikirim.',
    repaired: (when: string) =>
      `Pada ${when}, yang tampil di perangkat ini tidak cocok dengan catatan isiannya. Lumbung sudah memperbaikinya dan membacanya lagi dari server.`,
    usage: (used: string) => `Lumbung memakai ${used} di perangkat ini.`,
    usageUnknown: 'Peramban ini tidak memberi tahu berapa tempat yang dipakai.',
    persisted: 'Peramban berjanji tidak menghapus isian Anda saat tempat hampir penuh.',
    notPersisted: 'Peramban belum berjanji menyimpan. Saat tempat hampir penuh, isian bisa ikut terhapus.',
    askPersist: 'Minta disimpan',
    persistRefused: 'Peramban belum mau berjanji. Pasang Lumbung di layar utama, lalu coba lagi.',
    persistGranted: 'Peramban sekarang berjanji menyimpan isian Anda.',
  },

  addDevice: {
    title: 'Tambah perangkat saya',
    text: 'Buat kode untuk masuk di perangkat lain sebagai Anda. Kode berlaku 15 menit dan dipakai satu kali.',
    make: 'Buat kode',
    making: 'Membuat kode …',
    scan: 'Pindai dengan perangkat lain, atau ketik kodenya di sana.',
    qr: 'Kode QR untuk masuk di perangkat lain',
    code: 'Kode masuk',
    until: (time: string) => `Berlaku sampai ${time}.`,
    copied: 'Tautan disalin.',
    copy: 'Salin tautan',
    again: 'Buat kode baru',
    offline: 'Membuat kode perlu internet. Cari sinyal, lalu coba lagi.',
    failed: 'Kode belum bisa dibuat. Coba lagi sebentar lagi.',
  },

  account: {
    title: 'Akun',
    me: (name: string, roles: string) => `Anda masuk sebagai ${name} (${roles}).`,
    switch: 'Ganti akun di perangkat ini',
    add: 'Masuk sebagai orang lain',
    leave: 'Keluar',
    leaving: 'Keluar …',
    leaveTitle: (kind: DeviceKind) => `Keluar dari ${device(kind)} ini?`,
    leaveText:
      'Yang sudah sampai di server tetap ada di sana dan dihapus dari sini. Untuk masuk lagi, Anda perlu kode baru dari Diskominfo.',
    stay: 'Tetap di sini',
    leaveFailed: 'Belum bisa keluar. Coba lagi sebentar lagi.',
    unsent: (ops: number, files: number) => {
      const parts = [ops > 0 ? `${ops} isian` : '', files > 0 ? `${files} berkas` : ''].filter(Boolean);
      return `${parts.join(' dan ')} belum sampai di server.`;
    },
    unsentText:
      'Tunggu sampai terkirim, atau simpan salinannya dulu. Setelah keluar, yang belum terkirim tinggal di perangkat ini dan baru dikirim kalau Anda masuk lagi di sini.',
    saveFirst: 'Simpan salinan dulu',
    saving: 'Menyimpan salinan …',
    copySaved: 'Salinan tersimpan. Sekarang Anda boleh keluar.',
    saveFailed: 'Salinan belum bisa disimpan. Kosongkan tempat di perangkat ini, lalu coba lagi.',
    blocked: 'Belum bisa keluar: ada isian yang hanya ada di perangkat ini.',
  },
};
