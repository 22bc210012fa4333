import type { Page } from 'playwright-core';

/** What a coordinator sets up before anybody can answer: OPDs, a period of SPBE 2020 and who answers what. */
export async function setUpPeriod(page: Page, address: string, opds: readonly string[]): Promise<void> {
  await page.goto(`${address}/#/kelola/instansi`);
  await page.getByRole('textbox', { name: 'Nama instansi' }).fill('Pemerintah Kabupaten Uji');
  await page.getByRole('button', { name: 'Simpan' }).click();

  await page.goto(`${address}/#/kelola/opd`);
  await page.getByText('Tempel banyak sekaligus').click();
  await page.getByRole('textbox', { name: 'Daftar OPD' }).fill(opds.join('\n'));
  await page.getByRole('button', { name: `Tambah ${opds.length} OPD` }).click();

  await page.goto(`${address}/#/kelola/periode/baru`);
  await page.getByRole('radio', { name: /SPBE 2020/ }).check();
  await page.getByRole('textbox', { name: 'Nama periode' }).fill('Penilaian mandiri 2026');
  await page.getByRole('textbox', { name: 'Tahun' }).fill('2026');
  await page.getByRole('button', { name: 'Buat periode' }).click();
  await page.getByRole('button', { name: 'Buka periode' }).click();
  await page.getByText('Dibuka').first().waitFor();

  await page.goto(`${address}/#/kelola/penugasan`);
  await page.getByRole('button', { name: 'Lihat usulan' }).click();
  await page.getByRole('button', { name: 'Terapkan usulan' }).click();
  await page.getByText(/penugasan ditetapkan/).waitFor();
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
