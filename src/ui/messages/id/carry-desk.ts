/** Carrying over, as coordinators set it up and follow it. */
export const carryDesk = {
  from: 'Mulai dari periode',
  fromHint:
    'OPD dapat memakai lagi isian dan bukti dari periode itu, sesudah memilih satu per satu. Isian lama tidak berubah.',
  none: 'Mulai dari kosong',
  preview: 'Menurut peta kedua instrumen',
  counts: { holds: 'dipakai lagi', renew: 'diperbarui', new: 'baru' },
  outside: (count: number) => `${count} di antaranya bernilai dari lembaga lain dan tidak meminta bukti.`,
  perIndicator: 'Lihat per indikator',
  follows: (before: string) => `dari ${before}`,
  loading: 'Teks instrumen belum ada di perangkat ini, jadi hitungannya belum bisa dilihat.',
  progressTitle: (from: string) => `Bahan dari ${from}`,
  progressHint: 'Berapa isian lama yang sudah dipilih tiap OPD.',
  progress: (done: number, of: number) => `${done} dari ${of} dipilih`,
  nothing: 'tidak punya isian lama',
};
