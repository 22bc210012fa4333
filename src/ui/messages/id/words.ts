import { device } from './device-word.ts';
/** `phone` or `laptop`: what people call the machine they hold. */
export type DeviceKind = 'phone' | 'laptop';

/** Words that stay the same on every screen. */
export const words = {
  appName: 'Lumbung SPBE',

  /** What an OPD answers to a requirement. */
  claims: { met: 'Ada', unmet: 'Belum', unknown: 'Belum tahu', 'not-applicable': 'Tidak berlaku' },

  /** States of an indicator; the first that matches is shown. */
  indicatorStates: {
    'needs-repair': 'Perlu perbaikan',
    accepted: 'Disetujui',
    submitted: 'Diajukan',
    ready: 'Siap diajukan',
    'in-progress': 'Sedang diisi',
    'not-started': 'Belum diisi',
    external: 'Nilai dari luar',
  },

  /** The three ways to count a level. */
  standings: { claimed: 'Menurut OPD', proven: 'Ada dokumennya', accepted: 'Disetujui' },

  level: (level: number) => `Tingkat ${level}`,
  levelOf: (level: number, name: string) => `Tingkat ${level}, ${name}`,

  sending: {
    saved: (kind: DeviceKind) => `Tersimpan di ${device(kind)} ini`,
    savedAt: (kind: DeviceKind, time: string) => `Tersimpan di ${device(kind)} ini, ${time}`,
    waiting: (count: number) => `Menunggu internet (${count})`,
    sending: 'Mengirim …',
    sendingOf: (done: number, total: number) => `Mengirim ${done} dari ${total} …`,
    arrived: 'Sampai di server',
    arrivedNotSubmitted: 'Sampai di server, belum diajukan',
    onlyHere: (count: number, kind: DeviceKind) =>
      `${count} isian hanya ada di ${device(kind)} ini. Bila ${device(kind)} rusak, hilang.`,
    saveCopy: 'Simpan salinan',
    sendNow: 'Kirim sekarang',
    needsAction: 'Perlu tindakan Anda',
    late: 'Terlambat karena sinyal',
    lateOf: (submitted: string, arrived: string) =>
      `Diajukan ${submitted}, sampai ${arrived}, menunggu keputusan`,
  },

  /** Under what is being written: how safe it is, and who else changed it. */
  writing: {
    notSaved: 'Belum tersimpan. Jangan tutup halaman ini; coba lagi.',
    notSavedHere: (kind: DeviceKind) => `Belum tersimpan di ${device(kind)} ini. Salin dulu tulisan Anda.`,
    saving: 'Menyimpan …',
    disputed: 'Isian ini juga diubah orang lain. Keduanya tersimpan. Lihat',
  },

  differences: {
    title: 'Perbedaan isian',
    useThis: 'Pakai ini',
    useThat: 'Pakai yang itu',
    combine: 'Gabungkan',
  },

  evidence: {
    add: 'Tambah bukti',
    photo: 'Foto',
    file: 'Pilih berkas',
    link: 'Tautan',
    existing: 'Dokumen yang sudah ada',
  },

  /** Kinds of evidence, as the instruments name them in `accepts`. */
  evidenceKinds: {
    peraturan: 'Peraturan',
    keputusan: 'Keputusan (SK)',
    'surat-edaran': 'Surat edaran',
    surat: 'Surat',
    undangan: 'Undangan',
    'daftar-hadir': 'Daftar hadir',
    notulen: 'Notulen rapat',
    laporan: 'Laporan',
    pedoman: 'Pedoman',
    sop: 'SOP',
    'dokumen-perencanaan': 'Dokumen perencanaan',
    'dokumen-anggaran': 'Dokumen anggaran',
    'dokumen-teknis': 'Dokumen teknis',
    diagram: 'Diagram atau bagan',
    'basis-data': 'Daftar atau basis data',
    'tangkapan-layar': 'Tangkapan layar',
    foto: 'Foto kegiatan',
    tautan: 'Tautan',
    'log-sistem': 'Catatan (log) sistem',
    'hasil-reviu': 'Hasil reviu',
    'tindak-lanjut': 'Bukti tindak lanjut',
    survei: 'Hasil survei',
    kontrak: 'Kontrak',
    sertifikat: 'Sertifikat',
    rancangan: 'Rancangan (draf)',
    lainnya: 'Lainnya',
  },

  /** Why a requirement was returned; the keys are the codes of the verdict. */
  returnReasons: {
    'not-relevant': 'Dokumennya tidak sesuai syarat',
    missing: 'Dokumennya belum ada',
    'auto-rejected': 'Tingkat di bawahnya belum lengkap',
    expired: 'Dokumennya sudah kedaluwarsa',
    'not-formal': 'Belum resmi: tanda tangan, nomor, atau tanggal kurang',
    'page-missing': 'Halamannya belum disebut',
    unreadable: 'Tidak terbaca',
    'no-url-or-date': 'Tangkapan layar tanpa alamat web atau tanggal',
  },

  roles: {
    opd_admin: 'Admin OPD',
    coordinator: 'Koordinator',
    assessor: 'Asesor internal',
    viewer: 'Pimpinan',
  },
  /** What an OPD has to do with an indicator. */
  assignmentRoles: { owner: 'Penanggung jawab', contributor: 'Ikut mengisi' },

  /** Buttons that mean the same everywhere. */
  acts: {
    close: 'Tutup',
    back: 'Kembali',
    undo: 'Urungkan',
    tryAgain: 'Coba lagi',
    save: 'Simpan',
    cancel: 'Batal',
    copy: 'Salin',
    remove: 'Hapus',
    search: 'Cari',
    clear: 'Kosongkan',
  },

  /** The sentences of failed, loading and faulty views. */
  states: {
    notCopied: 'Peramban ini tidak dapat menyalin sendiri. Tandai teksnya, lalu salin.',
    loading: 'Memuat …',
    failed: 'Bagian ini belum bisa ditampilkan',
    workIsSafe: (kind: DeviceKind) => `Isian Anda aman di ${device(kind)} ini.`,
    dataFrom: (time: string) => `Data terakhir: ${time}.`,
    faults: (count: number) => `Ada ${count} yang perlu diperbaiki`,
    optional: 'opsional',
    of: (done: string, total: string) => `${done} dari ${total}`,
  },
};
