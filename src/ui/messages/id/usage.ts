import type { UsageAnswer } from '../../../domain/forms/usage-check.ts';

/** The yearly check of applications. */
export const usage = {
  title: (year: number): string => `Masih dipakai pada tahun ${year}?`,
  lead: (count: number): string => `${count} aplikasi belum diperiksa tahun ini. Satu ketukan cukup.`,
  done: 'Semua sudah diperiksa. Terima kasih.',
  answers: { yes: 'Ya', partly: 'Sebagian', no: 'Tidak' } satisfies Record<UsageAnswer, string>,
  answerFor: (answer: string, name: string): string => `${answer}: ${name}`,
  noted: (name: string, answer: string): string => `${name}: ${answer}`,
  saidOf: {
    yes: 'Masih dipakai',
    partly: 'Dipakai sebagian',
    no: 'Tidak dipakai lagi',
  } satisfies Record<UsageAnswer, string>,
  more: 'Tambahkan pengguna dan bukti',
  stateToo: 'Buka catatan',
  stateTooText: 'Ubah juga keadaannya di catatan: sejak kapan dan mengapa.',
  stateClosed:
    'Keadaannya juga perlu diubah di catatan. Catatan ini sudah diajukan: tarik kembali, atau minta Diskominfo mengembalikannya.',
  showAll: 'Tampilkan semua',
};
