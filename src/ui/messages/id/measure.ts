import type { MeasureStep } from '../../../sync/measure-link.ts';

/** The link-quality measurement that the app makes itself. */
export const measure = {
  title: 'Ukur dengan aplikasi ini',
  cost: (bytes: string): string =>
    `Mengukur sambungan dari perangkat ini ke server. Memakai kuota paling banyak ${bytes} sekali ukur, kira-kira 10 detik.`,
  offline: 'Pengukuran perlu jaringan',
  offlineText:
    'Perangkat ini sedang tidak terhubung ke server. Bila tetap diukur, hasilnya dicatat sebagai “gagal terhubung”.',
  place: 'Tempat ukur',
  placeHint: 'Misalnya “loket depan”. Boleh kosong.',
  link: 'Sambungan yang sedang dipakai',
  start: 'Ukur sekarang',
  stop: 'Hentikan',
  running: 'Pengukuran',
  steps: {
    latency: 'Mengukur tunda …',
    down: 'Mengukur unduhan …',
    up: 'Mengukur unggahan …',
  } satisfies Record<MeasureStep, string>,
  speeds: (down: string, up: string, latency: string): string =>
    `Unduh (Mbps): ${down}. Unggah (Mbps): ${up}. Tunda: ${latency} ms.`,
  meaning: (down: string, up: string): string =>
    `Berkas 1 MB perlu kira-kira ${down} detik untuk diunduh dan ${up} detik untuk diunggah.`,
  orMore: (figure: string): string => `${figure} atau lebih`,
  lessThanOne: 'kurang dari 1',
  noted: 'Dicatat di bawah. Ukur lagi pada jam yang lain.',
  failed: 'Server tidak terjangkau, atau sambungan putus. Ini dicatat sebagai “gagal terhubung”.',
  stopped: 'Dihentikan; tidak ada yang dicatat.',
  refused:
    'Server menjawab, tetapi tidak dapat mengukur sekarang. Masuk lagi, lalu coba lagi. Tidak ada yang dicatat.',
  history: 'Hasil pengukuran',
  when: 'Waktu',
  where: 'Tempat',
  down: 'Unduh (Mbps)',
  up: 'Unggah (Mbps)',
  failedCell: 'gagal',
  unknownCell: 'tidak tahu',
  chart: (count: number, highest: string): string =>
    `Grafik ${count} pengukuran; yang tercepat ${highest} Mbps. Angkanya ada di tabel.`,
  key: 'Batang penuh: unduh. Batang bergaris tepi: unggah. Silang: gagal.',
};
