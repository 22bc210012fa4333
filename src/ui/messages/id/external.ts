import { outside } from './outside.ts';

/** What coordinators type of values that other institutions give. */
export const external = {
  ...outside,
  form: {
    title: 'Nilai dari lembaga lain',
    hint: 'Indikator ini tidak diisi OPD. Ketik nilai dari lembaganya; nilai itu dipakai apa adanya di ketiga indeks.',
    known: (done: number, of: number) => `${done} dari ${of} sudah diketik.`,
    value: 'Nilai',
    valueHint: 'Dari 1 sampai 5, misalnya 2,6. Kosongkan bila belum ada.',
    valueFault: 'Nilai dari 1 sampai 5, dengan desimal sebanyak yang dikenal instrumen.',
    source: 'Sumber',
    sourceHint: 'Surat atau keputusan lembaga itu, dengan nomor dan tanggalnya.',
    sourceFault: 'Tulis dari mana nilai ini, supaya orang lain dapat memeriksanya.',
    saved: (name: string) => `Nilai ${name} disimpan`,
  },
};
