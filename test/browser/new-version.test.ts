import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { explanation, openIndicator } from './answering.ts';
import { buildOf, openDeployment, type Deployment } from './deploy.ts';
import { linkFor, opsIn, startEndpoint, type RunningEndpoint } from './endpoint.ts';
import { sampleRoom } from './sample-year.ts';
import { until } from './until.ts';
import { go, openVisit, sendingStatus, signIn, type Visit } from './visit.ts';

let deployment: Deployment;
let endpoint: RunningEndpoint;
let phone: Visit;

beforeEach(async () => {
  deployment = await openDeployment();
  endpoint = await startEndpoint(['--demo', '--dist', deployment.folder]);
  phone = await openVisit();
  await signIn(phone.page, linkFor(endpoint, /Admin OPD/));
});

afterEach(async () => {
  await phone.profile.close();
  await endpoint.close();
  await deployment.close();
});

const update = async (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });

const ready = (page: Page) => page.getByText('Versi baru siap.');

/** What is typed without leaving the field, with the caret put into the middle of it. */
async function write(page: Page, room: string, text: string): Promise<void> {
  await openIndicator(page, room);
  await explanation(page).fill(text);
  await explanation(page).evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(4, 4));
}

const caret = async (page: Page) =>
  explanation(page).evaluate((field: HTMLTextAreaElement) => ({
    text: field.value,
    isFocused: document.activeElement === field,
    at: field.selectionStart,
  }));

test('[F55] a new version waits for a word, then both tabs are on it with text and caret where they were', async () => {
  const { page, profile } = phone;
  const beside = await profile.context.newPage();
  await beside.goto(endpoint.address);
  await sendingStatus(beside).waitFor();
  await write(page, 'Manajemen Pengetahuan', 'Ada tim pengetahuan.');
  await write(beside, 'Kompetensi SDM SPBE', 'Ada peta jabatan.');
  await deployment.deployNext();
  await update(page);
  await ready(page).waitFor();
  await ready(beside).waitFor();
  for (const tab of [page, beside]) {
    expect(await tab.evaluate(buildOf)).toBe('1');
    expect(await caret(tab)).toMatchObject({ isFocused: true, at: 4 });
  }

  // On a phone the button takes the caret out of the field: it is used by the keyboard here.
  await page.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-tone="update"] button')];
    buttons[0]?.click();
  });
  await expect.poll(() => page.evaluate(buildOf).catch(() => '')).toBe('2');
  await expect.poll(() => beside.evaluate(buildOf).catch(() => '')).toBe('2');
  await expect
    .poll(() => caret(page), { timeout: 20_000 })
    .toEqual({ text: 'Ada tim pengetahuan.', isFocused: true, at: 4 });
  await expect
    .poll(() => caret(beside), { timeout: 20_000 })
    .toEqual({ text: 'Ada peta jabatan.', isFocused: true, at: 4 });
});

test('[F56] a tab of the build before opens pages from what it kept, and says what it cannot have', async () => {
  const { page } = phone;
  await deployment.deployNext();
  const gone: string[] = [];
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    if (response.url().includes('/assets/')) gone.push(`${response.status()} ${type}`);
  });
  await go(page, '#/bantuan');
  await page.getByRole('heading', { name: 'Bantuan', level: 1 }).waitFor();
  expect(await page.evaluate(buildOf)).toBe('1');

  await go(page, '#/pengaturan');
  // Not `check`, which wants to see it chosen: the answer may come first.
  await page.getByRole('radio', { name: 'English' }).click();
  await page.getByText('Bahasa itu perlu diunduh sekali.').waitFor();
  expect(gone).toContain('404 text/plain; charset=utf-8');
  expect(gone.filter((answer) => answer.includes('html'))).toEqual([]);
  expect(await page.getByRole('radio', { name: 'English' }).isChecked()).toBe(false);

  await update(page);
  await ready(page).waitFor();
  await page.getByRole('button', { name: 'Muat ulang' }).click();
  await expect.poll(() => page.evaluate(buildOf).catch(() => '')).toBe('2');
  await go(page, '#/pengaturan');
  await page.getByRole('radio', { name: 'English' }).check();
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
});

/** A worker that takes the page over at once and answers nothing any more. */
const brokenWorker = `
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => event.respondWith(Promise.reject(new Error('broken'))));
`;

test('[F63] a broken service worker is got rid of by the next good one, and nothing on the device is lost', async () => {
  const { page, profile } = phone;
  const written = 'Ditulis sebelum pembaruan yang rusak.';
  await profile.context.setOffline(true);
  await write(page, 'Manajemen Pengetahuan', written);
  await explanation(page).blur();
  await expect.poll(() => sendingStatus(page).innerText()).toContain('Menunggu internet (1)');
  const good = await deployment.read('service-worker.js');
  await deployment.replace('service-worker.js', brokenWorker);
  await profile.context.setOffline(false);
  await update(page);
  await expect
    .poll(() =>
      page.goto(endpoint.address).then(
        () => 'there',
        () => 'broken',
      ),
    )
    .toBe('broken');

  await deployment.replace('service-worker.js', `${good}\n// repaired`);
  const isThere = async (): Promise<boolean> => {
    await page.goto(endpoint.address).catch(() => null);
    return sendingStatus(page)
      .waitFor({ timeout: 5_000 })
      .then(
        () => true,
        () => false,
      );
  };
  await until('the app is there again', isThere, 60_000);
  await openIndicator(page, 'Manajemen Pengetahuan');
  expect(await explanation(page).inputValue()).toBe(written);
  const arrived = () => opsIn(endpoint, sampleRoom('I26')).filter(({ value }) => value === written).length;
  await expect.poll(arrived, { timeout: 20_000 }).toBe(1);
});
