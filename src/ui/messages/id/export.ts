/** Ekspor: the ZIP of the evidence and the archive of everything. */
export const exportPage = {
  title: 'Ekspor',
  lead: 'Bawa hasil penilaian ke luar aplikasi. Semua dibuat di perangkat ini.',
  period: 'Periode',
  noPeriod: { title: 'Belum ada periode', text: 'Ekspor bisa dibuat setelah ada periode di Kelola.' },
  noTexts:
    'Naskah indikator periode ini belum ada di perangkat ini. Sambungkan internet sebentar, lalu coba lagi.',
  onPhone: {
    title: 'Lebih enak di laptop',
    text: 'ZIP bisa ratusan MB. Di HP tetap bisa, tetapi lama dan memakan ruang. Pilih sedikit indikator saja.',
  },

  bundle: {
    title: 'Bukti per indikator (ZIP)',
    about:
      'Satu folder untuk tiap indikator, dengan daftar isinya. Dokumen bernomor, siap diunggah atau diserahkan.',
    take: 'Yang diambil',
    takes: { accepted: 'Hanya yang disetujui', documented: 'Semua yang ada dokumennya' },
    indicators: (chosen: number, all: number) =>
      chosen === all ? `Semua indikator (${all})` : `${chosen} dari ${all} indikator`,
    all: 'Pilih semua',
    none: 'Kosongkan pilihan',
    files: (files: number, size: string, parts: number) =>
      parts === 1 ? `${files} berkas, ${size}` : `${files} berkas, ${size}, dalam ${parts} ZIP`,
    addresses: (count: number) => `${count} alamat web ikut sebagai daftar.`,
    here: 'Semua berkas ada di perangkat ini.',
    away: (count: number, size: string) => `${count} berkas (${size}) diambil dulu dari server.`,
    offline: (count: number, size: string) =>
      `${count} berkas (${size}) belum ada di perangkat ini dan tidak ada internet. ZIP bisa dibuat sekarang; yang belum ada dicatat di dalamnya.`,
    nothing: {
      accepted: 'Belum ada bukti yang disetujui pada pilihan ini.',
      documented: 'Belum ada bukti pada pilihan ini.',
    },
    make: 'Buat ZIP',
  },

  settings: {
    title: 'Pengaturan ZIP',
    about: 'Berlaku untuk semua koordinator dan asesor di daerah ini.',
    readOnly: 'Hanya koordinator yang bisa mengubahnya.',
    names: 'Nama berkas',
    nameChoices: {
      title: '01_Judul_2024.pdf',
      'opd-title': '01_OPD_Judul_2024.pdf',
      'requirement-title': '01_Kode syarat_Judul_2024.pdf',
    },
    fileLimit: 'Paling besar satu berkas (MB)',
    fileLimitHint: 'Kosongkan bila tidak dibatasi.',
    fileLimitWrong: 'Tulis angka bulat 1 sampai 2000, atau kosongkan.',
    partLimit: 'Paling besar satu ZIP (MB)',
    partLimitHint: 'Yang lebih besar dibagi menjadi beberapa ZIP bernomor.',
    partLimitWrong: 'Tulis angka bulat 10 sampai 3900.',
    save: 'Simpan pengaturan',
    saved: 'Pengaturan ZIP disimpan.',
  },

  archive: {
    title: 'Arsip lengkap',
    about:
      'Semua catatan, isian, penilaian, dan penetapan dari semua periode, dengan tabel CSV dan kamus data. Bisa dibaca tanpa aplikasi ini.',
    counting: 'Menghitung isi arsip …',
    holds: (ops: string, scopes: string) => `${ops} catatan dari ${scopes} bagian.`,
    withFiles: (count: number, size: string) => `Sertakan ${count} berkas (${size})`,
    unsent: (count: number) =>
      `${count} isian di perangkat ini belum sampai di server. Itu belum ikut arsip. Kirim dulu bila perlu.`,
    make: 'Buat arsip',
  },

  run: {
    titles: { bundle: 'Membuat ZIP bukti', archive: 'Membuat arsip' },
    log: (done: string, of: string) => `${done} dari ${of} catatan`,
    files: ([done, of]: [string, string], [bytes, ofBytes]: [string, string]) =>
      `${done} dari ${of} berkas, ${bytes} dari ${ofBytes}`,
    minutes: (minutes: number) => `Kira-kira ${minutes} menit lagi.`,
    keepOpen: 'Biarkan tab ini terbuka. Anda boleh membuka halaman lain di aplikasi ini.',
    cancel: 'Batalkan',
    busy: 'Tunggu ekspor yang sedang dibuat, atau batalkan dulu.',
    done: (count: number) => (count === 1 ? 'ZIP selesai' : `${count} ZIP selesai`),
    complete: 'Semua berkas ikut.',
    incomplete: (count: number) => `${count} berkas tidak ikut`,
    incompleteText: 'Daftarnya juga ada di dalam ZIP. Buat lagi bila berkasnya sudah ada.',
    more: (count: number) => `dan ${count} lainnya, lihat tidak-ikut.csv di dalam ZIP`,
    reasons: {
      'too-large': 'melewati batas ukuran',
      offline: 'belum terambil dari server',
      'not-arrived': 'belum sampai di server',
      damaged: 'isi berkas rusak',
    },
    cancelled: 'Ekspor dibatalkan',
    cancelledText: 'Yang belum selesai tidak disimpan. ZIP yang sudah selesai tetap ada.',
    failed: 'Ekspor belum berhasil',
    faults: {
      disk: 'Ruang penyimpanan penuh. Kosongkan ruang atau pilih lebih sedikit, lalu buat lagi.',
      other: 'Ada yang mengganggu penulisan. Buat lagi; bila tetap gagal, pilih tempat simpan lain.',
    },
    close: 'Tutup',
  },
};
