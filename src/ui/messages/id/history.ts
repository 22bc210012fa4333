/** What is known of an edit when it is told. */
type Told = {
  /** The indicator's short name, the library … */
  place: string;
  /** The OPD that it concerns; empty where none. */
  opd: string;
  /** The requirement or question, else its code. */
  requirement: string;
  title: string;
  /** The new value in words. */
  value: string;
  /** What it is about, where no sentence of its own is written for it. */
  subject: string;
  /** The value is true, or something rather than nothing. */
  isOn: boolean;
};
type Act = (told: Told) => string;

const of = (opd: string) => (opd === '' ? '' : ` ${opd}`);

/** By `entity.field`, or `entity.field.state` where the value is a state. Each goes on after the person's name. */
const acts: Readonly<Record<string, Act>> = {
  'answer.explanation': ({ opd, place }) => `menulis penjelasan${of(opd)} untuk ${place}`,
  'answer.complete': ({ opd, place, isOn }) =>
    isOn ? `menyatakan ${place}${of(opd)} siap diajukan` : `menarik tanda siap ${place}${of(opd)}`,
  'claim.state': ({ value, requirement, opd, place }) =>
    `menjawab “${value}”${of(opd)} untuk “${requirement}”, ${place}`,
  'claim.bulk': ({ requirement, place }) =>
    `menandai jawaban “${requirement}”, ${place}, sebagai sisa tingkat`,
  'coverage.state': ({ value, requirement, opd }) => `menjawab “${value}”${of(opd)} untuk “${requirement}”`,
  'coverage.evidence': ({ requirement, opd, isOn }) =>
    isOn
      ? `memasang bukti${of(opd)} untuk “${requirement}”`
      : `melepas bukti${of(opd)} dari “${requirement}”`,
  'link.requirement': ({ title, place }) => `memakai “${title}” sebagai bukti ${place}`,
  'link.evidence': ({ title, place }) => `memasang “${title}” sebagai bukti ${place}`,
  'link.deleted': ({ title, place, isOn }) =>
    isOn ? `melepas bukti “${title}” dari ${place}` : `memasang lagi bukti “${title}” di ${place}`,
  'document.title': ({ title, opd }) => `memberi judul dokumen “${title}”${of(opd)}`,
  'document.deleted': ({ title, opd, isOn }) =>
    isOn ? `menghapus dokumen “${title}”${of(opd)}` : `mengembalikan dokumen “${title}”${of(opd)}`,
  'submission.state.submitted': ({ opd, place }) => `mengajukan ${place}${of(opd)}`,
  'submission.state.draft': ({ opd, place }) => `menarik pengajuan ${place}${of(opd)}`,
  'submission.state.returned': ({ opd, place }) => `mengembalikan pengajuan ${place}${of(opd)}`,
  'submission.state.accepted': ({ opd, place }) => `menyetujui pengajuan ${place}${of(opd)}`,
  'verdict.verdict.accepted': ({ requirement, place }) => `menyetujui syarat “${requirement}”, ${place}`,
  'verdict.verdict.returned': ({ requirement, place }) => `mengembalikan syarat “${requirement}”, ${place}`,
  'verdict.verdict.none': ({ requirement, place }) => `mencabut putusan “${requirement}”, ${place}`,
  'determination.level': ({ value, place, isOn }) =>
    isOn ? `menetapkan ${place} pada tingkat ${value}` : `menghapus penetapan ${place}`,
  'determination.note': ({ place }) => `menulis catatan penetapan ${place}`,
  'label.name': ({ place, value }) => `menamai layanan ${place}: “${value}”`,
  'portal.typed': ({ place, isOn }) =>
    isOn ? `menandai ${place} sudah diketik di portal` : `menghapus tanda portal ${place}`,
  'comment.text': ({ place }) => `menulis komentar di ${place}`,
  'comment.deleted': ({ place, isOn }) =>
    isOn ? `menghapus komentar di ${place}` : `mengembalikan komentar di ${place}`,
  'comment.handled': ({ place, isOn }) =>
    isOn ? `menandai komentar di ${place} selesai` : `membuka lagi komentar di ${place}`,
  'assignment.role': ({ opd, place, value, isOn }) =>
    isOn ? `menugasi${of(opd)} di ${place}: ${value}` : `mencabut tugas${of(opd)} di ${place}`,
  'admission.until': ({ opd, value, isOn }) =>
    isOn ? `mengizinkan isian terlambat${of(opd)} sampai ${value}` : `mencabut izin terlambat${of(opd)}`,
  'official.value': ({ place, value }) => `mencatat nilai resmi ${place}: ${value}`,
  'period.state': ({ value }) => `mengubah keadaan periode: ${value}`,
  'opd.name': ({ value }) => `menamai OPD: “${value}”`,
  'opd.active': ({ opd, isOn }) => (isOn ? `mengaktifkan${of(opd)}` : `menonaktifkan${of(opd)}`),
  'person.name': ({ value }) => `mencatat orang: “${value}”`,
  'person.roles': ({ title, value }) => `memberi ${title} peran ${value}`,
  'person.opds': ({ title, value, isOn }) =>
    isOn && value !== '' ? `menempatkan ${title} di ${value}` : `melepas ${title} dari semua OPD`,
  'person.active': ({ title, isOn }) =>
    isOn ? `memberi akses kepada ${title}` : `mengakhiri akses ${title}`,
};

