/** The way in: the keys of the first part are the `data-word`s of index.html. */
export const signIn = {
  say: 'Isi di mana saja, kirim saat ada sinyal.',
  title: 'Masuk',
  lead: 'Pakai kode dari Diskominfo. Tidak perlu kata sandi.',
  codeLabel: 'Kode masuk',
  codeHint: '10 huruf dan angka, contoh: 7K2M9-4QDHX',
  submit: 'Masuk',
  or: 'atau',
  scan: 'Pindai QR',
  accounts: 'Akun lain di perangkat ini',
  noCode: 'Belum punya kode?',
  noCodeHow:
    'Minta ke koordinator di Diskominfo. Kode dipakai satu kali dan berlaku 14 hari. Internet hanya perlu saat masuk pertama.',

  joining: 'Memeriksa kode …',
  joined: (name: string) => `Selamat datang, ${name}. Menyiapkan isian Anda …`,
  faults: {
    empty: 'Tulis kode masuk dari Diskominfo.',
    malformed: 'Kode terdiri dari 10 huruf dan angka. Periksa lagi tulisannya.',
    wrongCode: 'Kode ini tidak dikenal atau sudah dipakai. Periksa lagi, atau minta kode baru ke Diskominfo.',
    tooMany: (waitS: number) => `Terlalu banyak percobaan. Tunggu ${waitS} detik, lalu coba lagi.`,
    offline: 'Tidak ada internet. Masuk pertama perlu internet: cari sinyal, lalu tekan Masuk lagi.',
    failed: (message: string) => `Belum bisa masuk: ${message} Coba lagi sebentar lagi.`,
    noQr: 'Tidak ada kode QR di gambar itu. Foto lebih dekat dan terang, atau ketik kodenya.',
    otherQr: 'QR itu bukan kode masuk Lumbung. Pindai QR dari Diskominfo.',
  },
  scanTitle: 'Arahkan kamera ke kode QR',
  scanClose: 'Tutup',
};
