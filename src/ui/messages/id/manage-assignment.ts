/** Kelola, Penugasan: the matrix, copying an earlier period, and sheets in and out. */
export const manageAssignment = {
  byMatrix: 'Matriks',
  matrix: {
    caption: 'Matriks penugasan',
    legend:
      'P penanggung jawab, I ikut mengisi. Ketuk kotak untuk mengganti: kosong, I, P, kosong lagi. Dengan papan tik: panah, lalu Enter.',
    opd: 'OPD',
    letters: { owner: 'P', contributor: 'I', none: '' },
    cell: (indicator: string, opd: string, role: string) => `${indicator}, ${opd}: ${role}`,
    roleNone: 'tidak ditugasi',
    lacks: 'belum punya penanggung jawab',
    set: (indicator: string, opd: string, role: string) => `${indicator}, ${opd}: ${role}`,
    notSaved: 'Penugasan belum tersimpan. Coba lagi.',
  },

  copy: {
    title: 'Salin dari periode lain',
    lead: 'Penugasan periode sebelumnya menjadi awal. Indikator yang sudah Anda atur tidak diubah.',
    period: 'Salin dari',
    look: 'Lihat yang akan disalin',
    hide: 'Tutup',
    group: 'Penugasan yang akan ditetapkan',
    opdLine: (opd: string, owned: string, contributed: string) =>
      [
        owned === '' ? '' : `${opd}: penanggung jawab ${owned}`,
        contributed === '' ? '' : `${opd}: ikut mengisi ${contributed}`,
      ]
        .filter(Boolean)
        .join('. '),
    led: 'OPD yang digantikan',
    ledLine: (from: string, to: string) => `${from} digantikan oleh ${to}`,
    unplaced: (count: number) => `${count} OPD ditutup tanpa pengganti`,
    unplacedLine: (opd: string, indicators: string) => `${opd}: ${indicators}`,
    unplacedHelp: 'Penugasannya tidak disalin. Pilih penggantinya di halaman OPD itu, atau tugaskan sendiri.',
    ownerless: (indicators: string) => `Tetap tanpa penanggung jawab: ${indicators}.`,
    settled: (count: number) => `${count} indikator sudah ditugasi dan tidak diubah.`,
    otherInstrument:
      'Instrumennya lain. Indikator dipasangkan menurut pendahulunya, dan syarat yang diminta tidak ikut.',
    apply: (count: number) => `Salin ${count} penugasan`,
    applied: (count: number) => `${count} penugasan disalin`,
  },

  sheet: {
    title: 'Impor dan unduh penugasan',
    saveList: 'Unduh sebagai daftar',
    saveMatrix: 'Unduh sebagai matriks',
    listName: 'daftar-penugasan.xlsx',
    matrixName: 'matriks-penugasan.xlsx',
    templateName: 'contoh-penugasan.xlsx',
    list: 'Penugasan',
    matrix: 'Matriks',
    listHeads: ['Indikator', 'Nama indikator', 'OPD', 'Peran', 'Syarat', 'Catatan'],
    matrixHeads: ['Singkatan', 'Nama OPD'],
    letters: { owner: 'P', contributor: 'I', none: '' },
    templateRows: [
      ['I1', '', 'Dinkes', 'Penanggung jawab', '', ''],
      ['I1', '', 'Bag. Hukum', 'Ikut mengisi', '', 'Mohon salinan peraturan'],
    ],
    label: 'Penugasan, dengan baris judul',
    hint: 'Daftar (Indikator, OPD, Peran), tabel (Indikator, Penanggung jawab, Ikut mengisi), atau matriks (OPD dan I1, I2, …). Daftar hanya mengubah yang disebut. Kotak kosong dalam matriks berarti tidak ditugasi.',
    changed: 'Penugasan yang berubah',
    more: 'Penugasan baru',
    less: 'Tidak lagi ditugasi',
    becomes: (before: string, after: string) => `${before} menjadi ${after}`,
    line: (indicator: string, opd: string, role: string) => `${indicator}, ${opd}: ${role}`,
    detail: 'syarat atau catatannya berubah',
    faults: {
      'no-heads': 'tidak ada baris judul yang dikenal. Unduh contoh berkas.',
      indicator: 'tidak ada indikator ini dalam instrumen periode.',
      opd: 'tidak ada OPD ini. Tulis singkatan atau nama lengkapnya.',
      'opd-closed': 'OPD ini nonaktif.',
      role: 'peran diisi Penanggung jawab, Ikut mengisi, atau Tidak; dalam matriks P, I, atau kosong.',
      asked: 'tidak ada syarat ini dalam indikatornya.',
      note: 'catatan terlalu panjang; paling banyak 500 huruf.',
      'two-owners': 'indikator hanya punya satu penanggung jawab.',
      twice: 'sudah disebut lain di baris di atas.',
    },
  },
};
