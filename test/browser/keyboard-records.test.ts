import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseFile } from './choose-file.ts';
import { handedInApplication } from './desk-records.ts';
import { openDesk, type DeskStage } from './desk-stage.ts';
import { arriveByKeys, says } from './keyboard-page.ts';
import { regionRecords } from './region-records.ts';
import type { SentRecord } from './send-records.ts';

let stage: DeskStage;

/** More offices than the page of the region and the list draw at first. */
const offices = Array.from({ length: 40 }, (_office, place): SentRecord => {
  const officeName = `Kantor Desa ${String(place + 1).padStart(2, '0')}`;
  return { opd: 'dinkes', id: randomUUID(), form: 'officeConnectivity', values: { officeName } };
});

beforeAll(async () => {
  stage = await openDesk([...regionRecords(), ...offices, handedInApplication('bkpsdm', 'SIMPEG Baru')]);
});

afterAll(() => stage.close());

test('a list is filtered, one of it opened, and the same list stands there after going back', async () => {
  const { press, tabTo, write, isAt, focus, unseen, page } = await arriveByKeys(
    stage.desk.page,
    '#/pendataan',
    'Pendataan',
  );
  await tabTo('link', 'Daftar aplikasi dan situs');
  await press('Enter');
  await isAt('heading', 'Daftar aplikasi dan situs');
  await tabTo('searchbox', 'Cari catatan');
  await write('SIM');
  await page.getByRole('link', { name: 'e-Kinerja', exact: true }).waitFor({ state: 'detached' });
  await tabTo('combobox', 'Perangkat daerah');
  await page.keyboard.type('Badan Kepeg');
  await page.getByRole('link', { name: 'SIMRS Terpadu', exact: true }).waitFor({ state: 'detached' });
  const list = page.getByRole('list', { name: 'Daftar aplikasi dan situs' });
  const found = await list.getByRole('link').allInnerTexts();
  expect(found.toSorted()).toEqual(['SIMPEG', 'SIMPEG Baru', 'SIMPEG Contoh']);
  await tabTo('link', 'SIMPEG Baru');
  await press('Enter');
  await isAt('heading', 'SIMPEG Baru');

  for (const back of [
    () => page.goBack(),
    async () => {
      await tabTo('link', 'SIMPEG Baru');
      await press('Enter');
      await isAt('heading', 'SIMPEG Baru');
      await press('Shift+Tab', 'Enter');
    },
  ]) {
    await back();
    // The page stands where it stood, so its heading may be out of sight.
    await expect.poll(focus).toMatchObject({ role: 'heading', name: 'Daftar aplikasi dan situs' });
    expect(await page.getByRole('searchbox').inputValue()).toBe('SIM');
    await expect.poll(() => list.getByRole('link').allInnerTexts()).toEqual(found);
  }
  expect(unseen()).toEqual([]);
});

test('the rest of a long list begins where the button for it was', async () => {
  const { press, tabTo, isAt, page } = await arriveByKeys(
    stage.desk.page,
    '#/pendataan/officeConnectivity',
    'Jaringan dan perangkat kantor',
  );
  const rows = page.getByRole('list', { name: 'Jaringan dan perangkat kantor' }).getByRole('link');
  const shown = await rows.count();
  await tabTo('button', 'Tampilkan semua', { most: 80 });
  await press('Enter');
  await expect.poll(() => rows.count()).toBeGreaterThan(shown);
  await isAt('link', await rows.nth(shown).innerText());

  await arriveByKeys(stage.desk.page, '#/pendataan/wilayah', 'Gambaran daerah');
  const offices = page.getByRole('table', { name: 'Kantor menurut mutu jaringan' }).getByRole('link');
  await tabTo('button', 'Tampilkan semua', { most: 150 });
  await press('Enter');
  await expect.poll(() => offices.count()).toBeGreaterThan(20);
  await isAt('link', await offices.nth(20).innerText());
});

test.each([1280, 360])('the region is read from above to below at %d px, to every figure', async (width) => {
  await stage.desk.page.setViewportSize({ width, height: 800 });
  const { tabThrough, unseen, page } = await arriveByKeys(
    stage.desk.page,
    '#/pendataan/wilayah',
    'Gambaran daerah',
  );
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  const stops = await tabThrough({ most: 400 });
  await stage.desk.page.setViewportSize({ width: 1280, height: 800 });
  const links = stops.filter(({ role }) => role === 'link').map(({ name }) => name);
  const drawn = await page
    .locator('main .page a:not(.back)')
    .evaluateAll((all) =>
      all.map((one) => (one.getAttribute('aria-label') ?? one.textContent).trim().replaceAll(/\s+/g, ' ')),
    );
  expect(links).toEqual(drawn);
  const parts = stops.filter(({ role }) => role === 'region').map(({ name }) => name);
  const headings = await page
    .locator('main section.scroll')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  expect(parts).toEqual(headings);
  expect(unseen()).toEqual([]);
});

test('records are taken from a file', async () => {
  const { press, tabTo, isAt, unseen, page } = await arriveByKeys(
    stage.desk.page,
    '#/pendataan/application',
    'Daftar aplikasi dan situs',
  );
  await tabTo('fold', 'Unduh, unggah, jadikan bukti');
  await press('Enter');
  await tabTo('button', 'Unduh XLSX', { most: 1 });
  await Promise.all([page.waitForEvent('download'), press('Enter')]);
  await isAt('button', 'Unduh XLSX');
  await tabTo('button', 'Pilih berkas XLSX atau CSV', { most: 3 });
  await chooseFile(page, () => press('Enter'), {
    name: 'aplikasi.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Nama aplikasi;Perangkat daerah\nSIKEPO;Dinkes\n'),
  });
  await says(page, 'Draf baru (1)');
  await isAt('button', 'Pilih berkas XLSX atau CSV');
  await tabTo('button', 'Terapkan 1 perubahan', { most: 3 });
  await press('Enter');
  await page.getByRole('link', { name: 'SIKEPO', exact: true }).waitFor();
  await isAt('region', /^Unggah berkas/);
  expect(unseen()).toEqual([]);
});

test('what was bought is checked for use, one application after the other', async () => {
  const { press, tabTo, isAt, unseen, page } = await arriveByKeys(
    stage.desk.page,
    '#/pendataan',
    'Pendataan',
  );
  await tabTo('button', 'Ya: e-Surat Contoh');
  await press('Enter');
  await page.getByText('Tambahkan pengguna dan bukti').first().waitFor();
  await isAt('region', /^Masih dipakai/);
  expect(unseen()).toEqual([]);
});

test('what a record lacks stays quiet while it is being filled in', async () => {
  const { press, tabTo, write, isAt, focus, page } = await arriveByKeys(
    stage.desk.page,
    '#/pendataan/noIncident',
    'Pernyataan tanpa insiden',
  );
  await tabTo('button', 'Tambah catatan');
  await press('Enter');
  await says(page, /terisi$/);
  await tabTo('button', 'Ajukan');
  await press('Enter');
  await isAt('alert', /isi bagian ini/);
  await tabTo('textbox', 'Jabatan yang menyatakan');
  await write('Kepala Dinas');
  await press('Tab');
  const after = await focus();
  await says(page, /^Tersimpan di laptop ini, /);
  await page.waitForTimeout(500);
  expect(await focus()).toMatchObject({ role: after.role, name: after.name });
});
