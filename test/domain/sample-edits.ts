import type { Json } from '../../src/domain/op.ts';

/**
 * One fitting edit for each field that travels, and who may make it:
 * `c` coordinator · `a` admin of dinkes, which owns I1 · `o` admin of bkpsdm, which contributes to I1 ·
 * `s` admin of dpmd, which has no part in I1 · `r` assessor · `v` viewer.
 */
export type SampleEdit = {
  scope: string;
  entity: string;
  key: string;
  field: string;
  value: Json;
  who: string;
};

export const room = 'indicator/2026/I1';
const code = 'I1-L2-01';
const file = {
  sha256: 'ab'.repeat(32),
  size: 812_345,
  mime: 'application/pdf',
  name: 'SK tim.pdf',
  pages: 12,
};
const evidence = {
  document: '0197-d1',
  title: 'Perbup 7/2024',
  kind: 'peraturan',
  number: '7',
  date: '2024-03-01',
  signer: 'Bupati',
  validUntil: null,
  url: 'https://jdih.example.go.id/7',
  note: '',
  file,
};

type Place = readonly [scope: string, entity: string, key: string];

const row = ([scope, entity, key]: Place, who: string, fields: Record<string, Json>): SampleEdit[] =>
  Object.entries(fields).map(([field, value]) => ({ scope, entity, key, field, value, who }));

const comment = {
  target: `answer:dinkes`,
  text: 'Kapan SK terbit?',
  question: true,
  for: 'dinkes',
  due: '2026-04-01',
  handled: false,
  deleted: false,
};
const document = {
  title: 'Perbup 7/2024',
  kind: null,
  number: '7',
  date: '2024-03-01',
  signer: 'Bupati',
  validUntil: null,
  url: null,
  file,
  note: 'Salinan',
  deleted: false,
};

export const sampleEdits: readonly SampleEdit[] = [
  ...row(['agency', 'agency', 'profile'], 'c', {
    name: 'Kabupaten Contoh',
    kind: 'kabupaten',
    brand: '#006d6f',
    timeZone: 'Asia/Jayapura',
    bundle: { take: 'accepted', names: 'title', fileLimitMb: null, partLimitMb: 1_000 },
    complaintTerms: {
      verificationDays: 3,
      followUpDays: 5,
      replyDays: 10,
      kind: 'working',
      holidays: ['2027-01-01'],
    },
  }),
  ...row(['agency', 'opd', 'dinkes'], 'c', { code: 'DINKES', name: 'Dinkes', active: true, successor: null }),
  ...row(['agency', 'person', 'u9'], '', { name: 'Siti', roles: ['viewer'], opds: [], active: true }),
  ...row(['agency', 'period', '2027'], 'c', {
    name: 'Pemantauan 2027',
    year: 2027,
    instrument: 'spbe-2020',
    opensOn: '2027-01-05',
    closesOn: null,
    schedule: [{ name: 'Penilaian mandiri', date: '2027-03-01' }],
    from: '2026',
    state: 'open',
  }),
  ...row(['agency', 'assignment', '2026:I2:dinkes'], 'c', {
    role: 'contributor',
    asked: [code],
    note: 'Mohon SK tim',
  }),
  ...row(['agency', 'admission', '2026:dinkes'], 'c', { until: '2026-12-01' }),
  ...row(['agency', 'official', '2026:I1'], 'c', { value: '3.05', source: 'Kepmen 1/2027' }),
  ...row(['agency', 'official', '2026'], 'c', { value: '2.9' }),
  ...row(['agency', 'external', '2026:I1'], 'c', { value: '2.6', source: 'Surat BPS 4/2026' }),
  ...row(['agency', 'scenario', 's1'], 'cr', {
    name: 'Target Baik',
    period: '2026',
    base: 'accepted',
    levels: { I1: '3', I20: '2.75' },
    deleted: false,
  }),
  ...row(['agency', 'document', 'd1'], 'c', document),
  ...row(['opd/dinkes', 'document', 'd1'], 'ca', document),
  ...row(['period/2026', 'coverage', `${code}:dinkes`], 'ca', { state: 'not-applicable', evidence }),
  ...row([room, 'claim', `dinkes:${code}`], 'ca', { state: 'met', bulk: false }),
  ...row([room, 'link', 'dinkes:t1'], 'ca', {
    requirement: code,
    evidence,
    pages: { file: '3–5', printed: '1' },
    clause: 'Pasal 4 ayat (2)',
    quote: 'Bupati menetapkan …',
    deleted: false,
  }),
  ...row([room, 'carried', 'dinkes:c1'], 'ca', {
    decision: { from: '2025/I1/link/dinkes:t1', answer: 'yes', to: code },
  }),
  ...row([room, 'answer', 'dinkes'], 'ca', { explanation: 'Sudah ada.', complete: true }),
  ...row([room, 'answer', 'region'], 'car', { explanation: 'Kabupaten sudah punya.', complete: false }),
  ...row([room, 'submission', 'dinkes'], 'ca', { state: { state: 'submitted' } }),
  ...row([room, 'submission', 'dinkes'], 'cr', {
    state: { state: 'returned', due: '2026-03-20', reason: 'kurang' },
  }),
  ...row([room, 'verdict', code], 'cr', {
    verdict: {
      state: 'returned',
      reason: 'kurang',
      text: 'Halaman salah',
      seen: [{ link: 'dinkes:t1', file: file.sha256, pages: { file: '3' } }],
    },
  }),
  ...row([room, 'determination', 'level'], 'cr', { level: '2', note: 'Sepakat' }),
  ...row([room, 'label', 'region'], 'ca', { name: 'SIMRS' }),
  ...row([room, 'portal', 'region'], 'cr', { typed: { hash: 'x1' } }),
  ...row([room, 'signoff', 'region'], 'cr', {
    signed: { level: '3', counted: '2', note: '7-1x', explanation: '120-2y' },
  }),
  ...row([room, 'comment', 'k1'], 'caor', comment),
  ...row(['agency', 'comment', 'k2'], 'caosr', comment),
  ...row(['catalogue', 'comment', 'k3'], 'caosr', comment),
  ...row(['period/2026', 'comment', 'k4'], 'caosr', comment),
  ...row(['opd/dinkes', 'comment', 'k5'], 'ca', comment),
  ...row(['opd/dinkes', 'record', 'r1'], 'ca', {
    form: 'aplikasi',
    version: 1,
    'v.nama_aplikasi': { any: ['thing'] },
    state: 'submitted',
    deleted: false,
  }),
  ...row(['catalogue', 'summary', 'dinkes:r1'], 'ca', {
    kind: 'aplikasi',
    name: 'SIMRS',
    function: 'Rekam medis',
    users: 'Nakes',
    process: 'Layanan',
    state: 'berjalan',
    deleted: false,
  }),
];
