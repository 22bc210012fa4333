import { randomUUID } from 'node:crypto';
import type { FormId } from '../../src/domain/forms/form.ts';
import type { Json } from '../../src/domain/op.ts';
import { dayOf } from '../../src/ui/kit/format.ts';
import type { SentRecord } from './send-records.ts';

const of = (opd: string, form: FormId, values: Record<string, Json>): SentRecord => ({
  opd,
  id: randomUUID(),
  form,
  values,
});

const dayMs = 86_400_000;
const daysAgo = (days: number): string => new Date(Date.now() - days * dayMs).toISOString();

const measured = (down: number | null, up: number | null): Record<string, Json> => ({
  id: randomUUID(),
  measuredAt: daysAgo(Math.ceil((down ?? 3) + 1)),
  method: 'app',
  place: 'loket depan',
  link: 'Indihome',
  failed: down === null ? 'yes' : 'no',
  ...(down === null ? {} : { downMbps: down, upMbps: up, latencyMs: 80 }),
});

const foundations = (first: number): Record<string, Json> =>
  Object.fromEntries(
    [
      'skillOffice',
      'skillInformation',
      'skillApplications',
      'skillData',
      'cultureLeaders',
      'culturePaper',
      'cultureSharing',
      'cultureChange',
      'ethicsMessages',
      'ethicsPrivacy',
      'ethicsSources',
      'ethicsChannels',
    ].map((name, place) => [name, ((first + place) % 5) + 1]),
  );

/** Records of every form that the page of the region tells of; `simpus` is what others feed. */
export function regionRecords(): SentRecord[] {
  const simpus = of('dinkes', 'application', { name: 'SIMPUS', kind: 'application', status: 'active' });
  const simrs = of('rsud', 'application', { name: 'SIMRS Khanza RSUD Kabupaten', status: 'active' });
  const feeds = (from: Json, to: Json, more: Record<string, Json>): SentRecord =>
    of('dinkes', 'integrationNeed', { from, to, mechanism: 'retype', ...more });
  const ref = ({ opd, id }: SentRecord): Json => ({ opd, record: id });
  return [
    simpus,
    simrs,
    of('bkpsdm', 'application', { name: 'SIMPEG', kind: 'application', status: 'active' }),
    of('bkpsdm', 'application', { name: 'e-Kinerja', kind: 'application', status: 'partly' }),
    of('bkpsdm', 'application', { name: 'Absensi Lama', status: 'inactive' }),
    of('dukcapil', 'application', { name: 'Situs Dukcapil', kind: 'website' }),
    of('bkpsdm', 'ictSpending', {
      item: 'Langganan Zoom',
      category: 'subscription',
      fiscalYear: 2026,
      ceiling: 24_000_000,
      realised: 25_500_000,
      roadmapItem: 'notInRoadmap',
    }),
    of('dinkes', 'ictSpending', {
      item: 'langganan zoom',
      category: 'subscription',
      fiscalYear: 2026,
      ceiling: 12_000_000,
      realised: 'unknown',
    }),
    of('dinkes', 'ictSpending', {
      item: 'Laptop pelayanan',
      category: 'hardware',
      fiscalYear: 2025,
      ceiling: 150_000_000,
      realised: 148_000_000,
      roadmapItem: 'inRoadmap',
      acquired: '2025-01-10',
      works: 'broken',
      lastUsed: '2026-01-09',
    }),
    of('dinkes', 'officeConnectivity', {
      officeName: 'Puskesmas Pembantu Tanjung',
      internet: 'none',
    }),
    of('dinkes', 'officeConnectivity', {
      officeName: 'Puskesmas Kota',
      internet: 'always',
      links: [{ id: randomUUID(), medium: 'fibre', provider: 'Indihome' }],
      measurements: [measured(0.4, 0.2), measured(null, null), measured(4.2, 1.1)],
    }),
    of('bkpsdm', 'officeConnectivity', { officeName: 'Kantor utama', internet: 'always' }),
    of('dinkes', 'digitalReadiness', { cycle: 2026, ...foundations(1) }),
    of('bkpsdm', 'digitalReadiness', { cycle: 2026, ...foundations(2) }),
    of('bkpsdm', 'complaint', { topic: 'Antrean pensiun lama', ticket: '7654321', receivedAt: daysAgo(40) }),
    of('bkpsdm', 'complaint', { topic: 'Salah nama di SK', ticket: '7654322', receivedAt: daysAgo(1) }),
    of('dinkes', 'complaint', { topic: 'Obat kosong', ticket: '7654323', receivedAt: daysAgo(30) }),
    of('dinkes', 'complaint', {
      topic: 'Parkir penuh',
      receivedAt: daysAgo(20),
      closedAt: daysAgo(2),
      closeReason: 'solved',
    }),
    of('bkpsdm', 'securityIncident', { kind: 'phishing', severity: 'medium', story: 'Pesan palsu.' }),
    of('dukcapil', 'noIncident', { cycle: Number(dayOf(Date.now()).slice(0, 4)) }),
    feeds(
      ref(simpus),
      { text: 'SATUSEHAT' },
      { data: 'Kunjungan pasien', state: 'running', mechanism: 'api' },
    ),
    feeds(ref(simrs), { text: 'SATUSEHAT' }, { data: 'Rawat inap', state: 'planned' }),
    feeds({ text: 'Dukcapil' }, ref(simpus), { data: 'NIK pasien', state: 'need', direction: 'both' }),
    feeds(ref(simpus), ref(simrs), { data: 'Rujukan', state: 'need' }),
    feeds(ref(simpus), null, { data: 'Belum jelas' }),
  ];
}
