/** Kelola, Instrumen: what is assessed by, importing a corrected edition, moving a period to it. */
export const instruments = {
  missing: {
    title: 'Teks instrumen belum ada di perangkat ini',
    text: 'Periode ini memakai instrumen yang harus diambil dari server satu kali. Sambungkan internet, lalu coba lagi. Isian Anda tersimpan dan tidak berubah.',
  },
};
