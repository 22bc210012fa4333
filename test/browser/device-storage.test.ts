import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { linkFor, startEndpoint, type RunningEndpoint } from './endpoint.ts';
import { openVisit, sendingStatus, signIn, type Visit } from './visit.ts';

let endpoint: RunningEndpoint | null = null;
let visit: Visit | null = null;

afterEach(async () => {
  await visit?.profile.close();
  await endpoint?.close();
  [endpoint, visit] = [null, null];
});

/** The way into a room: there once the device has read from the server. */
function roomOf(page: Page): Locator {
  return page.getByRole('link', { name: 'Manajemen Pengetahuan', exact: true });
}

async function start(): Promise<{ page: Page; address: string }> {
  endpoint = await startEndpoint(['--demo']);
  visit = await openVisit({ acceptDownloads: true });
  await signIn(visit.page, linkFor(endpoint, /Admin OPD/));
  await visit.page.getByRole('link', { name: 'Indikator', exact: true }).click();
  await roomOf(visit.page).waitFor();
  return { page: visit.page, address: endpoint.address };
}

/** Does something to the app's database while no page of the app is open, as a browser or a disk does. */
async function behindItsBack(page: Page, address: string, act: 'delete' | 'lose the edits'): Promise<void> {
  await page.goto(`${address}/logo.svg`);
  await page.evaluate(async (what) => {
    const name = `lumbung-${localStorage.getItem('lumbung.current') ?? ''}`;
    const found = (await indexedDB.databases()).find((one) => one.name === name);
    await new Promise((resolve, reject) => {
      const request =
        what === 'delete' ? indexedDB.deleteDatabase(name) : indexedDB.open(name, (found?.version ?? 0) + 1);
      request.addEventListener('upgradeneeded', () => {
        if (what !== 'delete') request.result.deleteObjectStore('ops');
      });
      request.addEventListener('error', reject);
      request.addEventListener('success', () => {
        if (what !== 'delete') request.result.close();
        resolve(null);
      });
    });
  }, act);
}

test('[F45] data that the browser took away is told in plain words, comes back, and the word stands until it is read', async () => {
  const { page, address } = await start();
  await behindItsBack(page, address, 'delete');
  await page.goto(`${address}/#/indikator`);
  const notice = page.getByRole('heading', { name: /Peramban menghapus data aplikasi/ });
  await notice.waitFor();
  await roomOf(page).waitFor();
  await page.reload();
  await notice.waitFor();
  await page.getByRole('button', { name: 'Mengerti' }).click();
  await notice.waitFor({ state: 'detached' });
  await page.reload();
  await sendingStatus(page).waitFor();
  expect(await notice.count()).toBe(0);
});

test('a damaged database is only read, gives its unsent text as a copy, and takes it back after a new start', async () => {
  const { page, address } = await start();
  await visit?.profile.context.setOffline(true);
  await page.goto(`${address}/#/indikator/I26`);
  const text = page.getByRole('textbox', { name: 'Penjelasan' });
  await text.fill('Fakta: belum terkirim saat rusak.');
  await text.blur();
  await sendingStatus(page)
    .getByText(/Menunggu internet \(1\)/)
    .waitFor();
  await behindItsBack(page, address, 'lose the edits');

  await page.goto(`${address}/#/indikator/I26`);
  await page.getByRole('heading', { name: /hanya bisa dilihat/ }).waitFor();
  await expect.poll(() => text.inputValue()).toBe('Fakta: belum terkirim saat rusak.');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan salinan' }).click();
  const copy = await (await saving).path();
  await page.getByText(/Salinan dibuat/).waitFor();
  await visit?.profile.context.setOffline(false);
  await page.getByRole('button', { name: 'Mulai lagi' }).click();
  await page.getByRole('heading', { name: /hanya bisa dilihat/ }).waitFor({ state: 'detached' });
  await page.goto(`${address}/#/indikator`);
  await roomOf(page).waitFor();
  expect(await page.getByRole('heading', { name: /hanya bisa dilihat|menghapus data/ }).count()).toBe(0);

  await page.goto(`${address}/#/pengiriman`);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'salinan.zip', mimeType: 'application/zip', buffer: await readFile(copy) });
  await page.getByText('1 isian dan 0 berkas dibaca kembali.').waitFor();
  await page.goto(`${address}/#/indikator/I26`);
  await expect.poll(() => text.inputValue()).toBe('Fakta: belum terkirim saat rusak.');
});
