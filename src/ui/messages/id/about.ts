type Tried = { day: string; runs: string; faults: string; edits: string; losses: number };

/** Tentang: the version, how it was tried, where the words come from. */
export const about = {
  title: 'Tentang Lumbung SPBE',
  link: 'Tentang aplikasi ini',
  version: (version: string, day: string) => `Versi ${version}, dibuat ${day}.`,
  safety: 'Supaya tidak ada yang hilang',
  promises: [
    'Setiap huruf yang Anda ketik langsung disimpan di perangkat ini, juga tanpa internet.',
    'Sebuah isian baru disebut “Sampai di server” setelah server menyimpannya di cakram dan memberi tanda terima.',
  ],
  tried: ({ day, runs, faults, edits, losses }: Tried) =>
    `Pada ${day} versi ini dicoba ${runs} kali dengan ${faults} gangguan buatan: internet putus, balasan hilang, HP mati mendadak, server dipulihkan dari cadangan lama. Dari ${edits} isian, ${losses === 0 ? 'tidak satu pun hilang' : `${losses} hilang`}.`,
  sources: 'Sumber',
  origins: [
    'Indikator SPBE mengikuti PermenPANRB Nomor 59 Tahun 2020. Kriteria Pemdi 2026 masih draf dan ditandai begitu.',
    'Lumbung SPBE adalah perangkat lunak terbuka (Apache-2.0). Tidak ada pelacak, iklan, atau kiriman ke pihak lain.',
  ],
  help: 'Buka panduan',
};
