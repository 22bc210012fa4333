import type { DeviceKind } from './words.ts';

const device = (kind: DeviceKind) => (kind === 'phone' ? 'HP' : 'laptop');

/** Pengiriman: what is only here, what arrived, what has to be settled. */
export const sending = {
  title: 'Pengiriman',
  lead: (kind: DeviceKind) => `Semua isian aman di ${device(kind)} ini sampai ada tanda terima.`,

  /** The strip on every screen. */
  needsActionCount: (count: number) => `Perlu tindakan Anda (${count})`,
  signedOut: (count: number) => `Masuk lagi untuk mengirim (${count})`,
  paused: (count: number) => `Berkas dijeda (${count})`,
  overADay: (kind: DeviceKind) => `Lebih dari sehari hanya ada di ${device(kind)} ini`,
  waitingForWifi: 'Berkas menunggu Wi-Fi',

  now: {
    nothing: 'Tidak ada yang menunggu. Semua isian dan berkas Anda sudah sampai.',
    progress: (sent: string, total: string) => `${sent} dari ${total}`,
    progressLabel: (sent: string, total: string) => `${sent} dari ${total} terkirim`,
    minutesLeft: (minutes: number) => `Kira-kira ${minutes} menit lagi.`,
    mayClose: 'Aplikasi boleh ditutup; pengiriman dilanjutkan nanti.',
    safe: (kind: DeviceKind) => `Semua tersimpan di ${device(kind)} ini.`,
    lastConnected: (when: string, zone: string) => `Terakhir tersambung ${when} ${zone}.`,
    neverConnected: 'Belum pernah tersambung sejak masuk.',
    triesAgain: 'Aplikasi mencoba lagi sendiri.',
    cost: (ops: string, files: string) => `Lewat data seluler: isian ${ops}, berkas ${files}.`,
    opsCost: (ops: string) => `Lewat data seluler: isian ${ops}.`,
    textOnly: 'Kirim isian saja',
    textOnlyDone: 'Isian dikirim. Berkas menunggu sampai Anda lanjutkan.',
    pause: 'Jeda',
    wifiOnly: 'Kirim berkas hanya lewat Wi-Fi',
    wifiOnlyHint: 'Isian tetap dikirim lewat jaringan apa saja; isian itu kecil.',
    pausedText: 'Berkas dijeda sampai Anda lanjutkan. Isian tetap dikirim.',
    signedOutText: 'Masuk lagi dengan kode baru. Isian Anda tetap ada dan akan dikirim.',
    troubles: {
      endpoint:
        'Server menjawab, tetapi tidak bisa membaca kiriman ini. Muat ulang aplikasi; bila tetap begini, beri tahu Diskominfo.',
      storage:
        'Penyimpanan di perangkat ini gagal dibaca. Muat ulang aplikasi; bila tetap begini, simpan salinan.',
    },
    signIn: 'Masuk lagi',
    couldNot: (kind: DeviceKind) =>
      `Belum terkirim: tidak ada sambungan ke server. Semua tetap aman di ${device(kind)} ini.`,
  },

  settle: {
    lead: 'Keduanya tersimpan. Pilih yang dipakai.',
    between: (one: string, other: string) => `${one} dan ${other} mengubah isian yang sama.`,
    you: 'Anda',
    yours: 'Isian Anda',
    of: (name: string) => `Isian ${name}`,
    somebody: 'seseorang',
    accordingToCopy: (name: string) => `${name}, menurut salinan`,
    current: 'Berlaku sekarang',
    written: (when: string) => `Ditulis ${when}`,
    arrived: (when: string) => `sampai ${when}`,
    onlyHere: (kind: DeviceKind) => `masih di ${device(kind)} ini`,
    combineLabel: 'Isian gabungan',
    combineHint: 'Ubah seperlunya. Kedua isian lama tetap ada di Riwayat.',
    takeCombined: 'Pakai gabungan',
    settled: (subject: string) => `Dipilih: ${subject}`,
    together: (name: string, count: number, place: string) =>
      `Anda dan ${name} berbeda di ${count} isian ${place}`,
    allMine: 'Pakai semua isian saya',
    allOf: (name: string) => `Pakai semua isian ${name}`,
    allSettled: (count: number, place: string) => `${count} isian ${place} dipilih sekaligus`,
  },

  tray: {
    lead: 'Tidak ada yang hilang. Teksnya ada di sini dan bisa dikirim lagi.',
    resend: 'Kirim ulang',
    edit: 'Ubah',
    saveAsFile: 'Simpan sebagai berkas',
    sendEdited: 'Kirim yang diubah',
    editLabel: 'Isian',
    resent: 'Dikirim ulang',
    dismiss: 'Tidak perlu lagi',
    dismissed: 'Disingkirkan dari daftar',
    askedAgain: 'Server ditanya lagi',
    present: (value: string) => `Yang berlaku sekarang: ${value}`,
    refused: 'Ditolak server',
    held: 'Ditahan server',
    /** One sentence for each code of the server. */
    codes: {
      unknown_scope: 'Tempat isian ini sudah tidak ada di server, misalnya periodenya dihapus.',
      forbidden: 'Anda tidak (lagi) berhak mengubah isian ini. Minta Diskominfo memeriksa penugasan.',
      invalid: 'Isinya tidak bisa diterima server. Ubah, lalu kirim lagi.',
      stale:
        'Orang lain sudah mengubah keadaannya lebih dulu. Lihat yang berlaku, lalu kirim lagi bila masih perlu.',
      id_reuse: 'Isian ini bernomor sama dengan isian lain. Kirim ulang untuk memberinya nomor baru.',
      too_large: 'Isinya terlalu panjang untuk sekali kirim. Pendekkan, lalu kirim lagi.',
      unknown_kind: 'Server belum mengenal jenis isian ini. Isian masuk sendiri setelah server diperbarui.',
      period_closed:
        'Periode sudah ditutup saat isian ini sampai. Diskominfo memutuskan apakah masih diterima.',
      not_assigned:
        'OPD Anda belum ditugasi di indikator ini. Isian masuk sendiri setelah Diskominfo menugasi.',
      other: 'Server tidak menerima isian ini.',
    },
  },

  here: {
    title: (kind: DeviceKind) => `Hanya di ${device(kind)} ini`,
    empty: (kind: DeviceKind) => `Tidak ada yang hanya ada di ${device(kind)} ini.`,
    edits: (count: number) => `${count} isian`,
    files: (count: number, size: string) => `${count} berkas, ${size}`,
    since: (when: string) => `sejak ${when}`,
    library: 'Dokumen OPD',
    questions: 'Pertanyaan untuk semua OPD',
    region: 'Data daerah',
    fileSending: 'sedang dikirim',
    fileProgress: (name: string, percent: number) => `${name}, ${percent} persen`,
    replace: 'Ganti berkas',
    refusals: {
      type: 'Server tidak menerima jenis berkas ini. Yang diterima: PDF, JPG, PNG, WebP, DOCX, XLSX.',
      'too-large': 'Berkas ini terlalu besar untuk server.',
      damaged: 'Berkas di perangkat ini rusak. Ambil atau pilih berkasnya sekali lagi.',
      scope: 'Anda tidak berhak menaruh berkas di tempat ini.',
      other: 'Server tidak menerima berkas ini.',
    },
    stillHere: (kind: DeviceKind) => `Berkas ini masih ada di ${device(kind)} Anda.`,
  },

  receipts: {
    title: 'Sampai di server',
    empty: 'Tanda terima muncul di sini setelah kiriman pertama sampai.',
    submission: (indicator: string) => `Pengajuan ${indicator}`,
    number: (number: string) => `Tanda terima ${number}`,
    whole: 'diperiksa utuh',
    all: (count: number) => `Lihat semua tanda terima (${count})`,
    states: {
      submitted: 'Diajukan',
      returned: 'Perlu perbaikan',
      accepted: 'Disetujui',
      draft: 'Ditarik kembali',
    },
  },

  copy: {
    title: 'Salinan ke berkas',
    lead: 'Tidak ada sinyal berhari-hari? Simpan isian yang belum terkirim ke satu berkas, lalu titipkan lewat USB atau WhatsApp.',
    size: (size: string) => `Besar salinan: kira-kira ${size}.`,
    nothing: 'Tidak ada yang perlu disalin.',
    making: 'Menyiapkan salinan …',
    saved: (size: string) => `Salinan dibuat, ${size}. Lihat di folder unduhan.`,
    failed: 'Salinan belum bisa dibuat. Isian Anda tetap aman. Coba lagi.',
    readBack: 'Baca salinan',
    readBackHint: 'Salinan dari perangkat ini atau perangkat Anda yang lain.',
    readOthersHint: 'Salinan Anda, atau salinan yang dititipkan admin OPD.',
    onBehalf: (name: string) => `Tercatat sebagai tulisan ${name}, menurut salinan.`,
    read: (edits: number, files: number) => `${edits} isian dan ${files} berkas dibaca kembali.`,
    readNothing: 'Semua isi salinan itu sudah ada di sini.',
    faults: {
      'not-a-copy': 'Berkas ini bukan salinan Lumbung. Pilih berkas .zip dari Simpan salinan.',
      damaged: 'Salinan ini rusak: isinya tidak cocok dengan daftarnya. Tidak ada yang dibaca.',
      foreign: 'Salinan ini milik orang lain. Minta Diskominfo membacanya di Pengiriman.',
      full: 'Ruang di perangkat tidak cukup untuk membaca salinan ini.',
    },
    partsLeftOut: (count: number) => `${count} berkas dalam salinan tidak utuh dan dilewati.`,
  },

  device: {
    title: 'Perangkat ini',
    used: (used: string, total: string) => `${used} terpakai dari ${total}`,
    usedLabel: (used: string, total: string) => `Ruang terpakai ${used} dari ${total}`,
    unknown: 'Peramban tidak memberi tahu ruang yang terpakai.',
    kept: 'Isian tidak dihapus otomatis',
    notKept: 'Peramban boleh menghapus isian bila ruang habis. Kirim secepatnya, atau simpan salinan.',
  },

  /** What an edit is about. */
  subjects: {
    in: (what: string, where: string) => `${what}, ${where}`,
    explanation: 'Penjelasan',
    complete: 'Tanda siap diajukan',
    claim: (requirement: string) => `Jawaban: ${requirement}`,
    coverage: (question: string) => `Jawaban: ${question}`,
    tie: (title: string) => `Bukti: ${title}`,
    tieFields: {
      pages: 'Halaman bukti',
      clause: 'Pasal bukti',
      quote: 'Kutipan bukti',
      deleted: 'Penghapusan bukti',
    },
    someDocument: 'dokumen tanpa judul',
    document: (title: string) => `Dokumen: ${title}`,
    documentFields: {
      title: 'Judul dokumen',
      kind: 'Jenis dokumen',
      number: 'Nomor dokumen',
      date: 'Tanggal dokumen',
      signer: 'Penanda tangan dokumen',
      validUntil: 'Masa berlaku dokumen',
      url: 'Tautan dokumen',
      file: 'Berkas dokumen',
      note: 'Catatan dokumen',
      deleted: 'Penghapusan dokumen',
    },
    submission: 'Pengajuan',
    comment: 'Komentar',
    verdict: 'Putusan syarat',
    determination: 'Penetapan tingkat',
    label: 'Nama layanan',
    person: 'Data orang',
    opd: 'Data OPD',
    period: 'Data periode',
    assignment: 'Penugasan',
    profile: 'Profil daerah',
    other: 'Isian',
  },

  /** Values in words. */
  values: {
    yes: 'Ya',
    no: 'Tidak',
    empty: 'kosong',
    deleted: 'Dihapus',
    restored: 'Tidak dihapus',
    page: (page: string) => `halaman ${page}`,
    printedPage: (page: string) => `tercetak ${page}`,
    submissions: {
      draft: 'Ditarik kembali',
      submitted: 'Diajukan',
      returned: 'Dikembalikan',
      accepted: 'Disetujui',
    },
    verdicts: { none: 'Belum diputuskan', accepted: 'Disetujui', returned: 'Dikembalikan' },
  },
};
