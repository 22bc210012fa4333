import type { Filled } from './proposal-acts.ts';

/** What an OPD writes into its proposal, part by part as the form asks for it. */
type Part = { section: RegExp; values: Readonly<Record<string, Filled>> };

const step = (what: string, who: string) => ({
  step: { text: what },
  who: { text: who },
  medium: { choice: 'Kertas' },
});

export const process: Part = {
  section: /^Proses bisnis/,
  values: {
    problem: {
      text: 'Blangko cuti pegawai harus diantar ke tiga meja, sisa cuti dihitung ulang setiap kali, dan berkasnya sering tercecer di jalan.',
    },
    processName: { text: 'Pengajuan cuti pegawai' },
    processOwner: { text: 'Bidang Kinerja' },
    processSteps: {
      rows: 'Langkah proses saat ini',
      cells: [step('Mengisi blangko', 'Pegawai'), step('Menyetujui', 'Atasan')],
    },
    processRunning: { choice: 'Belum' },
    simplification: { text: 'Satu persetujuan saja untuk cuti di bawah tiga hari.' },
  },
};

/** The last answer of the process: until it stands there, the technical parts stay closed. */
export const lastOfProcess: Part = {
  section: /^Proses bisnis/,
  values: { dutyBasis: { text: 'Peraturan BKN 24 Tahun 2017 Pasal 5' } },
};

export const duplicates: Part = {
  section: /^Cek duplikasi/,
  values: { sharedFits: { choice: 'Tidak' }, sharedNeed: { choice: 'Tidak' } },
};

export const technical: readonly Part[] = [
  {
    section: /^Usulan/,
    values: {
      title: { text: 'Cuti Cepat' },
      kind: { choice: 'Aplikasi' },
      change: { choice: 'Baru' },
      goal: { text: 'Cuti disetujui dalam satu hari' },
      benefit: { text: 'Pegawai tidak perlu berjalan ke tiga meja' },
      measure: {
        rows: 'Indikator keberhasilan',
        cells: [{ what: { text: 'Lama persetujuan' }, now: { text: '5 hari' }, target: { text: '1 hari' } }],
      },
      notBuilt: { text: 'Berkas tetap tercecer' },
      priority: { choice: 'Sedang' },
    },
  },
  {
    section: /^Layanan dan pengguna/,
    values: {
      serviceType: { choice: 'Internal' },
      targetUsers: { text: 'Semua pegawai' },
      estimatedUsers: { text: '4200' },
      reach: { choice: 'Lokal' },
    },
  },
  {
    section: /^Data dan integrasi/,
    values: {
      inputs: { text: 'Permohonan cuti' },
      outputs: { text: 'Surat izin cuti' },
      dataUsed: {
        rows: 'Data yang dipakai',
        cells: [
          { dataName: { text: 'Data pegawai' }, producer: { text: 'BKPSDM' }, personal: { choice: 'Ya' } },
        ],
      },
      integration: { choice: 'Tidak ada' },
    },
  },
  {
    section: /^Rencana dan biaya/,
    values: {
      platforms: { ticks: ['Web'] },
      executor: { choice: 'Swakelola' },
      months: { text: '6' },
      cost: { text: '150000000' },
      yearlyCost: { text: '20000000' },
      funding: { choice: 'APBD' },
      fiscalYear: { text: '2027' },
      roadmapItem: { choice: 'Tidak ada' },
    },
  },
  {
    section: /^Server dan keamanan/,
    values: {
      hosting: { choice: 'Pusat data Diskominfo' },
      securityConfidentiality: { choice: 'Sedang' },
      securityIntegrity: { choice: 'Sedang' },
      securityAvailability: { choice: 'Rendah' },
    },
  },
];

export const people: Part = {
  section: /^Pengelola dan persetujuan/,
  values: {
    people: {
      rows: 'SDM pengelola',
      cells: [{ role: { text: 'Admin' }, number: { text: '2' }, skilled: { choice: 'Sudah mampu' } }],
    },
    headApproval: { choice: 'Ya' },
  },
};
