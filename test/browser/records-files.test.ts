import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSheets } from '../../src/ui/kit/write-sheets.ts';
import { faultsOf } from './axe.ts';
import { savedBytes } from './documents.ts';
import { downloadBy, readWorkbook, takeDownloadsAsTheyCome, type Download } from './downloads.ts';
import { linkFor, startEndpoint, type RunningEndpoint } from './endpoint.ts';
import { exchange, go, openVisit, signIn, untilKept, type Visit } from './visit.ts';

let endpoint: RunningEndpoint;
let admin: Visit;
let desk: Visit;

beforeAll(async () => {
  endpoint = await startEndpoint(['--demo']);
  admin = await openVisit();
  desk = await openVisit({ viewport: { width: 1280, height: 800 } });
  await takeDownloadsAsTheyCome(admin.page);
});

afterAll(async () => {
  for (const { profile } of [admin, desk]) await profile.close();
  await endpoint.close();
});

const nameHead = 'Nama aplikasi';
const title = /^Daftar aplikasi dan situs per /;

async function openFiles(page: Page): Promise<void> {
  await go(page, '#/pendataan/application');
  await page.getByText('Unduh, unggah, jadikan bukti').click();
}

/** Names the record that is open; its first part stands open while something is missing there. */
async function rename(page: Page, name: string): Promise<void> {
  await page.locator('#record-name').fill(name);
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

/** The same file with other names: the known record renamed, and one more. */
async function edited({ bytes }: Download): Promise<Buffer> {
  const sheets = await readXlsxFile(bytes);
  const written = sheets.map(({ sheet, data }) => {
    const [head = [], ...rows] = data.map((row) =>
      row.map((cell) => (typeof cell === 'number' || typeof cell === 'string' ? cell : '')),
    );
    if (sheet !== 'Data') return { name: sheet, rows: [head, ...rows] };
    const named = (name: string) => head.map((title) => (title === nameHead ? name : ''));
    const renamed = rows.map((row) => row.map((cell) => (cell === 'Buku Tamu' ? 'Buku Tamu Baru' : cell)));
    return { name: sheet, rows: [head, ...renamed, named('SIKEPO')] };
  });
  return Buffer.from(await (await writeSheets(written)).arrayBuffer());
}

const namesIn = async (file: Download): Promise<unknown[]> =>
  (await readWorkbook(file))('Data').map((row) => row[nameHead]);

describe('an OPD without a network', () => {
  beforeAll(async () => {
    await signIn(admin.page, linkFor(endpoint, /Admin OPD/));
    await untilKept(admin.page);
    await admin.profile.context.setOffline(true);
    await go(admin.page, '#/pendataan/application');
    await admin.page.getByRole('button', { name: 'Tambah catatan' }).click();
    await rename(admin.page, 'Buku Tamu');
  });

  it('[FM14] takes its records out, changes them in another program and takes them back', async () => {
    const { page } = admin;
    await openFiles(page);
    const file = await downloadBy(page, 'Unduh XLSX');
    const names = await namesIn(file);
    expect(names).toContain('Buku Tamu');
    const input = page.getByLabel('Berkas XLSX atau CSV');
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await input.setInputFiles({ name: file.name, mimeType, buffer: file.bytes });
    await page.getByText(`${names.length} baris sudah sama, tidak berubah.`).waitFor();
    await input.setInputFiles({ name: file.name, mimeType, buffer: await edited(file) });
    await page.getByText('Draf baru (1)').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Terapkan 2 perubahan' }).click();
    await page.getByRole('link', { name: 'SIKEPO', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Buku Tamu Baru', exact: true }).waitFor();
  });

  it('makes evidence of what the list shows', async () => {
    const { page } = admin;
    await page.getByRole('button', { name: 'Jadikan bukti' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('checkbox').first().waitFor();
    // Applications help these indicators, so their requirements come first.
    expect(await sheet.locator('legend').first().innerText()).toContain('I36');
    await sheet.getByRole('checkbox').first().check();
    await sheet.getByRole('button', { name: 'Simpan (1 syarat)' }).click();
    await sheet.getByText('membuktikan 1 syarat').waitFor();
    await sheet.getByRole('button', { name: 'Selesai', exact: true }).click();
  });

  it('talks about a record, reads its history and sees it on paper', async () => {
    const { page } = admin;
    await page.getByRole('link', { name: 'SIKEPO', exact: true }).click();
    await page.getByLabel('Tulis pesan').fill('Mohon diperiksa.');
    await page.getByRole('button', { name: 'Kirim pesan' }).click();
    await page.getByRole('article').getByText('Mohon diperiksa.').waitFor();
    await page.getByText('Riwayat', { exact: true }).click();
    await page.getByText(`${nameHead}: SIKEPO`).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'Cetak' }).click();
    await page.getByRole('article', { name: 'SIKEPO' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});

describe('Diskominfo', () => {
  it('sees what is tied, and opens the file as it was, whatever became of the records', async () => {
    const { page } = admin;
    await page.goBack();
    await rename(page, 'SIKEPO Dua');
    await admin.profile.context.setOffline(false);
    await exchange(page);

    await signIn(desk.page, linkFor(endpoint, /Koordinator/));
    await exchange(desk.page);
    await go(desk.page, '#/indikator/I36');
    await desk.page.getByRole('heading', { name: 'Syarat tiap tingkat' }).waitFor();
    await desk.page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    await desk.page.getByRole('button', { name: title }).first().click();
    const viewer = desk.page.getByRole('dialog', { name: title });
    await viewer.waitFor();
    const bytes = await savedBytes(desk.page, viewer);
    expect(await namesIn({ name: 'bukti.xlsx', bytes })).toEqual(
      expect.arrayContaining(['SIKEPO', 'Buku Tamu Baru']),
    );
  });
});
