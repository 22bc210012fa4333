/** What a reminder to an OPD names; `closesOn` as it is read, null where no day is set. */
type Reminder = {
  opd: string;
  period: string;
  toSubmit: readonly string[];
  toRepair: readonly string[];
  closesOn: string | null;
  link: string;
  from: string;
};

/** Ringkasan: index and predicate by the three levels, aspects, how each OPD is getting on, all indicators. */
export const summary = {
  title: 'Ringkasan',
  lead: (period: string, opds: number, indicators: number) =>
    `${period}. ${opds} OPD, ${indicators} indikator.`,
  review: (count: number) => (count === 0 ? 'Buka verifikasi' : `Periksa bukti (${count})`),
  noPeriod: {
    title: 'Belum ada periode',
    text: 'Ringkasan terisi setelah satu periode dibuat dan indikator dibagikan kepada OPD.',
    act: 'Buka Kelola',
  },
  unfilled: (count: number) => `${count} indikator belum diisi dan dihitung tingkat 1.`,

  index: 'Indeks',
  scaleLabel: (parts: string) => `Skala predikat 1 sampai 5. ${parts}.`,
  valueOf: (name: string, value: string) => `${name} ${value}`,
  bothPredicates: (exact: string, printed: string) =>
    `${exact}; menurut angka yang dibulatkan ${printed}. Nilai pastinya masih di bawah batas, dan tidak tertulis yang mana dipakai kementerian.`,
  official: (year: number, value: string, predicate: string) =>
    `Nilai resmi ${year}: ${value} (${predicate}).`,
  target: (value: string) => `Target ${value}.`,
  gap: (value: string) => `Yang disetujui kurang ${value} lagi.`,
  reached: 'Yang disetujui sudah mencapainya.',

  aspects: 'Menurut aspek',
  legend: 'Keterangan',
  targetLevel: (level: number) => `Target ${level}`,

  sections: {
    title: 'Domain dan aspek',
    section: 'Bagian',
    official: (year: number) => `Resmi ${year}`,
    nation: 'Rata-rata nasional',
    nationOf: (value: string, year: number) => `${value} (${year})`,
  },

  late: {
    title: (count: number) => `${count} OPD melewati batas waktu`,
    unsubmitted: (count: number, names: string) => `${count} belum diajukan (${names})`,
    unrepaired: (count: number, names: string) => `${count} belum diperbaiki (${names})`,
  },

  week: {
    title: 'Tujuh hari terakhir',
    nothing: 'Belum ada yang bergerak dalam tujuh hari terakhir.',
    shown: (count: number) => `${count} bukti baru`,
    submitted: (count: number) => `${count} diajukan`,
    accepted: (count: number) => `${count} syarat disetujui`,
    returned: (count: number) => `${count} syarat dikembalikan`,
    more: (count: number) => `dan ${count} indikator lain`,
  },

  opds: {
    title: 'Kemajuan OPD',
    lead: (submitted: number, of: number) =>
      `${submitted} dari ${of} isian sudah diajukan. Yang paling lama tidak terdengar ada di atas.`,
    submitted: (count: number, of: number) => `${count} dari ${of} diajukan`,
    submittedOf: (opd: string, count: number, of: number) => `${opd}: ${count} dari ${of} diajukan`,
    decided: (done: number, of: number) => `${done} dari ${of} pertanyaan dijawab`,
    accepted: (count: number) => `${count} disetujui`,
    repairs: (count: number) => `${count} perbaikan`,
    noIndicators: 'Tanpa indikator',
    lastReport: 'Laporan terakhir: ',
    never: 'Belum pernah',
    onDevice: (parts: string) => `masih di perangkat: ${parts}`,
    ops: (count: number) => `${count} isian`,
    files: (count: number) => `${count} berkas`,
    asOf: 'Angka tiap OPD berlaku sampai laporan terakhirnya. Yang masih di perangkat mereka belum terhitung.',
    devicesUnknown:
      'Tanpa internet, laporan terakhir adalah saat isian OPD itu terakhir sampai; yang masih di perangkat mereka tidak terlihat.',
    none: 'Belum ada OPD. Tambahkan di Kelola.',
  },

  reminder: {
    act: 'Pengingat',
    title: (opd: string) => `Pengingat untuk ${opd}`,
    label: 'Teks untuk WhatsApp',
    hint: 'Ubah seperlunya, lalu salin dan tempel.',
    copy: 'Salin',
    copied: 'Pengingat disalin.',
    text: (reminder: Reminder) =>
      [
        `Yth. Admin SPBE ${reminder.opd},`,
        `${reminder.period}:`,
        reminder.toSubmit.length === 0
          ? ''
          : `Belum diajukan (${reminder.toSubmit.length}): ${reminder.toSubmit.join(', ')}.`,
        reminder.toRepair.length === 0
          ? ''
          : `Perlu perbaikan (${reminder.toRepair.length}): ${reminder.toRepair.join(', ')}.`,
        reminder.closesOn === null ? '' : `Pengisian ditutup ${reminder.closesOn}.`,
        `Isi di ${reminder.link} Bisa tanpa sinyal; terkirim sendiri saat ada sinyal.`,
        `Terima kasih. ${reminder.from}`,
      ]
        .filter((line) => line !== '')
        .join('\n'),
  },

  indicators: {
    title: 'Semua indikator',
    search: 'Cari indikator atau OPD',
    noMatch: 'Tidak ada indikator yang cocok.',
    name: 'Indikator',
    noOwner: 'Belum ada penanggung jawab',
    waiting: 'Menunggu',
    determined: (value: string) => `${value} (ditetapkan)`,
  },

  leader: {
    /** The whole state in one sentence: what is official, what is estimated, what is still to be looked at. */
    sentence: (parts: { official: string; year: number; estimate: string; unreviewed: number }) =>
      [
        parts.official,
        `Perkiraan ${parts.year}: ${parts.estimate};`,
        parts.unreviewed === 0
          ? 'semua bukti sudah diperiksa.'
          : `${parts.unreviewed} bukti belum diperiksa.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    officialIs: (year: number, value: string) => `Resmi ${year}: ${value}.`,
    official: 'Nilai resmi',
    officialOf: (year: number) => `Nilai resmi ${year}`,
    officialNone: 'Belum ada',
    source: (source: string) => `Sumber: ${source}`,
    estimate: 'Perkiraan dari yang disetujui',
    unreviewed: 'Belum diperiksa',
    unreviewedOf: (count: number) => `${count} bukti`,
    note: 'Perkiraan hanya menghitung syarat yang sudah disetujui. Bukti yang belum diperiksa dapat menaikkannya.',
  },
};
