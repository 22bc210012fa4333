/** The frame of the help; its texts come in a chunk of their own when someone opens it. */
export const help = {
  title: 'Bantuan',
  lead: 'Petunjuk ini juga bisa dibuka tanpa internet.',
  search: 'Cari di bantuan',
  found: (count: number) => (count === 0 ? 'Tidak ada yang cocok.' : `${count} bagian cocok.`),
  nothing: 'Tidak ada yang cocok',
  nothingText: 'Coba kata lain yang lebih pendek, misalnya "foto" atau "SK".',
  guide: 'Petunjuk',
  glossary: 'Daftar istilah',
  unavailable: 'Bantuan belum tersimpan di perangkat ini. Buka sekali saat ada internet.',
  loading: 'Memuat bantuan …',
};
