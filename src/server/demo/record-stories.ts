import { formOf } from '../../domain/forms/definitions/forms.ts';
import { findField, type FormId } from '../../domain/forms/form.ts';
import type { RecordState } from '../../domain/forms/states.ts';
import type { Json } from '../../domain/op.ts';
import type { Calendar } from './calendar.ts';
import { moment, type Moment } from './story.ts';

/** One record of the data collection, and how far it has come. */
export type RecordStory = {
  id: string;
  form: FormId;
  opd: string;
  by: string;
  at: Moment;
  values: Record<string, Json>;
  /** Handed in, and what Diskominfo said to it. */
  submitted?: Moment;
  reviewed?: { at: Moment; state: Extract<RecordState, 'accepted' | 'returned'>; reason?: string };
};

type Told = { calendar: Calendar; title: string };

/** What a record of that day says of itself, as far as its form asks for it. */
function about(form: FormId, { calendar, title }: Told): Record<string, Json> {
  const all = {
    cycle: calendar.year,
    asOf: calendar.dayAt(-30),
    contact: { title, name: '', phone: '' },
    confidentiality: 'open',
  };
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => findField(formOf(form), name) !== undefined),
  );
}

/** An application as most are; stories say what is different. */
const usualApplication = {
  kind: 'application',
  serviceGroup: 'administration',
  sharing: 'special',
  origin: 'local',
  users: 'internal',
  status: 'active',
  platforms: ['web'],
  builder: 'vendor',
  vendor: 'CV Contoh Teknologi',
  funding: 'apbd',
  sourceHeld: 'yes',
  hosting: 'diskominfo',
  integrated: 'no',
  personalData: 'yes',
  backupPeriod: 'daily',
  controls: ['password', 'tls'],
} as const;

type Owner = { opd: string; by: string; title: string };
const staff: Owner = { opd: 'bkpsdm', by: 'rahma', title: 'Kepala Subbagian Umum' };
const hospital: Owner = { opd: 'rsud', by: 'ratna', title: 'Kepala Instalasi SIMRS' };
const health: Owner = { opd: 'dinkes', by: 'siti', title: 'Kepala Subbagian Program' };
const informatics: Owner = { opd: 'diskominfo', by: 'yusuf', title: 'Kepala Bidang Aplikasi' };
const finance: Owner = { opd: 'bpkad', by: 'bayu', title: 'Kepala Bidang Aset' };
const registry: Owner = { opd: 'dukcapil', by: 'fauzan', title: 'Kepala Bidang Data' };

const thirdWeek = moment(28, '09:10');
const handedIn = moment(24, '14:30');
const lookedAt = moment(20, '10:05');

type ApplicationStory = { id: string; owner: Owner; values: Record<string, Json> };

/** Of the personnel agency and the health office: two of them do much the same. */
const presence = (calendar: Calendar): ApplicationStory[] => [
  {
    id: 'simpeg',
    owner: staff,
    values: {
      name: 'SIMPEG Contoh',
      function: 'Data pegawai, kenaikan pangkat, dan cuti.',
      businessProcess: 'Pengelolaan data pegawai',
      activeUsers: 310,
      url: 'https://simpeg.contoh.go.id',
      builtYear: calendar.year - 6,
      buildCost: 185_000_000,
      yearlyCost: 24_000_000,
      integrated: 'yes',
    },
  },
  {
    id: 'absensi',
    owner: staff,
    values: {
      name: 'e-Presensi',
      function: 'Kehadiran pegawai dengan foto dan lokasi.',
      businessProcess: 'Pencatatan kehadiran pegawai',
      activeUsers: 2_140,
      platforms: ['web', 'mobile'],
      url: 'https://presensi.contoh.go.id',
      builtYear: calendar.year - 2,
      buildCost: 96_000_000,
      yearlyCost: 18_000_000,
      sourceHeld: 'no',
    },
  },
  {
    id: 'hadir',
    owner: health,
    values: {
      name: 'Hadir Puskesmas',
      function: 'Absensi pegawai puskesmas.',
      businessProcess: 'Pencatatan kehadiran pegawai',
      activeUsers: 0,
      status: 'inactive',
      inactiveSince: calendar.dayAt(-200),
      inactiveReason: 'noBudget',
      builtYear: calendar.year - 2,
      buildCost: 48_000_000,
      yearlyCost: 0,
      hosting: 'vendor',
      sourceHeld: 'no',
      backupPeriod: 'none',
    },
  },
];

