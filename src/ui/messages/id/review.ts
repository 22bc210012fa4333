/** What a message to an OPD about returned requirements names; `due` as it is read, null where no day is set. */
type ReturnMessage = {
  opd: string;
  indicator: string;
  items: readonly { requirement: string; reason: string }[];
  due: string | null;
  link: string;
  from: string;
};

/** Review: verdicts on requirements, submissions, the level that is determined, and what waits. */
export const review = {
  title: 'Verifikasi',
  lead: (verdicts: number, indicators: number) =>
    verdicts === 0
      ? 'Tidak ada syarat yang menunggu dinilai.'
      : `${verdicts} syarat menunggu dinilai di ${indicators} indikator.`,
  view: 'Urutan daftar',
  views: {
    umur: 'Paling lama',
    opd: 'Menurut OPD',
    indikator: 'Menurut indikator',
    draf: (count: number) => `Belum diajukan (${count})`,
    pertanyaan: (count: number) => `Pertanyaan (${count})`,
  },
  search: 'Cari indikator atau OPD',
  filter: 'Tampilkan',
  filters: {
    semua: 'Semua',
    baru: 'Belum dinilai',
    berubah: 'Berubah sejak disetujui',
    diperbaiki: 'Sudah diperbaiki',
  },
  ofOpd: (opd: string, verdicts: number) => `${opd}: ${verdicts} syarat`,
  showAll: (count: number) => `Tampilkan semua (${count})`,
  unsubmittedLead: 'Sudah ada dokumennya, tetapi OPD belum menekan Ajukan. Isinya masih bisa berubah.',
  empty: {
    title: 'Belum ada yang menunggu',
    text: 'Indikator yang diajukan OPD muncul di sini, yang paling lama menunggu di atas. Isian yang belum diajukan ada di bagian Belum diajukan.',
    act: 'Buka Ringkasan',
    nothingFits: 'Tidak ada yang cocok',
    nothingFitsText: 'Coba kata lain, atau tampilkan semua.',
    showAll: 'Tampilkan semua',
    unsubmitted: 'Semua yang ada dokumennya sudah diajukan',
    unsubmittedText: 'Begitu OPD menambah dokumen yang belum diajukan, namanya muncul di sini.',
  },
  noPeriod: { title: 'Belum ada periode', text: 'Verifikasi mulai setelah periode dibuka di Kelola.' },
  waitingSince: (time: string) => `menunggu sejak ${time}`,
  notSent: 'belum dikirim dari perangkat ini',
  undecided: (count: number) => (count === 0 ? 'Siap disetujui' : `${count} syarat menunggu`),
  changedCount: (count: number) => `${count} berubah sejak disetujui`,
  repairedCount: (count: number) => `${count} sudah diperbaiki`,
  undocumentedCount: (count: number) => `${count} tanpa dokumen`,

  /** One indicator at the desk. */
  desk: {
    back: 'Daftar verifikasi',
    opdOnly: (opd: string) => `Hanya yang ditunjukkan ${opd}.`,
    allOpds: 'Lihat semua OPD',
    openRoom: 'Buka indikator',
    notFound: { title: 'Indikator tidak ada', text: 'Indikator ini tidak ada di periode yang berjalan.' },
    nothing: {
      title: 'Belum ada yang bisa dinilai',
      text: 'Belum ada OPD yang menjawab atau menunjukkan dokumen di sini.',
    },
    waiting: (count: number, all: number) => `${count} dari ${all} syarat menunggu dinilai.`,
    notShown: (count: number) => `${count} syarat lain belum dijawab siapa pun.`,
    allDone: 'Semua syarat di sini sudah dinilai',
    nextIndicator: (name: string) => `Berikutnya: ${name}`,
    next: 'Syarat berikutnya',
    shortcuts: 'Pintasan papan tik',
    upTo: (level: number) => `Setujui sampai tingkat ${level}`,
    explanation: 'Penjelasan OPD',
    region: 'Seluruh pemda',
    waitingTags: { new: 'Belum dinilai', changed: 'Berubah sejak disetujui', repaired: 'Sudah diperbaiki' },
    said: (opd: string, claim: string) => `Menurut ${opd}: ${claim}`,
    coverage: (met: string, of: string, documented: string) =>
      `${met} dari ${of} OPD menjawab ada; ${documented} dengan dokumen.`,
    noDocument: 'Hanya dijawab ada, tanpa dokumen.',
  },
  document: {
    title: 'Dokumen',
    list: 'Dokumen untuk syarat ini',
    none: 'Tidak ada dokumen untuk syarat ini.',
    of: (opd: string) => `dari ${opd}`,
    facts: {
      where: 'Halaman',
      clause: 'Pasal',
      number: 'Nomor',
      date: 'Tanggal',
      signer: 'Bertanda tangan',
      validUntil: 'Berlaku sampai',
      url: 'Alamat web',
      note: 'Catatan',
      by: 'Ditunjukkan',
    },
    pageOf: (file: string, printed: string) =>
      printed === '' ? file : file === '' ? `${printed} (tercetak)` : `${file}, tercetak ${printed}`,
    byAt: (name: string, time: string) => `${name}, ${time}`,
    noUntitled: 'Dokumen tanpa judul',
    earlier: 'Versi sebelumnya',
    noEarlier: 'Belum pernah diganti.',
    earlierAt: (title: string, time: string) => `${title}, ditunjukkan ${time}`,
    seeingEarlier: 'Ini versi sebelumnya, bukan yang berlaku sekarang.',
    seePresent: 'Lihat yang sekarang',
  },
  same: {
    title: (count: number) => `Dokumen ini juga menjadi bukti untuk ${count} syarat lain`,
    text: 'Yang dicentang ikut disetujui bersama syarat ini.',
    option: (indicator: string, requirement: string) => `${indicator}: ${requirement}`,
    pages: (pages: string) => `Halaman ${pages}`,
    tickAll: 'Centang semua',
  },
  upTo: {
    title: (level: number) => `Setujui sampai tingkat ${level}`,
    lead: (indicator: string) =>
      `${indicator}. Yang dicentang disetujui; yang tidak, dikembalikan dengan alasannya.`,
    level: 'Sampai tingkat',
    nothing: {
      title: 'Tidak ada yang menunggu',
      text: 'Sampai tingkat ini tidak ada syarat dengan dokumen yang belum dinilai.',
    },
    back: 'Kembali ke syarat',
    accept: 'Setujui syarat ini',
    reason: (code: string) => `Alasan dikembalikan (${code})`,
    chooseReason: 'Pilih alasan',
    reasonMissing: (code: string) => `Pilih alasan untuk ${code}, atau centang lagi.`,
    message: (code: string) => `Pesan (${code})`,
    open: 'Lihat dokumen',
    result: (now: string, then: string) =>
      now === then
        ? `Tingkat disetujui tetap ${now}.`
        : `Tingkat disetujui menjadi ${then}, sekarang ${now}.`,
    save: (accepted: number, returned: number) =>
      returned === 0 ? `Setujui ${accepted} syarat` : `Setujui ${accepted}, kembalikan ${returned}`,
  },
  keys: {
    title: 'Pintasan papan tik',
    next: 'Berikutnya',
    accept: 'Setujui',
    giveBack: 'Kembalikan',
    undo: 'Urungkan',
    all: 'Semua pintasan',
    note: 'Pintasan tidak bekerja selama Anda menulis di sebuah kotak.',
    enabled: 'Pakai pintasan papan tik',
    nothingToUndo: 'Belum ada yang bisa diurungkan.',
    noneLeft: 'Tidak ada lagi yang menunggu.',
    isOff: 'Tidak bisa: sudah begitu keadaannya.',
  },
  questions: {
    title: 'Pertanyaan',
    none: 'Tidak ada pertanyaan yang belum dijawab',
    noneText: 'Pertanyaan penilai kepada OPD yang belum dijawab muncul di sini.',
    row: (indicator: string, opd: string) => (opd === '' ? indicator : `${indicator}, untuk ${opd}`),
    asked: (name: string, time: string) => `${name}, ${time}`,
    due: (day: string) => `dijawab paling lambat ${day}`,
    overdue: (day: string) => `lewat tenggat ${day}`,
    handle: 'Tandai sudah dijawab',
    handled: 'Pertanyaan ditandai sudah dijawab',
    open: 'Buka syaratnya',
    openRoom: 'Buka diskusi',
    ask: 'Tanya OPD',
    text: 'Pertanyaan',
    textMissing: 'Tulis pertanyaannya.',
    for: 'Kepada',
    everyone: 'Semua OPD di indikator ini',
    until: 'Dijawab paling lambat',
    send: 'Kirim pertanyaan',
    sent: 'Pertanyaan dikirim',
  },
  message: {
    act: 'Teks WhatsApp',
    title: (opd: string) => `Pesan untuk ${opd}`,
    label: 'Teks untuk WhatsApp',
    hint: 'Ubah seperlunya, lalu salin dan tempel.',
    copy: 'Salin',
    copied: 'Pesan disalin.',
    several: 'OPD terkait',
    offer: (opds: string) => `Dikembalikan ke ${opds}. Beri tahu lewat WhatsApp?`,
    text: ({ opd, indicator, items, due, link, from }: ReturnMessage) =>
      [
        `Yth. Admin SPBE ${opd},`,
        `Ada yang perlu diperbaiki di indikator ${indicator}:`,
        ...items.map(({ requirement, reason }, index) => `${index + 1}. ${requirement}\n   ${reason}`),
        due === null ? '' : `Mohon diperbaiki paling lambat ${due}, lalu tekan Ajukan lagi.`,
        `Buka di sini: ${link}`,
        `Terima kasih. ${from}`,
      ]
        .filter((line) => line !== '')
        .join('\n'),
  },

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
  decided: (accepted: number, returned: number) => {
    if (accepted + returned === 1) return accepted === 1 ? 'Syarat disetujui' : 'Syarat dikembalikan';
    if (returned === 0) return `${accepted} syarat disetujui`;
    return accepted === 0
      ? `${returned} syarat dikembalikan`
      : `${accepted} syarat disetujui, ${returned} dikembalikan`;
  },
  undone: 'Diurungkan',
  overtaken: 'Sudah dinilai lagi oleh orang lain, jadi tidak diurungkan.',
  notSaved: 'Belum tersimpan. Coba lagi.',
  withdrawAcceptance: 'Batalkan persetujuan',
  withdrawReturn: 'Batalkan pengembalian',
  withdrawn: 'Penilaian dibatalkan',
  changedBy: (name: string, time: string) => `Dulu disetujui ${name}, ${time}.`,
  undoLimits: 'Pengajuannya tetap kembali ke OPD.',

  /** Once in a room. */
  openDesk: 'Buka di meja verifikasi',
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
  submissionDecidedBy: (name: string, time: string) => `${name}, ${time}`,
  reopenSubmission: 'Batalkan persetujuan',
  submissionReopened: (opd: string) => `Pengajuan ${opd} menunggu lagi`,
};
