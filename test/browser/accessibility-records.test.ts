import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { regionRecords } from './region-records.ts';
import { after, at, openRegion, press, says, type Screen } from './screens.ts';
import { sendRecords } from './send-records.ts';
import { exchange } from './visit.ts';

const { screensOf } = openRegion();

async function arrive(page: Page): Promise<void> {
  await sendRecords(page, regionRecords());
  await exchange(page);
}

const open =
  (section: RegExp): Screen[1] =>
  (page) =>
    page.locator('summary', { hasText: section }).click();

const openRecord =
  (name: string): Screen[1] =>
  (page) =>
    page.getByRole('link', { name, exact: true }).first().click();

async function setNoDays(page: Page): Promise<void> {
  await page.getByLabel('Verifikasi (hari)').fill('0');
  await page.getByRole('textbox', { name: 'Hari libur' }).fill('lebaran');
  await page.getByRole('button', { name: 'Simpan' }).last().click();
  await page.getByText('Bukan tanggal: lebaran.').waitFor();
}

const unfoldAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

describe('the coordinator', () => {
  screensOf(/Koordinator \(/, [
    ['the region of the sample', at('#/pendataan/wilayah', 'Gambaran daerah')],
    [
      'Pendataan, with complaints that are late',
      after(arrive, at('#/pendataan', 'Pendataan'), says('2 pengaduan lewat tenggat')),
    ],
    [
      'the region',
      after(at('#/pendataan/wilayah', 'Gambaran daerah'), says('Puskesmas Pembantu Tanjung'), unfoldAll),
    ],
    [
      'the list behind a figure',
      after(
        at('#/pendataan/wilayah', 'Gambaran daerah'),
        (page) => page.getByRole('link', { name: '2: Verifikasi, Lewat tenggat' }).click(),
        says('Lewat tenggat: Ya'),
      ),
    ],
    ['deadlines that cannot be', after(at('#/kelola/instansi', 'Kelola'), open(/Tenggat/), setNoDays)],
    [
      'an office with measurements, read only',
      after(
        at('#/pendataan/officeConnectivity', /./),
        openRecord('Puskesmas Kota'),
        open(/Hasil pengukuran/),
      ),
    ],
  ]);
});

describe('the admin of an OPD', () => {
  screensOf(/Admin OPD/, [
    [
      'Beranda, with a complaint that is late',
      after(exchange, at('#/', /./), says('pengaduan lewat tenggat')),
    ],
    [
      'the yearly check, answered',
      after(
        at('#/pendataan', 'Pendataan'),
        press('Ya: SIMPEG'),
        press('Tidak: e-Kinerja'),
        open(/Tambahkan pengguna/),
      ),
    ],
    [
      'a complaint that tells of a person',
      after(
        at('#/pendataan/complaint', /./),
        openRecord('Antrean pensiun lama'),
        (page) => page.getByLabel('Ringkasan').fill('Hubungi 0812-3456-7890'),
        says(/Sepertinya ada nomor telepon/),
      ),
    ],
    [
      'a measurement',
      after(
        at('#/pendataan/officeConnectivity', /./),
        openRecord('Kantor utama'),
        open(/Hasil pengukuran/),
        press('Ukur sekarang'),
        says(/^Unduh \(Mbps\): /),
      ),
    ],
  ]);
});
