import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBag } from '../ui/export/check-bag.ts';
import { linkFor, startEndpoint, type RunningEndpoint } from './endpoint.ts';
import { exchange, go, openVisit, signIn, type Visit } from './visit.ts';

let endpoint: RunningEndpoint;
let visit: Visit;

beforeAll(async () => {
  endpoint = await startEndpoint(['--demo']);
  visit = await openVisit({ viewport: { width: 1280, height: 800 } });
  // A place that a person picks cannot be tried here: without the dialog the browser's own store takes the bytes.
  await visit.page.addInitScript(() => {
    Object.assign(globalThis, { showSaveFilePicker: undefined, showDirectoryPicker: undefined });
  });
  await signIn(visit.page, linkFor(endpoint, /Koordinator \(/));
  await exchange(visit.page);
});

afterAll(async () => {
  await visit.profile.close();
  await endpoint.close();
});

async function downloadBy(page: Page, act: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await act();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('a coordinator takes the evidence of the region away as a valid bag, fetched from the server', async () => {
  const { page } = visit;
  await go(page, '#/ekspor');
  await page.getByRole('radio', { name: 'Semua yang ada dokumennya' }).check();
  const zip = await downloadBy(page, () => page.getByRole('button', { name: 'Buat ZIP' }).click());
  const bag = openBag(zip.bytes, zip.name.replace(/\.zip$/, ''));
  expect([...bag.keys()].filter((path) => path.endsWith('.pdf')).length).toBeGreaterThan(10);
  expect([...bag.keys()].filter((path) => path.endsWith('daftar.csv')).length).toBeGreaterThan(3);
  await page.getByRole('heading', { name: 'ZIP selesai' }).waitFor();
  const again = await downloadBy(page, () => page.getByRole('button', { name: 'Buat ZIP' }).click());
  expect(Buffer.compare(zip.bytes, again.bytes)).toBe(0);
});

test('and everything that was ever written, without a network', async () => {
  const { page, profile } = visit;
  await profile.context.setOffline(true);
  const zip = await downloadBy(page, () => page.getByRole('button', { name: 'Buat arsip' }).click());
  const bag = openBag(zip.bytes, zip.name.replace(/\.zip$/, ''));
  const lines = (bag.get('data/log/agency.jsonl') ?? '').trimEnd().split('\n');
  const numbers = lines.map((line) => (JSON.parse(line) as { seq: number }).seq);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect(bag.get('data/tabel/opd.csv')).toContain('Dinas');
  await profile.context.setOffline(false);
});
