/** Kelola, OPD, Ganti admin: from the old admins of an OPD to the new one. */
export const manageHandover = {
  open: 'Ganti admin',
  title: (opd: string) => `Ganti admin: ${opd}`,
  back: 'Halaman OPD',
  lead: 'Admin lama tidak dapat masuk lagi, admin baru mendapat kode. Semua yang sudah ditulis tetap ada dengan nama penulisnya.',
  leaving: 'Yang selesai bertugas',
  leavingHint: 'Yang tidak dicentang tetap menjadi admin OPD ini.',
  noAdmin: 'OPD ini belum punya admin.',
  stays: 'Tetap masuk untuk peran atau OPD lainnya; perangkatnya tidak dicabut.',
  goes: (devices: number) => (devices === 0 ? 'Belum pernah masuk.' : `${devices} perangkat akan dicabut.`),

  held: (parts: string) => `Masih ada di perangkat lama: ${parts}`,
  heldText: 'Setelah dicabut, perangkat itu tidak dapat mengirim. Lakukan ini dulu, lalu tekan Periksa lagi:',
  heldSteps: [
    'Minta pemiliknya membuka aplikasi saat ada internet sampai tertulis Sampai di server.',
    'Bila tidak ada internet, minta salinan dari Pengiriman, Simpan salinan, lalu baca salinan itu di perangkat Anda.',
  ],
  silent: (count: number) =>
    `${count} perangkat belum pernah melapor, jadi isinya tidak diketahui. Tanyakan kepada pemiliknya.`,
  checkAgain: 'Periksa lagi',

  work: 'Pekerjaan yang diteruskan',
  workNone: 'Tidak ada isian yang belum selesai di periode ini.',
  questions: (count: number) => `${count} pertanyaan belum dijawab`,

  successor: 'Admin baru',
  successorWho: 'Siapa',
  successorNew: 'Orang baru',
  name: 'Nama admin baru',
  nameMissing: 'Tulis nama admin baru.',
  act: 'Ganti admin',
  actFirst: 'Tunjuk admin',

  steps: 'Yang dilakukan',
  done: 'Sudah',
  left: 'Belum',
  stepLeave: (name: string) => `${name} selesai bertugas`,
  stepCode: (name: string) => `${name} mendapat kode masuk`,
  stepRevoke: (device: string) => `${device} dicabut`,
  halted: 'Belum semuanya selesai',
  haltedText: 'Yang tertulis Sudah tetap berlaku. Lanjutkan saat ada internet.',
  goOn: 'Lanjutkan',
  finished: 'Admin sudah diganti',
  mistaken: 'Bila keliru, aktifkan lagi orangnya di Orang, lalu buat kode baru.',
};
