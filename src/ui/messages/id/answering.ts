import { device } from './device-word.ts';
import { answeringSubmit } from './answering-submit.ts';
import type { DeviceKind } from './words.ts';

const many = (parts: readonly string[]) => parts.filter((part) => part !== '').join(', ');

/** Where a fact stands: the document and the place in it. */
export type FactSource = { title: string; number: string; clause: string; page: string };

/** Indikator, and the page of one indicator. */
export const answering = {
  room: {
    back: 'Semua indikator',
    missingTitle: 'Indikator tidak ada',
    missing: 'Indikator ini tidak ada pada periode sekarang. Pilih dari daftar indikator.',
    owners: (names: string) => `Penanggung jawab: ${names}.`,
    contributors: (names: string) => `Ikut mengisi: ${names}.`,
    noOwner: 'Belum ada penanggung jawab.',
    askedTitle: 'Yang diminta dari OPD Anda',
    now: 'Tingkat sekarang',
    target: (level: number) => `Target tingkat ${level}.`,
    determined: (level: string) => `Ditetapkan tingkat ${level}.`,
    official: (value: string, source: string) => `Nilai resmi kementerian ${value} (${source}).`,
    external: (index: string, source: string) =>
      `Nilainya diambil dari ${index} (${source}), bukan dihitung dari syarat di sini.`,
    steps: (count: number, level: number) => `${count} langkah lagi ke tingkat ${level}`,
    moreSteps: (count: number) => `${count} langkah lain`,
    topReached: 'Tingkat tertinggi sudah ada dokumennya',
    nextUnknown: (level: number) => `Kriteria tingkat ${level} belum diketahui`,
    why: {
      unanswered: 'Belum dijawab.',
      unmet: 'Dijawab Belum.',
      'coverage-missing': 'Belum semua OPD menjawab Ada.',
      'no-document': 'Sudah dijawab Ada, tetapi belum ada dokumennya.',
      undated: 'Dokumennya belum bertanggal.',
      'too-old': 'Dokumennya terlalu lama.',
      returned: 'Dikembalikan; perlu diperbaiki.',
      'not-reviewed': 'Menunggu diperiksa.',
      changed: 'Berubah sejak disetujui.',
    },
    requirements: 'Syarat tiap tingkat',
    requirementsHint: 'Tingkat dihitung berurutan dari bawah, dari isian semua OPD bersama.',
    unverified: 'Kriteria tingkat ini masih draf, belum dicocokkan dengan naskah resmi',
    noCriteria: 'Tingkat ini belum punya syarat wajib, jadi belum bisa dicapai dengan hitungan.',
    oneIsEnough: 'Salah satu cukup',
    oneHint: 'Jawab yang ada saja; satu jawaban Ada sudah cukup.',
    oneSettled: 'Sudah cukup. Pilihan lain boleh dilewati.',
    noneOfThese: 'Tidak ada satu pun',
    optional: (count: number) => `Tambahan (${count})`,
    optionalHint: 'Boleh dilewati. Tidak menahan tingkat.',
    restUnmet: 'Sisanya belum ada',
    restDone: (count: number) => `${count} syarat dijawab Belum`,
    onlyLooking: 'Anda melihat indikator ini tanpa mengisi.',
    seenFor: (opd: string) => `Dibuka untuk ${opd}:`,
    fillFor: 'Isi atas nama OPD',
    nobody: 'Hanya melihat',
    backToDesk: 'Kembali ke Pendampingan',
    onBehalfOf: (name: string) => `Anda mengisi atas nama ${name}. Nama Anda tetap tercatat.`,
    /** One line about a level. */
    level: {
      questions: (count: number) => `${count} pertanyaan`,
      unanswered: (count: number) => `${count} belum dijawab`,
      unmet: (count: number) => `${count} belum ada`,
      bare: (count: number) => `${count} belum ada dokumennya`,
      proven: 'semua ada dokumennya',
      accepted: 'sudah disetujui',
      nothing: 'Tidak ada syarat wajib',
    },
  },

  requirement: {
    asked: 'Diminta dari OPD Anda',
    accepts: (kinds: string) => `Bukti yang biasa diminta: ${kinds}.`,
    notBefore: (day: string) => `Dokumen harus bertanggal sesudah ${day}.`,
    noPassword: 'Jangan tulis kata sandi.',
    video: 'Video: tempel alamat webnya.',
    coverage: (met: number, of: number) => `${met} dari ${of} OPD menjawab Ada`,
    missing: (names: string) => `Belum menjawab Ada: ${names}.`,
    ownEvidence: 'Bukti dari OPD Anda',
    othersEvidence: 'Bukti dari OPD lain',
    said: (opd: string, claim: string) => `${opd}: ${claim}`,
    returned: 'Dikembalikan',
    by: (name: string, when: string) => `${name}, ${when}`,
    repaired: 'Sudah diperbaiki sejak dikembalikan. Menunggu diperiksa lagi.',
    changed: 'Berubah sejak disetujui. Menunggu diperiksa lagi.',
    lacks: {
      'no-document': { title: 'Belum ada bukti.', text: 'Tanpa bukti, syarat ini belum dihitung.' },
      undated: {
        title: 'Dokumennya belum bertanggal.',
        text: 'Lengkapi tanggalnya, supaya umurnya bisa dihitung.',
      },
      'too-old': { title: 'Dokumennya terlalu lama.', text: 'Perlu dokumen yang lebih baru.' },
    },
  },

  tie: {
    by: (name: string) => `Dipasang oleh ${name}`,
    page: (page: string) => `Hlm. ${page}`,
    number: (number: string) => `Nomor ${number}`,
    edit: 'Ubah letak',
    removed: 'Bukti dilepas dari syarat ini',
    documentRemoved: (name: string) => `Dihapus dari Dokumen oleh ${name}. Buktinya di sini tetap ada.`,
    outdated: 'Dokumen ini berubah sejak dipasang.',
    renew: 'Perbarui bukti',
    renewed: 'Bukti diperbarui',
    where: 'Letak bukti di dokumen',
    filePage: 'Halaman berkas',
    filePageHint: 'Hitungan halaman di berkas PDF. Contoh: 3 atau 3–5',
    printedPage: 'Halaman tercetak',
    printedPageHint: 'Nomor yang tercetak di kertas, bila berbeda.',
    clause: 'Pasal atau ayat',
    clauseHint: 'Contoh: Pasal 5 ayat (2)',
    quote: 'Kutipan',
    quoteHint: 'Salin kalimat yang membuktikan syarat ini.',
    done: 'Selesai',
    progress: {
      device: (kind: DeviceKind) => `Hanya di ${device(kind)} ini`,
      'file-waits': (kind: DeviceKind) => `Isian sampai, berkas masih di ${device(kind)} ini`,
      arrived: () => 'Sampai di server',
      theirs: () => 'Belum diperiksa',
      accepted: () => 'Disetujui',
      returned: () => 'Dikembalikan',
      changed: () => 'Berubah sejak disetujui',
    },
  },

  reuse: {
    offer: (title: string, where: string) => `Dokumen ini sudah dipakai di ${where}: ${title}`,
    use: 'Pakai juga',
    used: (title: string) => `${title} dipakai di sini juga`,
  },

  explanation: {
    title: 'Penjelasan',
    hint: 'Tulis faktanya dulu (apa yang tertulis, di mana), lalu analisis (apa artinya).',
    inserted: 'Kalimat disisipkan',
    of: (opd: string) => `Dari ${opd}`,
    earlier: (period: string) => `Dari periode lalu: ${period}`,
    takenOver: 'Sebagian teks ini dari periode lalu. Baca dan sesuaikan',
    takeAgain: 'Pakai lagi',
    region: 'Teks pemerintah daerah',
    regionLabel: 'Teks gabungan',
    regionHint: 'Disusun penanggung jawab atau Diskominfo dari isian semua OPD, untuk portal resmi.',
    regionSigned: 'Teks pemerintah daerah (disahkan; dibuka lagi di Penetapan)',
    complete: 'Saya sudah selesai mengisi',
  },

  /** Sentences for the explanation; they stay Indonesian in every language, because the official text is. */
  builder: {
    title: 'Sisipkan kalimat dari bukti',
    parts: 'Jenis kalimat',
    names: { fact: 'Fakta', analysis: 'Analisis' },
    heading: { fact: 'Fakta:', analysis: 'Analisis:' },
    tab: (name: string, count: number) => `${name} (${count})`,
    insert: 'Sisipkan',
    fact: (what: string, { title, number, clause, page }: FactSource) => {
      const source = number === '' ? title : `${title} Nomor ${number}`;
      const place = many([clause, page === '' ? '' : `halaman ${page}`]);
      const connector = what.startsWith('“') ? ' tercantum' : '; hal ini tercantum';
      return `${what}${connector} dalam ${source}${place === '' ? '' : ` pada ${place}`}.`;
    },
    analysis: (title: string, requirement: string) =>
      `Berdasarkan ${title}, syarat bahwa ${requirement} telah terpenuhi.`,
  },

  label: {
    name: 'Layanan yang dinilai',
    hint: 'Indikator ini menilai layanan pilihan daerah. Contoh: Layanan Kesehatan.',
    none: 'Layanan yang dinilai belum dipilih penanggung jawab.',
    chosen: (name: string) => `Layanan yang dinilai: ${name}`,
  },

  repair: {
    title: 'Perlu perbaikan',
    by: (name: string, when: string) => `${name}, ${when}`,
    due: (day: string) => `Perbaiki paling lambat ${day}.`,
    done: 'Semua yang dikembalikan sudah diperbaiki. Ajukan lagi di bawah.',
  },

  discussion: {
    title: 'Diskusi',
    none: 'Belum ada pesan. Tanyakan di sini bila ada yang kurang jelas.',
    write: 'Tulis pesan',
    text: 'Ubah pesan',
    for: 'Untuk',
    everyone: 'Semua',
    isQuestion: 'Ini pertanyaan, perlu dijawab',
    say: 'Kirim pesan',
    to: (opd: string) => `untuk ${opd}`,
    due: (day: string) => `dijawab paling lambat ${day}`,
    changed: 'diubah',
    question: 'Pertanyaan',
    answered: 'Sudah dijawab',
    handle: 'Tandai sudah dijawab',
    about: (code: string) => `Tentang syarat ${code}`,
    edit: 'Ubah',
    done: 'Selesai',
    removed: 'Pesan dihapus',
  },

  history: {
    open: 'Riwayat',
    title: 'Riwayat',
    none: 'Belum ada perubahan.',
    before: 'Sebelumnya',
    notArrived: 'Belum sampai di server.',
    fromCopy: (name: string) => `Menurut salinan: ${name}`,
    yes: 'Ya',
    no: 'Tidak',
    empty: 'Dikosongkan',
    changed: 'Diubah',
    fields: {
      'claim.state': 'Jawaban',
      'claim.bulk': 'Dijawab sekaligus',
      'coverage.state': 'Jawaban OPD',
      'coverage.evidence': 'Bukti jawaban',
      link: 'Bukti',
      'link.evidence': 'Dokumen',
      'link.pages': 'Halaman',
      'link.clause': 'Pasal',
      'link.quote': 'Kutipan',
      'link.deleted': 'Dilepas',
      'answer.explanation': 'Penjelasan',
      'answer.complete': 'Selesai mengisi',
      submission: 'Pengajuan',
      verdict: 'Pemeriksaan',
      determination: 'Penetapan',
      signoff: 'Pengesahan',
      label: 'Layanan yang dinilai',
      comment: 'Pesan',
    },
    verdicts: { none: 'Belum diputuskan', accepted: 'Disetujui', returned: 'Dikembalikan' },
    submissions: {
      draft: 'Ditarik kembali',
      submitted: 'Diajukan',
      returned: 'Dikembalikan',
      accepted: 'Disetujui',
    },
  },

  submit: answeringSubmit,

  /** Indikator: the list of what an OPD answers. */
  list: {
    title: 'Indikator',
    lead: (period: string, count: number) => `${period}. ${count} indikator.`,
    search: 'Cari indikator',
    filter: 'Saring menurut keadaan',
    all: 'Semua',
    tab: (name: string, count: number) => `${name} (${count})`,
    count: (count: number) => `${count} indikator ditampilkan`,
    submitted: (done: number, total: number) => `${done} dari ${total} diajukan`,
    answered: (done: number, total: number) => `${done} dari ${total} dijawab`,
    answeredByOthers: (done: number, total: number) => `${done} dari ${total} dijawab OPD lain`,
    unsent: (count: number) => `${count} belum terkirim`,
    noPeriod: {
      title: 'Belum ada periode',
      text: 'Setelah Diskominfo membuka periode penilaian, indikator untuk OPD Anda ada di sini.',
    },
    noneAssigned: {
      title: 'Belum ada indikator untuk OPD Anda',
      text: 'Diskominfo membagi indikator kepada OPD. Setelah dibagi, indikator Anda ada di sini.',
    },
    noneFound: { title: 'Tidak ada yang cocok', text: 'Coba kata lain, atau pilih Semua.' },
  },
};
