/** Words that purchases carry in front of the thing itself. */
const fillers = new Set([
  'aplikasi',
  'beli',
  'belanja',
  'berlangganan',
  'langganan',
  'lisensi',
  'license',
  'licence',
  'pembelian',
  'pengadaan',
  'perpanjangan',
  'sewa',
  'software',
  'subscription',
  'tahun',
]);

/** A name as people mean it: "Pengadaan Lisensi ZOOM, 2026" and "zoom" are the same. Empty where only such words stand. */
export function normalName(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.filter((word) => !fillers.has(word) && !/^20\d\d$/.test(word)).join(' ');
}
