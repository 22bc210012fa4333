import type { DeviceKind } from './words.ts';

const partOfDay = (hour: number) => {
  if (hour < 11) return 'pagi';
  if (hour < 15) return 'siang';
  return hour < 18 ? 'sore' : 'malam';
};

/** Beranda: the period, what comes next, what was returned, questions to every OPD. */
export const overview = {
  greeting: (name: string, hour: number) => `Selamat ${partOfDay(hour)}, ${name}`,
  noPeriod: {
    title: 'Belum ada periode penilaian',
    text: 'Setelah Diskominfo membuka periode, indikator OPD Anda, jadwal, dan langkah pertama ada di sini.',
  },
  notHere: {
    title: 'Data OPD Anda belum sampai di perangkat ini',
    text: 'Data datang sendiri begitu perangkat ini tersambung ke server.',
  },
  noOpd: {
    title: 'Anda belum terhubung dengan OPD',
    text: 'Minta koordinator mencantumkan OPD Anda. Setelah itu indikatornya ada di sini.',
  },

  period: 'Periode berjalan',
  daysLeft: (days: number) => {
    if (days < 0) return 'Sudah ditutup';
    return days === 0 ? 'Hari terakhir' : `${days} hari lagi`;
  },
  comingUp: (when: string, what: string) => `Berikutnya ${when}: ${what}`,
  workFor: 'Bekerja untuk OPD',
  closesOn: (day: string) => `Batas pengisian ${day}`,
  submitted: (done: number, total: number) => `${done} dari ${total} indikator sudah diajukan`,
  rest: (started: number, untouched: number) => `${started} sedang dikerjakan, ${untouched} belum diisi`,
  goOn: 'Lanjutkan',
  seeAll: 'Lihat semua indikator',
  haveDocument: 'Saya punya dokumen',
  why: {
    repair: (indicator: string) => `Perlu perbaikan: ${indicator}`,
    'last-opened': (indicator: string) => `Terakhir dibuka: ${indicator}`,
    next: (indicator: string) => `Berikutnya: ${indicator}`,
  },

  needsRepair: (indicator: string) => `Perlu perbaikan: ${indicator}`,
  repair: 'Perbaiki',
  repairLabel: (indicator: string) => `Perbaiki ${indicator}`,
  by: (name: string, when: string) => `${name}, ${when}.`,
  due: (day: string) => `Perbaiki paling lambat ${day}.`,

  aspects: 'Kemajuan per aspek',
  noneAssigned: 'Belum ada indikator untuk OPD Anda. Setelah Diskominfo membaginya, kemajuannya ada di sini.',
  decided: (done: number, total: number) => `${done} dari ${total} dijawab`,

  questions: {
    title: 'Pertanyaan untuk semua OPD',
    lead: 'Setiap OPD ditanya, juga yang tidak mengisi indikatornya. Jawab untuk OPD Anda sendiri.',
    answered: (done: number, total: number) => `${done} dari ${total} dijawab`,
    others: (count: number) => `${count} pertanyaan lain`,
    next: 'Pertanyaan berikutnya',
    notSaved: 'Jawaban belum tersimpan. Coba lagi.',
  },

  sending: {
    title: 'Pengiriman',
    here: (edits: number, files: number, kind: DeviceKind) =>
      `${[edits === 0 ? '' : `${edits} isian`, files === 0 ? '' : `${files} berkas`].filter((part) => part !== '').join(' dan ')} tersimpan di ${kind === 'phone' ? 'HP' : 'laptop'} ini, belum sampai di server.`,
    size: (bytes: string) => `Berkas yang menunggu: ${bytes}.`,
    open: 'Lihat pengiriman',
  },

  schedule: 'Jadwal',
  closing: 'Pengisian ditutup',
  nothingScheduled: 'Tidak ada tanggal lagi di periode ini.',
  help: {
    title: 'Butuh bantuan?',
    text: 'Panduan dan daftar istilah bisa dibaca tanpa internet.',
    open: 'Buka panduan',
  },
};
