import type { PersonalTrace } from '../../../domain/forms/personal-traces.ts';

/** Complaints and their deadlines. */
export const complaints = {
  late: (count: number): string => `${count} pengaduan lewat tenggat`,
  lateText: 'Buka daftarnya: yang paling lama lewat berdiri paling atas.',
  see: 'Lihat pengaduan',
  byOpd: 'Pengaduan lewat tenggat menurut OPD',
  opd: 'OPD',
  count: 'Lewat tenggat',
  overdue: 'Lewat tenggat',
  due: (when: string): string => `tenggat ${when}`,
  reporterLate: 'Pelapor tidak menanggapi: boleh ditutup',
  traces: {
    phone: 'nomor telepon',
    nik: 'NIK',
    mail: 'alamat surel',
  } satisfies Record<PersonalTrace, string>,
  traceWarning: (what: string): string =>
    `Sepertinya ada ${what} di sini. Hapus: data pelapor atau warga tidak boleh ditulis.`,
};
