import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkFor, startEndpoint, type RunningEndpoint } from './endpoint.ts';
import { keyboardPerson } from './keyboard-person.ts';
import { go, openVisit, sendingStatus, type Visit } from './visit.ts';

let endpoint: RunningEndpoint;
let visit: Visit;

beforeAll(async () => {
  endpoint = await startEndpoint(['--demo']);
  visit = await openVisit({ viewport: { width: 1280, height: 800 } });
});

afterAll(async () => {
  await visit.profile.close();
  await endpoint.close();
});

test('the main job is done from the code to the number of the submission without a mouse', async () => {
  const { page } = visit;
  const { press, tabTo, write, focus, unseen } = keyboardPerson(page);
  const isAt = async (role: string, name: string): Promise<void> => {
    await expect.poll(focus).toMatchObject({ role, name, isInSight: true });
  };

  await page.goto(endpoint.address);
  await tabTo('textbox', /^Kode masuk/);
  await write(linkFor(endpoint, /Admin OPD/).split('#kode=')[1] ?? '');
  await press('Enter');
  await sendingStatus(page).waitFor();
  await page.getByRole('button', { name: 'Saya punya dokumen' }).waitFor();
  await page.locator('.bones').first().waitFor({ state: 'detached' });

  await tabTo('link', 'Langsung ke isi', { most: 1 });
  await press('Enter');
  await expect.poll(focus).toMatchObject({ role: 'main' });
  await press('Shift+Tab');
  await tabTo('link', 'Indikator');
  await press('Enter');
  await isAt('heading', 'Indikator');
  await tabTo('link', /^Manajemen Pengetahuan/);
  await press('Enter');
  await isAt('heading', 'Manajemen Pengetahuan');

  const claim = page.getByRole('radiogroup').first();
  await tabTo('radio', 'Ada');
  await press('ArrowRight');
  await isAt('radio', 'Belum');
  await press('ArrowLeft');
  await isAt('radio', 'Ada');
  await expect.poll(() => claim.getByRole('radio', { name: 'Ada', exact: true }).isChecked()).toBe(true);

  await tabTo('button', 'Tambah bukti');
  await press('Enter');
  await isAt('heading', 'Tambah bukti');
  await press('Escape');
  await isAt('button', 'Tambah bukti');
  await press('Enter');
  await isAt('heading', 'Tambah bukti');
  await tabTo('button', 'Tautan');
  await press('Enter');
  await isAt('heading', 'Tambah tautan');
  await tabTo('textbox', 'Alamat web');
  await write('https://bkpsdm.contoh.go.id/pengetahuan');
  await press('Enter');
  await isAt('heading', 'Dokumen apa ini?');
  await tabTo('button', 'Dokumen perencanaan');
  await press('Enter');
  await isAt('heading', 'Bukti ditambahkan');
  // The page behind grows by the new row; whoever closes the sheet has seen that it is saved.
  await page.getByRole('list', { name: 'Bukti dari OPD Anda' }).waitFor({ state: 'attached' });
  await tabTo('button', 'Selesai');
  await press('Enter');
  await isAt('button', 'Tambah bukti');

  await tabTo('textbox', 'Penjelasan');
  await write('Fakta: SOP pengetahuan ditetapkan. Analisis: sesuai peta rencana.');
  await tabTo('button', 'Ajukan');
  await press('Enter');
  await isAt('heading', 'Periksa sebelum diajukan');
  await tabTo('button', 'Ajukan');
  await press('Enter');
  await isAt('heading', 'Diajukan');
  const receipt = page.getByText('Nomor pengajuan Anda').locator('..');
  await receipt.getByText('Sampai di server').waitFor();
  expect(await receipt.locator('b').innerText()).toMatch(/[A-Z0-9]{4,}/);
  expect(unseen()).toEqual([]);
});

test.each([
  ['Beranda', '#/', /./],
  ['Indikator', '#/indikator', 'Indikator'],
  ['an indicator', '#/indikator/I36', /./],
  ['Dokumen', '#/dokumen', 'Dokumen'],
  ['Pengiriman', '#/pengiriman', 'Pengiriman'],
  ['Pengaturan', '#/pengaturan', 'Pengaturan'],
])('on a phone no place the keyboard reaches lies beneath a bar: %s', async (_name, address, title) => {
  const { page } = visit;
  const { tabThrough, unseen } = keyboardPerson(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.evaluate((hash) => (location.hash = hash), address);
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  await page.locator('.bones').first().waitFor({ state: 'detached' });

  expect((await tabThrough()).length).toBeGreaterThan(5);
  expect(unseen()).toEqual([]);
});

test('a record of the data collection is filled in and handed in without a mouse', async () => {
  const { page } = visit;
  const { press, tabTo, write, focus, unseen } = keyboardPerson(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await go(page, '#/pendataan');
  await expect.poll(focus).toMatchObject({ role: 'heading', name: 'Pendataan' });
  await tabTo('link', 'Pernyataan tanpa insiden');
  await press('Enter');
  await expect.poll(focus).toMatchObject({ role: 'heading', name: 'Pernyataan tanpa insiden' });
  await tabTo('button', 'Tambah catatan');
  await press('Enter');
  await page
    .getByText(/terisi$/)
    .first()
    .waitFor();
  await tabTo('radio', 'Tidak ada insiden yang kami ketahui');
  await press('Space');
  await tabTo('textbox', 'Jabatan yang menyatakan');
  await write('Kepala Badan');
  await tabTo('textbox', /^Tanggal pernyataan/);
  await page.keyboard.type('03022026');
  await tabTo('button', 'Ajukan');
  await press('Enter');
  await page.getByRole('button', { name: 'Tarik kembali' }).waitFor();
  expect(unseen()).toEqual([]);
});