/** Riwayat: who did what when, and whether the log is whole. */
export const history = {
  title: 'Riwayat',
  lead: 'Semua perubahan yang ada di perangkat ini, yang terbaru di atas.',
  acts,
  otherAct: ((told) => `mengubah ${told.subject}`) as Act,
  periodStates: { draft: 'persiapan', open: 'dibuka', closed: 'ditutup' } as Readonly<Record<string, string>>,
  server: 'Server',
  somebody: 'Seseorang',
  sentence: (who: string, act: string) => `${who} ${act}.`,
  accordingToCopy: (name: string) => `Isian ${name}, menurut salinan`,
  now: 'Isi',
  before: 'Sebelumnya',
  received: (when: string) => `sampai ${when}`,
  clockApart: 'jam perangkat berbeda',
  places: {
    unsent: 'belum dikirim',
    parked: 'ditahan server',
    rejected: 'ditolak server',
    unconfirmed: 'belum ada lagi di server',
  },

  filters: {
    title: 'Saring',
    text: 'Cari kata',
    person: 'Orang',
    opd: 'OPD',
    indicator: 'Indikator',
    kind: 'Jenis',
    from: 'Dari tanggal',
    to: 'Sampai tanggal',
    all: 'Semua',
    clear: 'Hapus saringan',
  },
  kinds: {
    answers: 'Jawaban dan penjelasan',
    evidence: 'Bukti dan dokumen',
    submissions: 'Pengajuan',
    reviews: 'Putusan dan penetapan',
    comments: 'Komentar',
    portal: 'Portal',
    setup: 'Pengaturan',
    other: 'Lainnya',
  },
  searching: (looked: string, all: string) => `Mencari: ${looked} dari ${all} perubahan diperiksa`,
  searchingLabel: 'Mencari',
  more: 'Tampilkan berikutnya',
  end: 'Tidak ada lagi yang lebih lama.',
  empty: {
    title: 'Tidak ada yang cocok',
    text: 'Longgarkan saringan, atau pilih rentang tanggal yang lebih panjang.',
  },

  exporting: {
    act: 'Ekspor ke CSV',
    hint: 'Semua yang cocok dengan saringan, untuk lembar kerja.',
    progress: (looked: string, all: string) => `${looked} dari ${all}`,
    label: 'Mengekspor',
    cancel: 'Batal',
    done: (count: string) => `${count} baris ada di folder unduhan.`,
    failed: 'Ekspor gagal. Tidak ada yang berubah; coba lagi.',
    columns: [
      'Waktu di perangkat',
      'Sampai di server',
      'Orang',
      'Menurut salinan',
      'OPD',
      'Indikator',
      'Jenis',
      'Perubahan',
      'Isi',
      'Sebelumnya',
      'Keadaan',
      'Nomor',
    ],
    logged: 'sampai',
  },

  check: {
    title: 'Keutuhan catatan',
    lead: 'Server memberi tiap perubahan segel dan menautkannya dengan yang sebelumnya. Pemeriksaan ini menghitung semuanya lagi dan membandingkannya dengan perangkat ini.',
    act: 'Periksa sekarang',
    running: 'Server memeriksa catatan',
    progress: (done: string, all: string) => `${done} dari ${all}`,
    comparing: 'Membandingkan dengan perangkat ini …',
    stop: 'Berhenti menunggu',
    unreachable: 'Server tidak terjangkau. Pemeriksaan perlu sambungan; coba lagi nanti.',
    failed: 'Server tidak dapat menyelesaikan pemeriksaan. Beri tahu pengelola server.',
    whole: (edits: string, when: string) =>
      `Utuh. ${edits} perubahan di server bersegel benar dan berurutan tanpa celah (${when}).`,
    broken: (count: string, when: string) =>
      `Ada ${count} yang tidak cocok di server (${when}). Jangan ubah apa pun di server; beri tahu pengelolanya dan simpan cadangan terakhir.`,
    details: 'Rincian untuk pengelola server',
    same: (edits: string) => `Perangkat ini memegang ${edits} perubahan yang sama persis.`,
    behind: (count: string) =>
      `${count} bagian di perangkat ini belum lengkap diambil, jadi tidak dibandingkan.`,
    differs: (places: string) =>
      `Yang ada di perangkat ini berbeda dari server: ${places}. Simpan salinan sekarang dan beri tahu pengelola server.`,
  },
};
