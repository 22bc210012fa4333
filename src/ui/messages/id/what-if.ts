import { device } from './device-word.ts';
import type { DeviceKind } from './words.ts';

/** Simulasi: other levels tried out, the cheapest way to a predicate, and scenarios that are kept. */
export const whatIf = {
  title: 'Simulasi',
  lead: 'Coba tingkat lain dan lihat indeksnya. Isian dan penetapan tidak berubah.',
  noPeriod: {
    title: 'Belum ada periode',
    text: 'Simulasi menghitung dari isian satu periode. Buat periode di Kelola.',
    act: 'Buka Kelola',
  },

  bases: {
    accepted: 'Tingkat yang disetujui',
    proven: 'Tingkat yang ada dokumennya',
    claimed: 'Tingkat menurut OPD',
    official: 'Nilai resmi terakhir',
  },
  officialOf: (year: number) => `Nilai resmi ${year}`,
  base: 'Mulai dari',
  unfilled: (count: number) => `${count} indikator tanpa nilai dihitung tingkat 1.`,

  index: 'Indeks',
  now: 'Sekarang',
  scenario: 'Skenario',
  newScenario: 'Skenario baru',
  scaleLabel: (now: string, scenario: string) =>
    `Skala predikat 1 sampai 5. Sekarang ${now}, skenario ${scenario}.`,
  /** What is read out while levels change. */
  moved: (value: string, predicate: string) => `Indeks skenario ${value}, ${predicate}`,
  changed: (count: number) => (count === 0 ? 'Belum ada yang diubah' : `${count} indikator diubah`),
  notKept: (kind: DeviceKind) =>
    `Perubahan terakhir belum tersimpan di ${device(kind)} ini. Jangan tutup dulu; geser sekali lagi.`,
  unsaved: 'Perubahan belum disimpan',
  resetAll: 'Kembalikan semua',
  wasReset: 'Semua tingkat dikembalikan',
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  aspects: 'Menurut aspek',

  parts: 'Bagian simulasi',
  levels: {
    title: 'Ubah tingkat',
    search: 'Cari indikator',
    onlyChanged: 'Hanya yang diubah',
    noMatch: 'Tidak ada indikator yang cocok.',
    now: (level: string) => `Sekarang ${level}`,
    slider: (name: string) => `Tingkat ${name}`,
    number: (name: string) => `Angka tingkat ${name}`,
    lower: (name: string) => `Turunkan ${name}`,
    raise: (name: string) => `Naikkan ${name}`,
    reset: 'Kembalikan',
    resetOf: (name: string) => `Kembalikan ${name}`,
    wrong: 'Tulis tingkat 1, 2, 3, 4, atau 5.',
    wrongDecimal: 'Tulis angka dari 1 sampai 5, misalnya 2,75.',
  },

  steps: {
    title: 'Langkah termurah',
    lead: 'Mencari kenaikan tingkat dengan syarat kurang yang paling sedikit. Yang sudah diubah dalam skenario ikut dihitung; yang diturunkan dibiarkan.',
    external: 'Indeks dari lembaga lain tidak ikut, karena tidak naik dengan menambah bukti di sini.',
    predicate: 'Menuju',
    fromValue: (name: string, value: string) => `${name} (mulai ${value})`,
    pendingFree: 'Bukti yang tinggal diperiksa tidak dihitung kurang',
    find: 'Cari langkah',
    reached: (predicate: string) => `Skenario ini sudah mencapai ${predicate}.`,
    unreachable: (predicate: string) => `${predicate} tidak tercapai`,
    unreachableText: (highest: string) =>
      `Bila semua syarat yang diketahui terpenuhi, indeksnya ${highest}. Sisanya hanya naik lewat penetapan.`,
    found: (steps: number, missing: number) =>
      `${steps} indikator naik, ${missing} syarat kurang. Ini yang paling sedikit.`,
    becomes: (index: string, predicate: string) => `Indeks menjadi ${index} (${predicate}).`,
    missing: (count: number, pending: number) =>
      count === 0
        ? 'Tidak ada syarat yang kurang'
        : pending === 0
          ? `${count} syarat kurang`
          : `${count} syarat kurang, ${pending} tinggal diperiksa`,
    what: 'Apa yang kurang',
    determined: 'Tingkatnya ditetapkan. Supaya naik, penetapannya juga perlu diubah.',
    use: 'Pakai dalam skenario',
    used: (count: number) => `${count} langkah dipakai dalam skenario`,
    outdated: 'Skenario berubah sejak dihitung. Cari lagi.',
  },

  kept: {
    title: 'Skenario tersimpan',
    name: 'Nama skenario',
    nameHint: 'Misalnya: Target 2026. Semua koordinator dan asesor dapat melihatnya.',
    nameWrong: 'Tulis nama skenario.',
    saveNew: 'Simpan sebagai baru',
    saveChanges: (name: string) => `Simpan perubahan ${name}`,
    saved: (name: string) => `${name} disimpan`,
    none: 'Belum ada skenario tersimpan. Ubah beberapa tingkat, beri nama, lalu simpan.',
    unnamed: 'Tanpa nama',
    open: 'Buka',
    opened: (name: string) => `${name} dibuka`,
    begin: 'Mulai baru',
    begun: 'Skenario baru dimulai',
    rename: 'Ganti nama',
    renamed: 'Nama diganti',
    removed: (name: string) => `${name} dihapus`,
    isOpen: 'Sedang dibuka',
    compare: 'Bandingkan',
    compareHint: 'Pilih dua atau tiga.',
    tooMany: 'Paling banyak tiga. Lepas satu dulu.',
    present: 'Yang sedang dibuka',
    actual: 'Sekarang (disetujui)',
    what: 'Yang dibandingkan',
    predicate: 'Predikat',
    same: 'Semua indikator sama tingkatnya.',
  },
};
