import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBag } from '../ui/export/check-bag.ts';
import { downloadBy, takeDownloadsAsTheyCome } from './downloads.ts';
import { linkFor, startEndpoint, type RunningEndpoint } from './endpoint.ts';
import { exchange, go, openVisit, signIn, type Visit } from './visit.ts';

let endpoint: RunningEndpoint;
let visit: Visit;

beforeAll(async () => {
  endpoint = await startEndpoint(['--demo']);
  visit = await openVisit({ viewport: { width: 1280, height: 800 } });
  await takeDownloadsAsTheyCome(visit.page);
  await signIn(visit.page, linkFor(endpoint, /Koordinator \(/));
  await exchange(visit.page);
});

afterAll(async () => {
  await visit.profile.close();
  await endpoint.close();
});

test('a coordinator takes the evidence of the region away as a valid bag, fetched from the server', async () => {
  const { page } = visit;
  await go(page, '#/ekspor');
  await page.getByRole('radio', { name: 'Semua yang ada dokumennya' }).check();
  const zip = await downloadBy(page, 'Buat ZIP');
  const bag = openBag(zip.bytes, zip.name.replace(/\.zip$/, ''));
  expect([...bag.keys()].filter((path) => path.endsWith('.pdf')).length).toBeGreaterThan(10);
  expect([...bag.keys()].filter((path) => path.endsWith('daftar.csv')).length).toBeGreaterThan(3);
  await page.getByRole('heading', { name: 'ZIP selesai' }).waitFor();
  const again = await downloadBy(page, 'Buat ZIP');
  expect(Buffer.compare(zip.bytes, again.bytes)).toBe(0);
});

test('and everything that was ever written, without a network', async () => {
  const { page, profile } = visit;
  await profile.context.setOffline(true);
  const zip = await downloadBy(page, 'Buat arsip');
  const bag = openBag(zip.bytes, zip.name.replace(/\.zip$/, ''));
  const lines = (bag.get('data/log/agency.jsonl') ?? '').trimEnd().split('\n');
  const numbers = lines.map((line) => (JSON.parse(line) as { seq: number }).seq);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect(bag.get('data/tabel/opd.csv')).toContain('Dinas');
  await profile.context.setOffline(false);
});
