import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { explanation, openIndicator } from './answering.ts';
import { deviceHolds } from './device-rows.ts';
import { linkFor, opsIn, startEndpoint, type RunningEndpoint } from './endpoint.ts';
import { invite } from './invite.ts';
import { sampleRoom } from './sample-year.ts';
import { exchange, go, openVisit, sendingStatus, signIn, type Visit } from './visit.ts';

let endpoint: RunningEndpoint;
let computer: Visit;

beforeEach(async () => {
  endpoint = await startEndpoint(['--demo']);
  computer = await openVisit({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
});

afterEach(async () => {
  await computer.profile.close();
  await endpoint.close();
});

const room = 'Manajemen Pengetahuan';
const written = 'Ditulis Rahma di komputer kantor.';

async function writeOffline({ page, profile }: Visit): Promise<void> {
  await profile.context.setOffline(true);
  await openIndicator(page, room);
  await explanation(page).fill(written);
  await explanation(page).blur();
  await expect.poll(() => sendingStatus(page).innerText()).toContain('Menunggu internet (1)');
}

const timesInLog = (): number =>
  opsIn(endpoint, sampleRoom('I26')).filter(({ value }) => value === written).length;

const databases = async (page: Page): Promise<(string | undefined)[]> =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

/** Whether the text is among what this person wrote or was sent. */
const holds = (page: Page, person: string, text: string): Promise<boolean> =>
  deviceHolds(page, { person, text, without: ['meta', 'parts'] });

async function leave(page: Page): Promise<void> {
  await go(page, '#/pengaturan');
  await page.getByRole('button', { name: 'Keluar', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keluar', exact: true }).click();
  await page.getByRole('heading', { name: 'Masuk', exact: true }).waitFor();
}

test('[F66] two people share a computer: neither sees nor sends what the other wrote, and both go on where they were', async () => {
  const { page, profile } = computer;
  await signIn(page, linkFor(endpoint, /Admin OPD/));
  await writeOffline(computer);
  await go(page, '#/pengaturan');
  await page.getByRole('button', { name: 'Masuk sebagai orang lain' }).click();
  await page.getByRole('heading', { name: 'Masuk', exact: true }).waitFor();
  await profile.context.setOffline(false);

  await signIn(page, await invite(endpoint, 'siti'));
  await exchange(page);
  expect(timesInLog()).toBe(0);
  expect(await databases(page)).toEqual(expect.arrayContaining(['lumbung-rahma', 'lumbung-siti']));
  expect(await holds(page, 'siti', written)).toBe(false);
  expect(await holds(page, 'rahma', written)).toBe(true);

  await go(page, '#/pengaturan');
  await page.getByRole('button', { name: /^Rahma Wulandari/ }).click();
  await expect.poll(timesInLog, { timeout: 20_000 }).toBe(1);
  await openIndicator(page, room);
  expect(await explanation(page).inputValue()).toBe(written);
});

test('[F66] who leaves takes with them what has arrived, in every tab; the other person stays', async () => {
  const { page, profile } = computer;
  await signIn(page, await invite(endpoint, 'siti'));
  await signIn(page, linkFor(endpoint, /Admin OPD/));
  await exchange(page);
  const beside = await profile.context.newPage();
  await beside.goto(endpoint.address);
  await sendingStatus(beside).waitFor();
  await leave(page);
  await page.getByRole('button', { name: /^Siti Nurjanah/ }).waitFor();
  expect(await page.getByRole('button', { name: /^Rahma/ }).count()).toBe(0);
  await beside.getByRole('button', { name: /^Siti Nurjanah/ }).waitFor();
  await expect.poll(() => databases(page)).not.toContain('lumbung-rahma');
  expect(await databases(page)).toContain('lumbung-siti');
});

test('[F66] a tab that hears of the leaving after it has looked into the database again leaves nothing behind', async () => {
  const { page, profile } = computer;
  await signIn(page, linkFor(endpoint, /Admin OPD/));
  await exchange(page);
  const beside = await profile.context.newPage();
  // Another process may see the old list of accounts for a while.
  await beside.addInitScript(() => {
    const old = localStorage.getItem('lumbung.accounts');
    // oxlint-disable-next-line typescript/unbound-method -- called with the storage below
    const read = Storage.prototype.getItem;
    Storage.prototype.getItem = function getItem(key) {
      const isOld = key === 'lumbung.accounts' && !('heard' in document.documentElement.dataset);
      return isOld ? old : read.call(this, key);
    };
  });
  await beside.goto(endpoint.address);
  await sendingStatus(beside).waitFor();
  await leave(page);
  await go(beside, '#/pengaturan');
  await expect.poll(() => databases(page)).toContain('lumbung-rahma');
  await beside.evaluate(() => {
    document.documentElement.dataset['heard'] = '';
    dispatchEvent(new StorageEvent('storage'));
  });
  await beside.getByRole('heading', { name: 'Masuk', exact: true }).waitFor();
  await expect.poll(() => databases(page)).not.toContain('lumbung-rahma');

  await signIn(page, await invite(endpoint, 'rahma'));
  await exchange(page);
  expect(await page.getByText('Peramban menghapus data aplikasi').count()).toBe(0);
});

test('[F67] leaving waits until a copy is saved, deletes nothing that is only here, and who comes back sends it', async () => {
  const { page, profile } = computer;
  await signIn(page, linkFor(endpoint, /Admin OPD/));
  await writeOffline(computer);
  await go(page, '#/pengaturan');
  await page.getByRole('button', { name: 'Keluar', exact: true }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('heading', { name: '1 isian belum sampai di server.' }).waitFor();
  const saving = page.waitForEvent('download');
  await sheet.getByRole('button', { name: 'Simpan salinan dulu' }).click();
  await saving;
  await sheet.getByRole('button', { name: 'Keluar', exact: true }).click();
  await page.getByRole('heading', { name: 'Masuk', exact: true }).waitFor();
  expect(await holds(page, 'rahma', written)).toBe(true);

  await profile.context.setOffline(false);
  await signIn(page, await invite(endpoint, 'rahma'));
  await expect.poll(timesInLog, { timeout: 20_000 }).toBe(1);
});

test('[DV1] a browser that dies right after sign-in still knows its person', async () => {
  const { page, profile } = computer;
  await page.goto(linkFor(endpoint, /Admin OPD/));
  await sendingStatus(page).waitFor();
  await page.getByText('Badan Kepegawaian').first().waitFor();
  await profile.kill();
  await loseTheFirstSeconds(profile.folder);
  computer = await openVisit({ folder: profile.folder });
  await computer.page.goto(endpoint.address);
  await expect.poll(() => computer.page.getByText('Badan Kepegawaian').count()).toBeGreaterThan(0);
});

test('[DV7] who is not known to the server any more is told so, also where nothing waits to be sent', async () => {
  const { page, profile } = computer;
  await signIn(page, linkFor(endpoint, /Admin OPD/));
  await exchange(page);
  await profile.context.clearCookies();
  await go(page, '#/pengiriman');
  await page.getByRole('button', { name: 'Kirim sekarang' }).click();
  await expect.poll(() => sendingStatus(page).innerText()).toContain('Masuk lagi untuk tersambung');
  await page.getByRole('heading', { name: 'Masuk lagi untuk tersambung' }).waitFor();
  await page.getByRole('link', { name: 'Masuk lagi', exact: true }).click();
  await page.getByRole('heading', { name: 'Masuk', exact: true }).waitFor();
});

/** What lies on the disk in the first seconds: Chromium has not written down the local storage nor the cookies yet. */
async function loseTheFirstSeconds(folder: string): Promise<void> {
  const lost = ['Local Storage', 'Cookies', 'Cookies-journal', join('Network', 'Cookies')];
  for (const name of lost) await rm(join(folder, 'Default', name), { recursive: true, force: true });
}
