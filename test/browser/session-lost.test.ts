import { afterEach, beforeEach, expect, test } from 'vitest';
import { explanation, openIndicator } from './answering.ts';
import { linkFor, opsIn, startEndpoint, type RunningEndpoint } from './endpoint.ts';
import { invite } from './invite.ts';
import { sampleRoom } from './sample-year.ts';
import { openVisit, sendingStatus, signIn, type Visit } from './visit.ts';

let endpoint: RunningEndpoint;
let phone: Visit;

beforeEach(async () => {
  endpoint = await startEndpoint(['--demo']);
  phone = await openVisit();
  await signIn(phone.page, linkFor(endpoint, /Admin OPD/));
});

afterEach(async () => {
  await phone.profile.close();
  await endpoint.close();
});

const text = 'Ditulis sebelum sesi hilang.';

/** What is written without a network, after which the browser has lost the sign-in. */
async function writeAndLoseSession({ page, profile }: Visit): Promise<void> {
  await profile.context.setOffline(true);
  await openIndicator(page, 'Manajemen Pengetahuan');
  await explanation(page).fill(text);
  await explanation(page).blur();
  await expect.poll(() => sendingStatus(page).innerText()).toContain('Menunggu internet (1)');
  await profile.context.clearCookies();
  await profile.context.setOffline(false);
  await expect.poll(() => sendingStatus(page).innerText()).toContain('Masuk lagi untuk mengirim (1)');
}

const timesInLog = (): number =>
  opsIn(endpoint, sampleRoom('I26')).filter(({ value }) => value === text).length;

test('[F28] [DV7] work of a lost session stays, and a code typed on Pengiriman sends it', async () => {
  const { page } = phone;
  await writeAndLoseSession(phone);
  const code = new URL(await invite(endpoint, 'rahma')).hash.replace('#kode=', '');
  await page.getByRole('link', { name: /^Pengiriman/ }).click();
  await page.getByRole('link', { name: 'Masuk lagi', exact: true }).click();
  // The panel stays while its language is changed, although somebody is known here.
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Bahasa Indonesia' }).click();
  await page.getByRole('textbox', { name: 'Kode masuk' }).fill(code);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await expect.poll(timesInLog, { timeout: 20_000 }).toBe(1);
  await expect.poll(() => sendingStatus(page).innerText()).not.toMatch(/Masuk|Menunggu|Mengirim/);
});

test('a sign-in link opened in the tab of the app sends it too', async () => {
  const { page } = phone;
  await writeAndLoseSession(phone);
  await page.goto(await invite(endpoint, 'rahma'));
  await expect.poll(timesInLog, { timeout: 20_000 }).toBe(1);
  await expect.poll(() => sendingStatus(page).innerText()).not.toMatch(/Masuk|Menunggu|Mengirim/);
  await openIndicator(page, 'Manajemen Pengetahuan');
  expect(await explanation(page).inputValue()).toBe(text);
});
