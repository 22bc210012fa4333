import type { Locator, Page } from 'playwright-core';
import { go } from './visit.ts';

export type NewPeriod = { name: string; year: string; instrument: RegExp; from: string };

/** Makes a period that begins from another one, opens it and gives every indicator to its usual OPDs; gives what the preview says. */
export async function beginFrom(page: Page, { name, year, instrument, from }: NewPeriod): Promise<string> {
  await go(page, '#/kelola/periode/baru');
  await page.getByRole('radio', { name: instrument }).check();
  await page.getByRole('textbox', { name: 'Nama periode' }).fill(name);
  await page.getByRole('textbox', { name: 'Tahun' }).fill(year);
  await page.getByRole('combobox', { name: 'Mulai dari periode' }).selectOption({ label: from });
  const preview = await page.getByRole('heading', { name: /^Menurut peta kedua instrumen/ }).innerText();
  await page.getByRole('button', { name: 'Buat periode' }).click();
  await page.getByRole('button', { name: 'Buka periode' }).click();
  await page.getByText('Dibuka').first().waitFor();
  await go(page, '#/kelola/penugasan');
  await page.getByRole('button', { name: 'Lihat usulan' }).click();
  await page.getByRole('button', { name: 'Terapkan usulan' }).click();
  await page.getByText(/penugasan ditetapkan/).waitFor();
  return preview;
}

/** The question about one earlier piece, in the indicator that stands open. */
export function pieceOf(page: Page, name: string): Locator {
  return page.getByRole('group', { name: `Masih berlaku? ${name}`, exact: true });
}
