import type { Field } from '../../../domain/forms/form.ts';
import { device } from './device-word.ts';
import { manageImport } from './manage-import.ts';

/** Records as files, as evidence, on paper, and what is said about them. */
export const files = {
  title: 'Unduh, unggah, jadikan bukti',
  download: 'Unduh XLSX',
  downloadText: (count: string): string =>
    `${count} catatan yang tampil di daftar, dengan petunjuk pengisian.`,
  confidential: 'Isi formulir ini rahasia. Simpan berkasnya di tempat yang aman dan jangan dibagikan.',
  secretName: 'RAHASIA',
  notMade: 'Berkas belum dapat dibuat. Coba lagi.',
  noRoom: (kind: 'phone' | 'laptop'): string =>
    `Tempat di ${device(kind)} ini penuh. Hapus yang tidak perlu, lalu coba lagi.`,
  upload: 'Unggah berkas',
  uploadText:
    'Unduh dahulu, ubah di Excel atau LibreOffice, lalu pilih berkasnya di sini. Baris tanpa nomor menjadi draf baru.',
  noTable: (sheet: string, number: string, name: string): string =>
    `Berkas ini tidak cocok dengan formulir. Perlu lembar “${sheet}” dengan kolom “${number}” atau “${name}”.`,
  notRead: 'Data di perangkat ini tidak dapat dibaca. Coba lagi.',
  imports: manageImport,
  added: 'Draf baru',
  changed: 'Diubah',
  change: (label: string, before: string, after: string): string =>
    `${label}: ${before === '' ? 'kosong' : before} → ${after === '' ? 'kosong' : after}`,
  line: (name: string, opd: string, what: string): string => [name, opd, what].filter(Boolean).join(' · '),
  stillMissing: (count: number): string => `${count} isian masih kosong`,
  problems: {
    'unknown-number': 'Nomor catatan ini tidak ada. Kosongkan nomornya untuk membuat catatan baru.',
    twice: 'Nomor ini sudah ada di baris lain. Satu nomor cukup satu baris.',
    closed: 'Catatan ini sudah diajukan, jadi tidak dapat diubah. Tarik kembali dahulu.',
    'no-opd': 'Isi kolom perangkat daerah.',
    'unknown-opd': 'Perangkat daerah ini tidak dikenal, atau bukan milik Anda.',
    'lost-row': 'Nomor catatan ini tidak ada di lembar Data berkas ini.',
    'unknown-row': 'Baris ini tidak dikenal. Pilih nama baris yang ada di lembar Petunjuk.',
  },
  wrongPart: (label: string): string => `${label}: tulis nama atau nomor yang dikenal.`,
  guide: {
    heads: ['Isian', 'Jenis', 'Pilihan', 'Wajib', 'Keterangan'] as [string, string, string, string, string],
    types: {
      text: 'Tulisan satu baris',
      long: 'Tulisan panjang',
      int: 'Angka bulat',
      decimal: 'Angka, koma untuk pecahan',
      money: 'Rupiah, angka bulat',
      year: 'Tahun',
      date: 'Tanggal: HH/BB/TTTT atau TTTT-BB-HH',
      datetime: 'Tanggal dan jam: TTTT-BB-HH JJ:MM',
      yn: 'Ya atau Tidak',
      one: 'Satu pilihan',
      several: 'Beberapa pilihan, dipisah titik koma (;)',
      scale: 'Angka 1 sampai 5',
      opd: 'Nama perangkat daerah; beberapa dipisah titik koma (;)',
      record: 'Nama catatan',
      files: 'Judul dokumen di menu Dokumen; beberapa dipisah titik koma (;)',
      url: 'Alamat https://',
      person: 'Jabatan; nama; nomor telepon',
      position: 'Lintang; bujur',
      rows: 'Tabel',
      computed: 'Dihitung aplikasi',
    } satisfies Record<Field['type'], string>,
    required: 'Ya',
    sometimes: 'Tergantung isian lain',
    optional: 'Tidak',
    computed: 'Tidak diisi',
    byDesk: 'Diisi Diskominfo.',
    ownSheet: (sheet: string): string => `Diisi di lembar “${sheet}”.`,
    confidential: 'RAHASIA: jangan dibagikan.',
  },
  evidence: 'Jadikan bukti',
  evidenceText: (count: string): string =>
    `${count} catatan yang tampil disimpan sebagai dokumen hari ini. Perubahan catatan sesudahnya tidak mengubah dokumen itu.`,
  oneText: 'Isi catatan hari ini disimpan sebagai dokumen. Perubahan sesudahnya tidak mengubah dokumen itu.',
  listTitle: (form: string, day: string): string => `Daftar ${form} per ${day}`,
  oneTitle: (name: string, day: string): string => `${name} per ${day}`,
  nothing: 'Tidak ada catatan yang tampil.',
  print: 'Cetak',
  printed: (day: string): string => `Keadaan per ${day}`,
  begun: 'Catatan dibuat',
  deletedNow: 'Catatan dihapus',
  restored: 'Catatan dikembalikan',
  stateNow: (state: string): string => `Status: ${state}`,
};
