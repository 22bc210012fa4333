/** An indicator whose value another institution gives. */
export const outside = {
  title: 'Nilai dari lembaga lain',
  lead: (index: string, source: string) =>
    `Nilai indikator ini diambil dari ${index}, yang dinilai ${source}.`,
  value: (value: string) => `Nilai ${value}.`,
  missing: 'Nilainya belum diketik koordinator, jadi dihitung 1.',
  nothingAsked: 'OPD tidak diminta bukti di sini. Surat dari lembaga itu disimpan di Dokumen.',
  type: 'Isi nilai',
  criteria: 'Batas tiap tingkat, untuk dibaca',
  given: (value: string) => `${value} (dari luar)`,
};
