import type { AlikePart } from '../../../domain/forms/alike.ts';

/** What is said on the way of a proposal, by whoever takes the step. */
const course = {
  title: 'Perjalanan usulan',
  days: (days: number, state: string): string =>
    days === 0 ? `Kurang dari sehari di ${state}` : `${days} hari di ${state}`,
  since: (moment: string, name: string): string => `Sejak ${moment} oleh ${name}`,
  before: (count: number): string => `${count} langkah sebelumnya`,
  ahead: (states: string): string => `Berikutnya: ${states}`,
  unread: 'Riwayat usulan tidak dapat dibaca.',
};

/** The check for duplicates. */
const alike = {
  compared: (count: string): string =>
    `Dibandingkan dengan ${count} aplikasi dan usulan yang ada di perangkat ini.`,
  writeFirst: 'Tulis dulu proses bisnisnya; yang mirip muncul di sini.',
  nothing: 'Tidak ditemukan yang mirip.',
  found: (count: number): string => `${count} mirip ditemukan. Jawab semuanya.`,
  unread: 'Daftar aplikasi tidak dapat dibaca. Muat ulang halaman ini.',
  why: {
    name: 'nama',
    process: 'proses',
    function: 'fungsi',
    users: 'pengguna',
  } satisfies Record<AlikePart, string>,
  whyLine: (part: string, words: string): string => `Mirip pada ${part}: ${words}`,
  national: (owner: string): string => `Aplikasi nasional, ${owner}`,
  notOfficial: 'Menurut pengetahuan umum; periksa daftar resmi Aplikasi Umum.',
  isProposal: (state: string): string => `Usulan, ${state}`,
  isApplication: 'Aplikasi',
  own: 'Ditulis sendiri',
  name: 'Nama aplikasi',
  add: 'Tambah yang lain',
  remove: 'Hapus',
  removed: 'Dihapus.',
  answer: 'Bisa dipakai?',
  reason: 'Alasan',
  reasonHint: 'Mengapa tidak cocok?',
  unanswered: (count: number): string => `Cek duplikasi: ${count} yang mirip belum dijawab.`,
  again: 'Periksa sekali lagi sebelum diajukan',
  noAnswer: 'Belum dijawab',
};

/** What the OPD can do. */
const opd = {
  withdraw: 'Tarik usulan',
  withdrawLead: 'Usulan yang ditarik tidak dapat diajukan lagi.',
  withdrawReason: 'Mengapa ditarik?',
  withdrawn: 'Usulan ditarik.',
  reasonMissing: 'Tulis alasannya.',
  waits: 'Diskominfo sedang memeriksa. Isian tidak dapat diubah.',
  question: 'Diskominfo bertanya',
  answer: 'Jawaban Anda',
  answerMissing: 'Tulis jawabannya.',
  answerHint: 'Isian usulan juga boleh diperbaiki sebelum menjawab.',
  sendAnswer: 'Kirim jawaban',
  answered: 'Jawaban terkirim ke Diskominfo.',
  realise: 'Tandai terealisasi',
  realiseLead: 'Sudah jadi? Catatan aplikasinya dibuat dari isian usulan ini.',
  realisedToast: 'Catatan aplikasi dibuat. Lengkapi isinya.',
  developedToast: 'Usulan terealisasi. Perbarui catatan aplikasinya.',
  lapsedOn: (day: string): string => `Rekomendasi berlaku sampai ${day} dan sudah kedaluwarsa.`,
};

/** Diskominfo's desk. */
const desk = {
  title: 'Meja Diskominfo',
  begin: 'Mulai periksa',
  begun: 'Pemeriksaan kelengkapan dimulai.',
  beginLead: 'Usulan masuk. Periksa dulu apakah isiannya lengkap.',
  complete: 'Sudah lengkap',
  completed: 'Usulan masuk telaah.',
  completeLead: 'Lengkap? Bila belum, kembalikan dengan catatan pada isiannya.',
  reviewLead: 'Telaah proses, duplikasi, integrasi, keamanan, dan anggaran.',
  ask: 'Minta klarifikasi',
  question: 'Pertanyaan untuk OPD',
  questionMissing: 'Tulis pertanyaannya.',
  sendQuestion: 'Kirim pertanyaan',
  asked: 'Pertanyaan terkirim ke OPD.',
  waitsForAnswer: 'Menunggu jawaban OPD.',
  answerFor: 'Jawab atas nama OPD',
  decide: 'Putuskan',
  decided: 'Keputusan disimpan. OPD dapat membacanya.',
  letter: 'Surat rekomendasi',
  letterLead: 'Isi nomor dan tanggal surat dari buku agenda.',
  issue: 'Terbitkan surat',
  issued: 'Surat rekomendasi terbit.',
  ended: 'Tidak ada langkah lagi.',
  met: (condition: string): string => `Sudah dipenuhi: ${condition}`,
};

/** The decision as everybody of the OPD reads it. */
const decision = {
  title: 'Keputusan Diskominfo',
  openLetter: 'Lihat surat',
};

/** Proposals of other OPDs. */
const others = {
  title: 'Usulan OPD lain',
  lead: 'Semua OPD dapat melihat sampai di mana sebuah usulan.',
  none: 'Belum ada usulan dari OPD lain.',
};

/** The page of the letter; the letter itself is always Indonesian (`letter.ts`). */
const letterPage = {
  title: 'Surat rekomendasi',
  lead: 'Periksa, cetak, lalu tanda tangani. Bisa juga diunduh sebagai DOCX untuk disunting.',
  print: 'Cetak',
  docx: 'Unduh DOCX',
  failed: 'Berkas tidak dapat dibuat. Coba lagi.',
  none: 'Belum ada surat',
  noneText: 'Surat ada setelah Diskominfo menerbitkannya.',
  back: 'Usulan',
};

/** What is said about proposals. */
export const proposal = { course, alike, opd, desk, decision, others, letterPage };
