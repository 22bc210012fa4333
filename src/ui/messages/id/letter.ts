/** The letter of recommendation, in Indonesian whatever the screen speaks. */
export const letter = {
  office: 'Dinas Komunikasi dan Informatika',
  title: 'SURAT REKOMENDASI',
  about: 'Rekomendasi pembangunan atau pengembangan aplikasi SPBE',
  number: 'Nomor',
  date: 'Tanggal',
  subject: 'Hal',
  addressee: (opd: string): string => `Yth. Kepala ${opd}`,
  at: 'di tempat',
  opening: (opd: string, title: string): string =>
    `Menindaklanjuti usulan ${opd} tentang "${title}", dengan ini kami sampaikan hasil telaah sebagai berikut.`,
  proposed: 'Yang diusulkan',
  proposedColumns: ['Perihal', 'Uraian'],
  decision: 'Keputusan',
  reason: 'Alasan',
  conditions: 'Syarat',
  conditionColumns: ['Syarat', 'Tenggat'],
  noDue: 'Tanpa tenggat',
  validUntil: (day: string): string =>
    `Rekomendasi ini berlaku sampai dengan ${day}. Sesudahnya usulan perlu diajukan lagi.`,
  closing: 'Demikian rekomendasi ini disampaikan untuk dipergunakan sebagaimana mestinya.',
  signer: 'Kepala Dinas Komunikasi dan Informatika',
  dots: '..............................',
  nip: 'NIP ..........................',
  page: 'Halaman',
  government: (name: string): string => `Pemerintah ${name}`,
  fileName: (title: string): string => `surat-rekomendasi-${title}`,
};
