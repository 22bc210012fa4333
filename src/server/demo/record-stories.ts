import type { FormId } from '../../domain/forms/form.ts';
import type { Json } from '../../domain/op.ts';
import { applications } from './application-stories.ts';
import { proposals } from './proposal-story.ts';
import type { Calendar } from './calendar.ts';
import {
  about,
  finance,
  health,
  registry,
  staff,
  thirdWeek,
  type Owner,
  type RecordStory,
} from './record-story.ts';
import { moment } from './story.ts';

type DraftStory = { id: string; form: FormId; owner: Owner; values: Record<string, Json> };

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
  ...proposals(calendar),
  ...others(calendar),
];
