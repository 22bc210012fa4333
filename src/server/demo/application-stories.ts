import type { Json } from '../../domain/op.ts';
import type { Calendar } from './calendar.ts';
import {
  about,
  handedIn,
  health,
  hospital,
  informatics,
  lookedAt,
  staff,
  thirdWeek,
  type Owner,
  type RecordStory,
} from './record-story.ts';

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

/** Applications of several OPDs, handed in and accepted. */
export const applications = (calendar: Calendar): RecordStory[] =>
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
