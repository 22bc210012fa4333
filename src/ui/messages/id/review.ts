/** Review: verdicts on requirements, submissions, and what waits. */
export const review = {
  title: 'Verifikasi',
  lead: (count: number) =>
    count === 0
      ? 'Tidak ada pengajuan yang menunggu.'
      : `${count} pengajuan menunggu, yang paling lama di atas.`,
  empty: {
    title: 'Belum ada yang menunggu',
    text: 'Indikator yang diajukan OPD muncul di sini, yang paling lama menunggu di atas. Isian yang belum diajukan sudah dapat dilihat dari Ringkasan.',
    act: 'Buka Ringkasan',
  },
  noPeriod: { title: 'Belum ada periode', text: 'Verifikasi mulai setelah periode dibuka di Kelola.' },
  waitingSince: (time: string) => `sampai ${time}`,
  notSent: 'belum dikirim dari perangkat ini',
  undecided: (count: number) => (count === 0 ? 'Siap disetujui' : `${count} syarat menunggu`),

  /** Beside one requirement. */
  ofRequirement: 'Penilaian',
  accept: 'Setujui',
  giveBack: 'Kembalikan',
  cancel: 'Batal',
  acceptedBy: (name: string, time: string) => `Disetujui ${name}, ${time}`,
  returnedBy: (name: string, time: string) => `Dikembalikan ${name}, ${time}`,
  changed: 'Berubah sejak disetujui',
  changedHelp:
    'Yang disetujui sudah tidak sama dengan yang sekarang. Periksa lagi; sampai itu, syarat ini tidak dihitung disetujui.',
  repaired: 'Sudah diperbaiki, menunggu diperiksa lagi',
  someone: 'seseorang',
  whatToRepair: 'Apa yang perlu diperbaiki?',
  chooseReason: 'Pilih apa yang perlu diperbaiki.',
  messageFor: (opds: string) => `Pesan untuk ${opds}`,
  messageForAll: 'Pesan',
  messageHint: 'Satu kalimat: apa yang diharapkan. Dibaca OPD di samping syarat ini.',
  due: 'Perbaikan paling lambat',
  dueHint: 'Sampai hari itu OPD dapat memperbaiki, juga bila periode sudah ditutup.',
  dueWrong: 'Tulis tanggal hari ini atau sesudahnya.',
  goesBack: (opds: string) => `Pengajuan ${opds} ikut kembali untuk diperbaiki.`,
  returnTo: (opds: string) => `Kembalikan ke ${opds}`,
  returnIt: 'Kembalikan syarat ini',
  accepted: 'Syarat disetujui',
  returned: 'Syarat dikembalikan',
  undoLimits: 'Pengajuannya tetap kembali ke OPD.',

  /** Once in a room. */
  submissions: 'Pengajuan OPD',
  noSubmissions: 'Belum ada OPD yang mengajukan indikator ini. Yang terlihat adalah isian sementara.',
  submissionStates: {
    draft: 'Belum diajukan',
    submitted: 'Diajukan, menunggu',
    returned: 'Dikembalikan',
    accepted: 'Disetujui',
  },
  submittedAt: (time: string) => `diajukan, sampai ${time}`,
  returnedUntil: (day: string) => `paling lambat ${day}`,
  acceptSubmission: (opd: string) => `Setujui pengajuan ${opd}`,
  acceptBlocked: (count: number) => `${count} syarat yang diajukan belum disetujui.`,
  allDecided: 'Semua syarat wajib yang ditunjukkan sudah disetujui.',
  submissionAccepted: (opd: string) => `Pengajuan ${opd} disetujui`,
};
