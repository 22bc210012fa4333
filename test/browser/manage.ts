import type { Page } from 'playwright-core';
import { go } from './visit.ts';

/** What a coordinator sets up before anybody can answer: OPDs, a period of SPBE 2020 and who answers what. */
export async function setUpPeriod(page: Page, address: string, opds: readonly string[]): Promise<void> {
  await page.goto(`${address}/#/kelola/instansi`);
  await nameAgency(page);
  await go(page, '#/kelola/opd');
  await page.getByText('Tempel banyak sekaligus').click();
  await page.getByRole('textbox', { name: 'Daftar OPD' }).fill(opds.join('\n'));
  await page.getByRole('button', { name: `Tambah ${opds.length} OPD` }).click();
  await openPeriod(page);
  await assignByTemplate(page);
}

export async function nameAgency(page: Page): Promise<void> {
  await go(page, '#/kelola/instansi');
  await page.getByRole('textbox', { name: 'Nama instansi' }).fill('Pemerintah Kabupaten Uji');
  await page.getByRole('button', { name: 'Simpan' }).click();
}

/** A period of SPBE 2020, created and opened. */
export async function openPeriod(page: Page): Promise<void> {
  await go(page, '#/kelola/periode/baru');
  await page.getByRole('radio', { name: /SPBE 2020/ }).check();
  await page.getByRole('textbox', { name: 'Nama periode' }).fill('Penilaian mandiri 2026');
  await page.getByRole('textbox', { name: 'Tahun' }).fill('2026');
  await page.getByRole('button', { name: 'Buat periode' }).click();
  await page.getByRole('button', { name: 'Buka periode' }).click();
  await page.getByText('Dibuka').first().waitFor();
}

/** The shipped proposal of who answers what, taken as it is. */
export async function assignByTemplate(page: Page): Promise<void> {
  await go(page, '#/kelola/penugasan');
  await page.getByRole('button', { name: 'Lihat usulan' }).click();
  await page.getByRole('button', { name: 'Terapkan usulan' }).click();
  await page.getByText(/penugasan ditetapkan/).waitFor();
}

/** Chooses a file of OPDs and takes in what the preview says of it. */
export async function importOpds(page: Page, file: { name: string; buffer: Buffer }): Promise<void> {
  await go(page, '#/kelola/opd');
  await page.getByText('Tempel banyak sekaligus').click();
  await page.getByLabel('Berkas XLSX atau CSV').setInputFiles({
    ...file,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
  await page.getByText(/^Ditambahkan \(\d+\)$/).waitFor();
  await page.getByRole('button', { name: /^Tambah \d+ OPD$/ }).click();
}

/** Codes for every OPD at once, each with an admin by a name for the time being; gives the codes as the slips show them. */
export async function makeAllCodes(page: Page): Promise<Map<string, string>> {
  await go(page, '#/kelola/orang');
  await page.getByText('Kode untuk semua OPD sekaligus').click();
  await page.getByRole('checkbox', { name: /yang belum punya admin/ }).check();
  await page.getByRole('button', { name: /^Buat \d+ kode dan slip$/ }).click();
  await page.getByRole('heading', { name: 'Slip kode masuk' }).waitFor();
  const slips = await page.locator('.slips > li').all();
  const codes = slips.map(async (slip): Promise<[string, string]> => [
    await slip.getByRole('heading').innerText(),
    await slip.locator('.sign-in-code').innerText(),
  ]);
  return new Map(await Promise.all(codes));
}

/** Makes a sign-in code for an admin of an OPD and reads it off the slip; the person is on the list from then on. */
export async function makeCode(
  page: Page,
  address: string,
  admin: { name: string; opd: string },
): Promise<string> {
  await page.goto(`${address}/#/kelola/orang`);
  await page.getByRole('textbox', { name: 'Nama' }).fill(admin.name);
  await page.getByRole('combobox', { name: 'OPD' }).selectOption({ label: admin.opd });
  await page.getByRole('button', { name: 'Buat kode' }).click();
  await page.getByRole('region', { name: 'Daftar orang' }).getByText(admin.name, { exact: true }).waitFor();
  const slip = page.getByRole('region', { name: `Kode masuk untuk ${admin.name}` });
  return slip.locator('.sign-in-code').innerText();
}
