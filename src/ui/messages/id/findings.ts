/** Pemeriksaan: what somebody should look at before an indicator is submitted, and any time. */
export const findings = {
  title: 'Pemeriksaan',
  lead: (count: number) =>
    count === 0
      ? 'Tidak ada yang perlu dilihat.'
      : `${count} hal perlu dilihat. Tidak ada yang menahan pengajuan.`,
  /** On the page before submitting. */
  before: (count: number) => `Sebelum diajukan, ada ${count} hal yang sebaiknya dilihat`,
  open: 'Buka Pemeriksaan',
  nothing: 'Semua rapi',
  nothingText: 'Tidak ada tingkat tanpa bukti, dokumen tanpa tanggal, atau bukti yang kedaluwarsa.',
  opd: 'OPD',
  allOpds: 'Semua OPD',
  shared: 'Dokumen bersama',
  opdWith: (name: string, count: number) => `${name} (${count})`,
  kindWith: (kind: string, count: number) => `${kind} (${count})`,
  inIndicator: (indicator: string, title: string) => (title === '' ? indicator : `${indicator}: ${title}`),
  more: (count: number) => `Tampilkan lagi (${count})`,
  times: (kind: string, count: number) =>
    kind === 'same-file' ? `${count} dokumen` : `dipakai untuk ${count} syarat`,
  kinds: {
    untouched: {
      title: 'Dikembalikan dan belum disentuh',
      act: 'Sudah seminggu atau lebih sejak dikembalikan. Perbaiki buktinya, atau jawab Belum.',
    },
    'claimed-bare': {
      title: 'Dijawab Ada, belum ada buktinya',
      act: 'Tambahkan bukti. Tanpa bukti, syarat ini tidak dihitung.',
    },
    'two-up': {
      title: 'Naik dua tingkat tanpa dokumen baru',
      act: 'Dibanding nilai resmi terakhir naik dua tingkat atau lebih, tetapi semua dokumennya dari sebelum itu. Periksa lagi.',
    },
    expired: {
      title: 'Masa berlaku sudah habis',
      act: 'Ganti dengan dokumen yang masih berlaku.',
    },
    'too-old': {
      title: 'Reviu sudah terlalu lama',
      act: 'Dokumen ini melewati batas umurnya. Tambahkan reviu yang lebih baru.',
    },
    undated: {
      title: 'Dokumen tanpa tanggal',
      act: 'Lengkapi tanggalnya. Tanpa tanggal, asesor tidak dapat menilai berlakunya.',
    },
    unnumbered: {
      title: 'Dokumen tanpa nomor',
      act: 'Lengkapi nomornya. Bila memang belum bernomor, dokumen itu belum resmi.',
    },
    unexplained: {
      title: 'Belum ada penjelasan',
      act: 'Tulis dokumennya (nomor, pasal, halaman), lalu mengapa itu memenuhi.',
    },
    'same-file': {
      title: 'Berkas sama, nama berbeda',
      act: 'Simpan satu saja, supaya yang menilai tidak membaca dua kali.',
    },
    untied: {
      title: 'Dokumen yang belum dipakai',
      act: 'Kaitkan dengan syarat yang dibuktikannya, atau biarkan bila memang untuk disimpan.',
    },
  },
};
