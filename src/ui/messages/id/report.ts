import { reportLayout } from './report-layout.ts';
import { reportWorkbook } from './report-workbook.ts';

/** The exports that are read: the workbook and the report. */
export const report = {
  workbook: reportWorkbook,
  layout: reportLayout,

  workbookCard: {
    title: 'Buku kerja XLSX',
    text: 'Ringkasan, tingkat, syarat dan bukti, pertanyaan semua OPD, OPD, dan riwayat dalam satu berkas untuk Excel atau LibreOffice.',
    act: 'Buat XLSX',
    making: 'Membuat buku kerja',
    progress: (done: string, total: string) => `${done} dari ${total} baris`,
  },
  reportCard: {
    title: 'Laporan hasil',
    text: 'Disusun seperti LHE: indeks, kekuatan, kelemahan, dan rekomendasi tiap aspek. Angkanya perkiraan dari yang disetujui.',
    open: 'Buka laporan',
    docx: 'Buat DOCX',
    making: 'Membuat laporan',
    progress: (done: string, total: string) => `${done} dari ${total} bagian`,
  },
  cancel: 'Batalkan',
  cancelled: 'Dibatalkan. Tidak ada berkas yang dibuat.',
  saved: (name: string) => `${name} dibuat. Lihat di folder unduhan.`,
  failed: 'Berkas tidak bisa dibuat. Coba lagi; data di sini tidak berubah.',
  noPeriod: {
    title: 'Belum ada periode',
    text: 'Ekspor terisi setelah satu periode dibuat dan indikator dibagikan kepada OPD.',
    act: 'Buka Kelola',
  },

  page: {
    title: 'Laporan hasil',
    exports: 'Ekspor',
    lead: 'Yang terlihat di bawah ini sama dengan yang tercetak. Untuk mengubah kata-katanya, buat DOCX.',
    print: 'Cetak atau simpan PDF',
  },
};
