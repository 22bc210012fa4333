import { afterAll, beforeAll, expect, test } from 'vitest';
import { correctedEdition } from '../domain/corrected-edition.ts';
import { cutOff, type CutOff } from './cut-off-desk.ts';
import { openDesk, type DeskStage } from './desk-stage.ts';
import { deviceHolds } from './device-rows.ts';
import { readIndices, readReport, readTable } from './downloads.ts';
import { opsIn } from './endpoint.ts';
import { says } from './keyboard-page.ts';
import { pemdiYear } from './pemdi-acts.ts';
import { until } from './until.ts';
import { exchange } from './visit.ts';

let stage: DeskStage;
let alone: CutOff;

beforeAll(async () => {
  stage = await openDesk([], pemdiYear);
  alone = await cutOff(stage);
});

afterAll(() => stage.close());

test('the value of another institution is typed with its source, kept half typed, and read where the indicator stands', async () => {
  const page = await alone.openAfresh(`#/kelola/periode/${pemdiYear.year}`, /./);
  await page.getByText('Nilai dari lembaga lain', { exact: true }).click();
  const form = page.getByRole('form', { name: /^I7 / });
  await form.getByRole('textbox', { name: 'Nilai' }).fill('6');
  await form.getByRole('button', { name: 'Simpan' }).click();
  await form.getByText('Nilai dari 1 sampai 5, dengan desimal sebanyak yang dikenal instrumen.').waitFor();
  await form.getByText('Tulis dari mana nilai ini').waitFor();
  await form.getByRole('textbox', { name: 'Nilai' }).fill('2,6');
  await until('it is on the device', () => deviceHolds(page, { text: '"2,6"', without: ['parts'] }));

  await alone.openAfresh(`#/kelola/periode/${pemdiYear.year}`, /./);
  await page.getByText('Nilai dari lembaga lain', { exact: true }).click();
  await expect.poll(() => form.getByRole('textbox', { name: 'Nilai' }).inputValue()).toBe('2,6');
  await form.getByRole('textbox', { name: 'Sumber' }).fill('Surat BPS 12/2027');
  await form.getByRole('button', { name: 'Simpan' }).click();
  await says(page, /^Nilai I7 .* disimpan$/);
  await page.getByText('1 dari 4 sudah diketik.').waitFor();
  expect(await alone.logOnceWaiting()).toEqual(alone.atServer);

  await alone.openAfresh('#/indikator/I7', /./);
  await page.getByText('Surat BPS 12/2027').first().waitFor();
  await page.getByText('Nilai 2,6').first().waitFor();
  expect(await page.getByRole('button', { name: 'Ajukan' }).count()).toBe(0);
});

test('a level is determined in decimals from criteria that are said to be drafts', async () => {
  const page = await alone.openAfresh('#/penetapan/I17', /./);
  await page.getByText('Kriteria tingkat ini masih draf', { exact: false }).first().waitFor();
  await page.getByRole('textbox', { name: /^Nilai yang ditetapkan/ }).fill('2,5');
  await page.getByRole('textbox', { name: /^Alasan penetapan/ }).fill('Hasil asesor eksternal.');
  await page.getByRole('button', { name: 'Simpan penetapan' }).click();
  await page.getByText(/Yang disahkan: tingkat 2,5/).waitFor();
  expect(await alone.logOnceWaiting()).toEqual(alone.atServer);
});

test('every page that gathers the year has both', async () => {
  const page = await alone.openAfresh('#/ringkasan', /./);
  const rows = await readTable(page, 'Semua indikator');
  const of = (id: string) => rows.find(({ Indikator }) => Indikator?.startsWith(`${id} `))?.['Disetujui'];
  expect([of('I7'), of('I17')]).toEqual(['2,6 (dari luar)', '2,5 (ditetapkan)']);
  const index = (await readIndices(page))['Disetujui']?.toFixed(2).replace('.', ',') ?? '';
  expect(index).toMatch(/^1,\d\d$/);
  await alone.openAfresh('#/matriks', /./);
  await page
    .getByText(/Nilai dari luar \(\d+\)/)
    .first()
    .waitFor();
  await alone.openAfresh('#/portal/I7', /./);
  await page
    .getByText('Nilai dari lembaga lain, seperti yang diketik koordinator', { exact: false })
    .waitFor();
  await page.getByText('Surat BPS 12/2027').first().waitFor();
  await alone.openAfresh('#/simulasi', /./);
  await says(page, index);
  await alone.openAfresh('#/ekspor/laporan', /./);
  const report = [...(await readReport(page))].join('\n');
  expect(report).toContain('2,6 (dari luar)');
  expect(report).toContain('kriteria draf');
});

test('an edition that is imported waits for the network, with its file, and is moved to afterwards', async () => {
  const page = await alone.openAfresh('#/kelola/instrumen', /./);
  const buffer = Buffer.from(JSON.stringify(correctedEdition()));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'ralat.json', mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: 'Simpan instrumen' }).click();
  await page
    .getByText('Belum tersimpan: perlu internet. Berkas tetap ada di sini; coba lagi nanti.')
    .waitFor();
  await stage.desk.profile.context.setOffline(false);
  await page.getByRole('button', { name: 'Simpan instrumen' }).click();
  await page.waitForURL(/pemdi-2026-r2/);
  await exchange(page);
  const [typed, determined] = [
    opsIn(stage.endpoint, 'agency'),
    opsIn(stage.endpoint, `indicator/${pemdiYear.year}/I17`),
  ];
  expect(typed.find(({ entity, field }) => entity === 'external' && field === 'value')?.value).toBe('2.6');
  expect(JSON.stringify(determined)).toContain('2.5');
  expect(await page.getByText(/ditolak/i).count()).toBe(0);

  // Once it was here, the move needs no network.
  await alone.openAfresh('#/kelola/instrumen/pemdi-2026-r2', /./);
  await stage.desk.profile.context.setOffline(true);
  await alone.openAfresh(`#/kelola/periode/${pemdiYear.year}`, /./);
  await page.getByRole('link', { name: 'Pindah ke edisi lain' }).click();
  await page.getByRole('link', { name: /2026, ralat 1/ }).click();
  await page.getByRole('button', { name: `Pindahkan ${pemdiYear.name}` }).click();
  await page.getByRole('button', { name: 'Urungkan' }).waitFor();
  await alone.openAfresh('#/ringkasan', /./);
  const moved = await readTable(page, 'Semua indikator');
  expect(moved.find(({ Indikator }) => Indikator?.startsWith('I7 '))?.['Disetujui']).toBe('2,6 (dari luar)');
  await page.getByText('I21').first().waitFor();
});
