type Counts = { of: number; accepted: number; 'needs-repair': number };

/** Matriks: every OPD with every indicator. */
export const matrix = {
  title: 'Matriks',
  lead: (period: string, opds: number, indicators: number) =>
    `${period}. ${opds} OPD, ${indicators} indikator. Kotak kosong berarti OPD itu tidak ditugasi.`,
  noPeriod: { title: 'Belum ada periode', text: 'Matriks terisi setelah periode dibuat di Kelola.' },
  noOpds: { title: 'Belum ada OPD', text: 'Tambahkan OPD di Kelola, lalu bagikan indikatornya.' },
  noneFound: { title: 'Tidak ada yang cocok', text: 'Coba nama lain, atau lepas salah satu saringan.' },
  tableName: 'Keadaan tiap OPD dan indikator',
  opd: 'OPD',
  accepted: 'Disetujui',
  total: (accepted: number, of: number) => (of === 0 ? '–' : `${accepted}/${of}`),
  legend: 'Keterangan',
  count: (name: string, count: number) => `${name} (${count})`,
  late: 'Terlambat',
  notAssigned: 'tidak ditugasi',
  notAssignedAtAll: 'Tidak ada indikator untuk OPD ini.',
  pointHint: 'Tunjuk satu kotak untuk membaca isinya; tekan untuk membuka indikatornya.',
  shown: (count: number) => `${count} OPD ditampilkan`,
  views: { label: 'Tampilan', table: 'Tabel', opds: 'Per OPD' },
  opdLine: (opd: string, counts: Counts) =>
    [
      opd,
      counts.of === 0 ? 'tanpa indikator' : `${counts.accepted} dari ${counts.of} disetujui`,
      ...(counts['needs-repair'] === 0 ? [] : [`${counts['needs-repair']} perlu perbaikan`]),
    ].join(' · '),
  filters: {
    title: (active: number) => (active === 0 ? 'Saring' : `Saring (${active} dipakai)`),
    search: 'Cari OPD',
    state: 'Keadaan',
    everyState: 'Semua keadaan',
    aspect: 'Aspek',
    everyAspect: 'Semua aspek',
    role: 'Peran OPD',
    everyRole: 'Semua peran',
    urgent: 'Hanya yang terlambat atau dikembalikan',
  },
};
