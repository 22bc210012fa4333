import type { Locator, Page } from 'playwright-core';
import type { PickedFile } from './papers.ts';
import { longReport, sha256Of } from './papers.ts';

/** A report large enough to have a middle, with what has to be known about it. */
export function largeReport(): { file: PickedFile; size: number; sha256: string } {
  const file = longReport('Laporan pengelolaan aset TIK', 4_000_000);
  return { file, size: file.buffer.length, sha256: sha256Of(file.buffer) };
}

/** Puts a file into the library; resolves once it is stored on the device. */
export async function addToLibrary(page: Page, address: string, file: PickedFile): Promise<void> {
  await page.goto(`${address}/#/dokumen`);
  await page.getByRole('button', { name: 'Tambah dokumen', exact: true }).click();
  await page.getByLabel('Pilih berkas').setInputFiles(file);
  await page.getByText('Dokumen apa ini?').waitFor();
}

/** The receipt of a file on *Pengiriman*. */
export async function openReceipt(page: Page, address: string, file: PickedFile): Promise<Locator> {
  await page.goto(`${address}/#/pengiriman`);
  return page.getByRole('listitem').filter({ hasText: file.name }).getByText('diperiksa utuh');
}