const services = (calendar: Calendar): ApplicationStory[] => [
  {
    id: 'simrs',
    owner: hospital,
    values: {
      name: 'SIMRS Terpadu',
      function: 'Pendaftaran, rekam medis, apotek, dan kasir rumah sakit.',
      businessProcess: 'Pelayanan pasien rumah sakit',
      serviceGroup: 'public',
      users: 'general',
      activeUsers: 460,
      url: 'https://simrs.contoh.go.id',
      builtYear: calendar.year - 4,
      buildCost: 640_000_000,
      yearlyCost: 90_000_000,
      hosting: 'opd',
      integrated: 'yes',
      backupPeriod: 'realtime',
    },
  },
  {
    id: 'surat',
    owner: informatics,
    values: {
      name: 'e-Surat Contoh',
      function: 'Surat masuk, disposisi, dan tanda tangan elektronik.',
      businessProcess: 'Tata naskah dinas',
      activeUsers: 820,
      url: 'https://surat.contoh.go.id',
      builtYear: calendar.year - 3,
      builder: 'self',
      buildCost: 0,
      yearlyCost: 12_000_000,
      integrated: 'yes',
    },
  },
];

const applications = (calendar: Calendar): RecordStory[] =>
  [...presence(calendar), ...services(calendar)].map(({ id, owner: { opd, by, title }, values }) => ({
    id: `contoh-aplikasi-${id}`,
    form: 'application',
    opd,
    by,
    at: thirdWeek,
    values: { ...about('application', { calendar, title }), ...usualApplication, ...values },
    submitted: handedIn,
    reviewed: { at: lookedAt, state: 'accepted' },
  }));

type DraftStory = ApplicationStory & { form: FormId };

const equipment = ({ year, dayAt: day }: Calendar): DraftStory[] => [
  {
    id: 'belanja-laptop',
    form: 'ictSpending',
    owner: finance,
    values: {
      item: 'Laptop operator aset',
      category: 'hardware',
      quantity: 6,
      unitName: 'unit',
      fiscalYear: year,
      ceiling: 78_000_000,
      realised: 74_400_000,
      funding: 'apbd',
      roadmapItem: 'noRoadmap',
      architectureDomain: 'infrastructure',
      consulted: 'no',
      acquired: day(-90),
      expectedYears: 4,
      works: 'works',
    },
  },
  {
    id: 'kantor-dinkes',
    form: 'officeConnectivity',
    owner: health,
    values: {
      officeName: 'Puskesmas Tanjung Sari',
      officeType: 'puskesmas',
      area: 'Kecamatan Tanjung Sari',
      basicService: 'yes',
      staff: 34,
      computers: 9,
      computersWorking: 6,
      ownDevices: 'most',
      power: 'outages',
      internet: 'sometimes',
      enough: 'no',
      outageDays: 11,
      intranet: 'no',
      dataCentre: 'no',
      serviceBus: 'no',
    },
  },
];

const people = (calendar: Calendar): DraftStory[] => {
  const minute = (days: number, time: string) => calendar.isoAt(moment(days, time));
  return [
    {
      id: 'pengaduan-1',
      form: 'complaint',
      owner: registry,
      values: {
        ticket: 'CTH-0417',
        topic: 'Antre cetak KTP terlalu lama',
        receivedAt: minute(3, '08:20'),
        channel: 'lapor',
        class: 'complaint',
        service: { text: 'Perekaman dan pencetakan KTP' },
        summary: 'Menunggu lebih dari tiga jam di loket, nomor antrean tidak dipanggil.',
        verifiedAt: minute(2, '09:00'),
      },
    },
    {
      id: 'pengaduan-2',
      form: 'complaint',
      owner: registry,
      values: {
        ticket: 'CTH-0422',
        topic: 'Alamat pada kartu keluarga salah',
        receivedAt: minute(30, '10:00'),
        channel: 'desk',
        class: 'complaint',
        service: { text: 'Kartu keluarga' },
        summary: 'Alamat lama masih tercetak setelah pindah.',
        verifiedAt: minute(29, '11:15'),
        answeredAt: minute(27, '09:40'),
        answer: 'Kartu keluarga dicetak ulang pada hari yang sama.',
        reporterReply: 'satisfied',
        repliedAt: minute(26, '15:00'),
        closedAt: minute(26, '15:10'),
        closeReason: 'solved',
      },
    },
    {
      id: 'kesiapan',
      form: 'digitalReadiness',
      owner: staff,
      values: {
        staffAsn: 61,
        leadership: 'Kepala badan memimpin rapat bulanan tentang layanan digital.',
      },
    },
  ];
};

/** Spending, an office, complaints and a readiness, none of them handed in. */
const others = (calendar: Calendar): RecordStory[] =>
  [...equipment(calendar), ...people(calendar)].map(({ id, form, owner: { opd, by, title }, values }) => ({
    id: `contoh-${id}`,
    form,
    opd,
    by,
    at: thirdWeek,
    values: { ...about(form, { calendar, title }), ...values },
  }));

export const recordStories = (calendar: Calendar): RecordStory[] => [
  ...applications(calendar),
  ...others(calendar),
];
