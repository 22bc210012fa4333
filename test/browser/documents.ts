import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { longReport, sha256Of, type PickedFile } from './papers.ts';

/** A report large enough to have a middle, with what has to be known about it. */
export function largeReport(): { file: PickedFile; size: number; sha256: string } {
  const file = longReport('Laporan pengelolaan aset TIK', 2_500_000);
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

/** Photographs pages as evidence of a requirement; they become one PDF. */
export async function photographPages(
  page: Page,
  card: Locator,
  photos: readonly PickedFile[],
): Promise<void> {
  await card.getByRole('button', { name: 'Tambah bukti' }).click();
  await page.getByRole('button', { name: 'Foto', exact: true }).click();
  for (const [index, photo] of photos.entries()) {
    const camera = page.getByLabel(index === 0 ? 'Ambil foto' : 'Foto halaman berikutnya');
    await camera.setInputFiles(photo);
    await page.getByText(`${index + 1} halaman tersimpan sementara`).waitFor();
  }
  await page.getByRole('button', { name: `Selesai (${photos.length} halaman` }).click();
  await page.getByRole('button', { name: 'Laporan', exact: true }).click();
  await page.getByRole('heading', { name: 'Bukti ditambahkan' }).waitFor();
  await page.getByRole('button', { name: 'Selesai', exact: true }).click();
}

/** *Saya punya dokumen*: the file, what it is, and what it proves. */
export async function haveDocument(
  page: Page,
  file: PickedFile,
  { kind, proves }: { kind: string; proves: readonly string[] },
): Promise<void> {
  await page.getByRole('link', { name: 'Beranda', exact: true }).click();
  await page.getByRole('button', { name: 'Saya punya dokumen' }).click();
  await page.getByLabel('Pilih berkas').setInputFiles(file);
  await page.getByRole('button', { name: kind, exact: true }).click();
  for (const text of proves) await page.getByRole('checkbox', { name: text }).check();
  await page.getByRole('button', { name: `Simpan (${proves.length} syarat)` }).click();
  await page.getByText(`membuktikan ${proves.length} syarat`).waitFor();
  await page.getByRole('button', { name: 'Selesai', exact: true }).click();
}

/** Shows one more file for a requirement. */
export async function addEvidence(
  page: Page,
  card: Locator,
  { file, kind }: { file: PickedFile; kind: string },
): Promise<void> {
  await card.getByRole('button', { name: 'Tambah bukti' }).click();
  await page.getByLabel('Pilih berkas').setInputFiles(file);
  await page.getByRole('button', { name: kind, exact: true }).click();
  await page.getByRole('heading', { name: 'Bukti ditambahkan' }).waitFor();
  await page.getByRole('button', { name: 'Selesai', exact: true }).click();
}

/** Ties a document that the library has already to a requirement. */
export async function tieExisting(page: Page, card: Locator, title: string): Promise<void> {
  await card.getByRole('button', { name: 'Tambah bukti' }).click();
  await page.getByRole('button', { name: 'Dokumen yang sudah ada' }).click();
  await page.getByRole('button', { name: `Pakai ${title}` }).click();
  await page.getByRole('heading', { name: 'Bukti ditambahkan' }).waitFor();
  await page.getByRole('button', { name: 'Selesai', exact: true }).click();
}

/** The viewer with the first page of a document drawn, opened from the library. */
export async function viewFromLibrary(page: Page, title: string): Promise<Locator> {
  await page.getByRole('link', { name: 'Dokumen', exact: true }).click();
  await page.getByText(title, { exact: true }).click();
  await page.getByRole('button', { name: 'Lihat berkas' }).click();
  return page.getByRole('dialog', { name: title });
}

/** What *Simpan berkas* in the viewer gives to the person. */
export async function savedBytes(page: Page, viewer: Locator): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    viewer.getByRole('link', { name: 'Simpan berkas' }).click(),
  ]);
  return readFile(await download.path());
}
