import type { Words } from '../forms/form.ts';

/** What every questionnaire says, whatever its form: in both languages at once, because the file carries both. */

export const opdWords: Words = { id: 'Perangkat daerah (OPD)', en: 'Regional agency (OPD)' };
export const yearWords: Words = { id: 'Tahun data', en: 'Year of the data' };
export const yearFault: Words = {
  id: 'Tulis tahun dengan empat angka.',
  en: 'Write the year with four digits.',
};
export const unknownWords: Words = { id: 'Tidak tahu', en: 'Not known' };

export const yesNo: readonly (readonly [code: string, label: Words])[] = [
  ['yes', { id: 'Ya', en: 'Yes' }],
  ['no', { id: 'Tidak', en: 'No' }],
];

export const someOrNone: readonly (readonly [code: string, label: Words])[] = [
  ['yes', { id: 'Ada', en: 'There is' }],
  ['no', { id: 'Tidak ada', en: 'There is none' }],
];

export const scaleSteps: readonly (readonly [code: string, label: Words])[] = [
  ['1', { id: '1: hampir tidak ada', en: '1: almost nobody' }],
  ['2', { id: '2: sebagian kecil', en: '2: some' }],
  ['3', { id: '3: kira-kira separuh', en: '3: about half' }],
  ['4', { id: '4: sebagian besar', en: '4: most' }],
  ['5', { id: '5: hampir semua', en: '5: almost everybody' }],
];

export const claims: readonly (readonly [code: string, label: Words])[] = [
  ['ada', { id: 'Ada', en: 'There is' }],
  ['belum', { id: 'Belum', en: 'Not yet' }],
  ['belum_tahu', { id: 'Belum tahu', en: 'Not known yet' }],
];

export const confidentialWords: Words = {
  id: 'Isian ini rahasia: hanya untuk OPD Anda dan Diskominfo.',
  en: 'What you write here is confidential: for your agency and Diskominfo alone.',
};

export const personParts = {
  title: { id: 'Jabatan', en: 'Job title' },
  name: { id: 'Nama (boleh kosong)', en: 'Name (may stay empty)' },
  phone: { id: 'Nomor telepon (boleh kosong)', en: 'Phone number (may stay empty)' },
} satisfies Record<string, Words>;

/** The tick before a number or date. */
export const tickWords = ({ id, en }: Words): Words => ({
  id: `${id}: centang hanya bila tidak tahu`,
  en: `${en}: tick only if it is not known`,
});

export const anyWords = ({ id, en }: Words): Words => ({ id: `${id}: ada?`, en: `${en}: is there any?` });

export const hints = {
  unit: ({ id, en }: Words): Words => ({ id: `Dalam ${id}.`, en: `In ${en}.` }),
  rupiah: { id: 'Dalam rupiah, tanpa titik.', en: 'In rupiah, without separators.' },
  record: {
    id: 'Tulis namanya seperti di Lumbung SPBE.',
    en: 'Write its name as it stands in Lumbung SPBE.',
  },
  records: {
    id: 'Tulis namanya seperti di Lumbung SPBE; pisahkan dengan titik koma.',
    en: 'Write their names as they stand in Lumbung SPBE, with semicolons between them.',
  },
  file: {
    id: 'Satu berkas; bila ada lebih, gabungkan dahulu.',
    en: 'One file; put several together first.',
  },
  rows: (least: number): Words => ({ id: `Paling sedikit ${least} baris.`, en: `At least ${least} rows.` }),
};

export const faults = {
  longest: (most: number): Words => ({
    id: `Paling banyak ${most} huruf.`,
    en: `At most ${most} characters.`,
  }),
  length: (least: number, most: number): Words => ({
    id: `Antara ${least} dan ${most} huruf.`,
    en: `Between ${least} and ${most} characters.`,
  }),
  least: (least: string): Words => ({ id: `Paling sedikit ${least}.`, en: `At least ${least}.` }),
  range: (least: string, most: string): Words => ({
    id: `Antara ${least} dan ${most}.`,
    en: `Between ${least} and ${most}.`,
  }),
  untilThisYear: (least: string): Words => ({
    id: `Antara ${least} dan tahun ini.`,
    en: `Between ${least} and this year.`,
  }),
  future: { id: 'Tidak boleh sesudah hari ini.', en: 'Not after today.' },
  futureMoment: { id: 'Tidak boleh sesudah sekarang.', en: 'Not in the future.' },
  url: {
    id: 'Alamat dimulai dengan http:// atau https://.',
    en: 'The address begins with http:// or https://.',
  },
  above: ({ id, en }: Words): Words => ({
    id: `Tidak boleh lebih dari "${id}".`,
    en: `Not more than "${en}".`,
  }),
  below: ({ id, en }: Words): Words => ({
    id: `Tidak boleh kurang dari "${id}".`,
    en: `Not less than "${en}".`,
  }),
  before: ({ id, en }: Words): Words => ({
    id: `Tidak boleh sebelum "${id}".`,
    en: `Not before "${en}".`,
  }),
  after: ({ id, en }: Words): Words => ({
    id: `Tidak boleh sesudah "${id}".`,
    en: `Not after "${en}".`,
  }),
};

export const levelWords = {
  group: (level: number, name: Words | undefined, summary: Words): Words => ({
    id: `Tingkat ${level}${name === undefined ? '' : ` (${name.id})`}: ${summary.id}`,
    en: `Level ${level}${name === undefined ? '' : ` (${name.en})`}: ${summary.en}`,
  }),
  unverified: {
    id: 'Kriteria tingkat ini masih draf dan belum dicocokkan dengan naskah resmi.',
    en: 'The criteria of this level are a draft and not yet checked against the official text.',
  },
  empty: {
    id: 'Syarat tingkat ini belum diketahui.',
    en: 'The requirements of this level are not known yet.',
  },
  mandatory: { id: 'wajib', en: 'mandatory' },
  optional: { id: 'opsional', en: 'optional' },
  anyOf: (group: string): Words => ({
    id: `Salah satu dari kelompok ${group} cukup.`,
    en: `One of group ${group} is enough.`,
  }),
  hint: (level: number, weight: Words): Words => ({
    id: `Tingkat ${level}, ${weight.id}.`,
    en: `Level ${level}, ${weight.en}.`,
  }),
  explanation: { id: 'Penjelasan', en: 'Explanation' },
  explanationHint: {
    id: 'Apa yang sudah ada, di dokumen mana, dan halaman berapa.',
    en: 'What there is, in which document and on which page.',
  },
  external: (index: string): Words => ({ id: `Nilai ${index}`, en: `Value of ${index}` }),
  externalHint: (source: string): Words => ({
    id: `Nilainya diberikan oleh ${source}, bukan dihitung dari syarat.`,
    en: `The value is given by ${source} and not counted from requirements.`,
  }),
  source: { id: 'Sumber nilai', en: 'Source of the value' },
  sourceHint: {
    id: 'Nomor surat atau alamat halaman tempat nilai itu tertulis.',
    en: 'Number of the letter or address of the page that states it.',
  },
} as const;

/** Several sentences one after another. */
export const together = (...sentences: readonly (Words | undefined)[]): Words | undefined => {
  const said = sentences.filter((words) => words !== undefined);
  return said.length === 0
    ? undefined
    : { id: said.map(({ id }) => id).join(' '), en: said.map(({ en }) => en).join(' ') };
};
