import { device } from './device-word.ts';
import type { DeviceKind } from './words.ts';

/** What the viewer of documents says. */
export const viewer = {
  page: (page: number, count: number) => `Halaman ${page} dari ${count}`,
  previous: 'Halaman sebelumnya',
  next: 'Halaman berikutnya',
  jump: 'Ke halaman',
  zoomIn: 'Perbesar',
  zoomOut: 'Perkecil',
  opening: 'Membuka dokumen …',
  fetching: (size: string) => `Menyiapkan penampil PDF (${size}), hanya sekali.`,
  picture: (name: string) => `Gambar: ${name}`,
  canvas: (page: number, name: string) => `Halaman ${page} dari ${name}`,
  notHere: (kind: DeviceKind) => `Berkas ini belum ada di ${device(kind)} ini`,
  notHereText: 'Setelah diunduh, berkas tetap bisa dibuka tanpa internet.',
  download: (size: string) => `Unduh (${size})`,
  downloadUnknown: 'Unduh',
  downloading: 'Mengunduh',
  downloadedOf: (done: string, size: string) => `${done} dari ${size}`,
  notDownloaded: 'Berkas belum bisa diunduh. Periksa internet, lalu coba lagi.',
  damaged: 'Isi berkas ini tidak sama dengan yang dicatat, jadi tidak ditampilkan. Unduh lagi dari server.',
  notShown: 'PDF ini rusak atau terkunci, jadi tidak bisa ditampilkan.',
  viewerMissing:
    'Penampil PDF belum ada di perangkat ini. Buka sekali saat ada internet, setelah itu bisa tanpa internet.',
  office: 'Berkas Word dan Excel dibuka di luar aplikasi ini.',
  saveAs: 'Simpan berkas',
  linkText: 'Dokumen ini sebuah alamat web dan hanya bisa dibuka dengan internet.',
  search: 'Cari di dalam dokumen',
  searching: 'Mencari …',
  found: (pages: string) => `Ditemukan di halaman ${pages}`,
  foundAt: (at: number, count: number, page: number) => `${at} dari ${count}, halaman ${page}`,
  notFound: 'Tidak ditemukan di dokumen ini.',
  noText: 'PDF ini hasil pindai tanpa teks, jadi tidak bisa dicari.',
  previousHit: 'Temuan sebelumnya',
  nextHit: 'Temuan berikutnya',
  keys: 'Panah kiri dan kanan: pindah halaman. Plus dan minus: ubah ukuran.',
};
