import type { CarryReason } from '../../../domain/carry-reason.ts';
import { outside } from './outside.ts';

const reasons: Record<CarryReason['kind'], string> = {
  'same-requirement': 'Syaratnya sama, dan dokumennya masih berlaku.',
  'document-changed': 'Dokumennya sudah diganti sejak dipakai. Periksa halamannya.',
  returned: 'Dulu dikembalikan dan belum diperbaiki.',
  'requirement-changed': 'Bunyi syaratnya berubah.',
  'said-only': 'Dulu dijawab tanpa dokumen.',
  text: 'Penjelasan perlu dibaca lagi dan disesuaikan.',
  label: 'Nama layanan yang dipilih dulu.',
  'map-reuse': 'Indikator baru ini boleh memakai bukti lama. Pilih syaratnya.',
  'map-update': 'Bukti lama untuk indikator ini perlu diperbarui dulu.',
  'map-new': 'Indikator ini butuh bukti baru.',
  external: 'Nilainya dari lembaga lain, jadi tidak perlu bukti.',
  'no-requirement': 'Tidak ada syarat baru yang menerima jenis dokumen ini.',
  'not-assigned': 'OPD Anda tidak mengisi indikator ini sekarang.',
  removed: 'Dokumennya sudah tidak ada di Dokumen.',
  elsewhere:
    'Dokumennya milik OPD yang sudah digabung dan tidak ada di perangkat ini. Minta Diskominfo membawanya.',
  'no-document': 'Berkas atau tautannya belum ada.',
  expired: 'Masa berlakunya habis sebelum pengisian ditutup.',
  'too-old': 'Tanggalnya terlalu lama untuk syarat ini.',
  undated: 'Tanggalnya belum diisi, padahal syarat ini melihat umur dokumen.',
};

/** Carrying over from an earlier period, and values from outside, Indonesian. */
export const carry = {
  outside,
  reasons,
  classes: { holds: 'Masih berlaku', renew: 'Perlu diperbarui', new: 'Baru' },
  answers: { yes: 'Ya', replace: 'Ganti', no: 'Tidak' },
  page: {
    title: 'Bahan periode lalu',
    lead: (from: string, to: string) =>
      `Yang pernah diisi di ${from} bisa dipakai lagi di ${to}. Tidak ada yang dipindahkan sebelum Anda memilih. Isian lama tidak berubah.`,
    back: 'Beranda',
    none: {
      title: 'Tidak ada bahan periode lalu',
      text: 'Periode ini tidak melanjutkan periode lain, atau OPD Anda belum mengisi apa pun di sana.',
    },
    progress: 'Sudah dipilih',
    chosen: (done: number, of: number) => `${done} dari ${of} dipilih`,
    bulkTitle: 'Semua yang masih berlaku',
    bulkText: (count: number) =>
      `${count} bukti: syaratnya sama, dokumennya masih ada, masih berlaku, dan tidak pernah dikembalikan.`,
    bulk: (count: number) => `Ya, semua (${count})`,
    bulkDone: (count: number) => `${count} bukti dipakai lagi`,
    done: {
      title: 'Semua sudah dipilih',
      text: 'Lanjutkan mengisi yang baru dan yang perlu diganti.',
      act: 'Buka indikator',
    },
    indicators: 'Per indikator',
    indicatorDone: 'Selesai',
    question: 'Masih berlaku?',
    provedBefore: (indicator: string, requirement: string) => `Dulu di ${indicator}: ${requirement}`,
    writtenBefore: (indicator: string) => `Penjelasan di ${indicator}`,
    labelBefore: (indicator: string) => `Layanan yang dipilih di ${indicator}`,
    said: (requirement: string) => `Jawaban Ada: ${requirement}`,
    disputed: 'Dua perangkat memilih berbeda. Pilih sekali lagi.',
    from: (opd: string) => `Dari ${opd}`,
    goesTo: 'Dipakai untuk',
    draft: 'Kriterianya masih draf, bukan bunyi peraturan.',
    open: 'Buka dokumen',
    add: 'Tambah bukti',
    write: 'Tulis di indikator',
    answered: {
      yes: (name: string) => `${name} dipakai lagi`,
      no: (name: string) => `${name} tidak dibawa`,
      replace: (name: string) => `${name} akan diganti`,
    },
    leftTitle: (count: number) => `Tidak dibawa (${count})`,
    leftText: 'Ini tetap tersimpan di periode lama dan di Dokumen.',
    noSuccessor: 'Tidak ada indikator baru yang melanjutkan indikator ini.',
    newTitle: (count: number) => `Indikator yang butuh bukti baru (${count})`,
    untitled: 'Dokumen tanpa judul',
  },
  card: {
    title: (from: string) => `Bahan dari ${from}`,
    text: (open: number, of: number) => `${open} dari ${of} menunggu pilihan Anda: masih berlaku atau tidak.`,
    act: 'Pilih sekarang',
  },
  here: {
    title: (from: string) => `Isian di ${from}`,
    level: (indicator: string, level: string) => `${indicator}: tingkat ${level} disetujui.`,
    official: (value: string) => `Nilai resmi ${value}.`,
    nothing: 'Tidak ada isian lama untuk indikator ini.',
    evidence: 'Bukti waktu itu',
    explanation: (opd: string) => `Penjelasan ${opd}`,
    waiting: (count: number) => `${count} menunggu pilihan`,
    choose: 'Pilih yang dibawa',
  },
};
