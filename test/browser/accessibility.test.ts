import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { writePdf } from '../../src/server/demo/write-pdf.ts';
import { faultsOf } from './axe.ts';
import { chooseFile } from './choose-file.ts';
import { linkFor } from './endpoint.ts';
import { at, openRegion, press, says, sheet, after } from './screens.ts';
import { exchange, signIn } from './visit.ts';

const { endpoint, newVisit, screensOf } = openRegion();

async function choosePaper(page: Page): Promise<void> {
  const choose = page.getByRole('button', { name: 'Pilih berkas' });
  const name = 'SK tim 2025';
  const paper = { title: name, footer: name, pages: [{ heading: [name], paragraphs: [name] }] };
  const buffer = Buffer.from(writePdf(paper));
  await chooseFile(page, () => choose.click(), { name: `${name}.pdf`, mimeType: 'application/pdf', buffer });
  await page.getByText('Dokumen apa ini?').waitFor();
}

async function refuseCode(page: Page): Promise<void> {
  await page.goto(endpoint().address);
  await page.getByRole('textbox', { name: 'Kode masuk' }).fill('0000000000');
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.locator('[data-part="fault"]:visible').waitFor();
}

describe('signing in', () => {
  test('the way in and a refused code', async () => {
    const { page } = await newVisit();
    await page.goto(endpoint().address);
    await page.getByRole('heading', { name: 'Masuk' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await refuseCode(page);
    expect(await faultsOf(page)).toEqual([]);
  });
});

const returned = at('#/indikator/I36', /./);
const empty = at('#/indikator/I26', 'Manajemen Pengetahuan');
const filled = at('#/indikator/I25', 'Kompetensi SDM SPBE');

describe('the admin of an OPD', () => {
  screensOf(/Admin OPD/, [
    ['Beranda', at('#/', /./)],
    ['Indikator', at('#/indikator', 'Indikator')],
    ['an indicator that is empty', empty],
    ['an indicator with answers', filled],
    ['an indicator that was returned', returned],
    ['the history', after(returned, press('Riwayat'), sheet('Riwayat'))],
    ['adding evidence: the ways', after(empty, press('Tambah bukti'), sheet('Tambah bukti'))],
    ['adding evidence: a link', after(empty, press('Tambah bukti'), press('Tautan'), press('Simpan tautan'))],
    [
      'adding evidence: a document that is there',
      after(empty, press('Tambah bukti'), press('Dokumen yang sudah ada')),
    ],
    ['adding evidence: photos', after(empty, press('Tambah bukti'), press('Foto'))],
    ['a document: its kind', after(at('#/', /./), press('Saya punya dokumen'), choosePaper)],
    ['a document: its requirements', async (page) => press('Keputusan (SK)')(page)],
    [
      'a document: saved',
      async (page) => {
        await page.getByRole('checkbox').first().check();
        await press('Simpan (1 syarat)')(page);
        await page.getByText('Lengkapi nanti').click();
      },
    ],
    ['before submitting', at('#/indikator/I25/ajukan', 'Periksa sebelum diajukan')],
    ['the receipt of a submission', after(press('Ajukan'), says('Nomor pengajuan Anda'))],
    ['Dokumen', at('#/dokumen', 'Dokumen')],
    ['Dokumen, one document open', async (page) => page.locator('details.doc summary').first().click()],
    ['Dokumen, its data being changed', after(press('Ubah data'), sheet('Ubah data dokumen'))],
    ['a file that is not on this device', after(at('#/dokumen', 'Dokumen'), openViewer)],
    ['the viewer', after(press(/^Unduh/), (page) => page.locator('dialog canvas').first().waitFor())],
    ['Pengiriman with a difference', after(at('#/pengiriman', 'Pengiriman'), says('Perbedaan isian'))],
    ['Pengiriman, combining', press('Gabungkan')],
    ['Pengiriman with work held back', holdBack],
    ['Bantuan', at('#/bantuan', 'Bantuan')],
    ['Bantuan, a topic open', at('#/bantuan/pasang', 'Bantuan')],
    ['Pengaturan', at('#/pengaturan', 'Pengaturan')],
    ['Pengaturan, a code for another device', after(press('Buat kode'), says(/Berlaku sampai/))],
    ['Pengaturan, leaving', after(press('Keluar'), sheet(/./))],
    ['Tentang', at('#/tentang', /./)],
    ['an address that leads nowhere', at('#/tidak-ada', 'Halaman tidak ada')],
    [
      'the menu of phones',
      async (page) => {
        await page.setViewportSize({ width: 360, height: 740 });
        await after(press('Menu'), sheet('Menu'))(page);
      },
    ],
  ]);
});

/** The coordinator takes an indicator away from the OPD while its admin, without a network, writes in it. */
async function holdBack(page: Page): Promise<void> {
  const desk = await newVisit();
  await signIn(desk.page, linkFor(endpoint(), /Koordinator \(/));
  await empty(page);
  await page.context().setOffline(true);
  const explanation = page.getByRole('textbox', { name: 'Penjelasan', exact: true });
  await explanation.fill('Ditulis sebelum tahu penugasannya berubah.');
  await explanation.blur();
  await after(at('#/kelola/penugasan/I26', 'Kelola'), press(/^Hapus Badan Kepegawaian/))(desk.page);
  await exchange(desk.page);
  await page.context().setOffline(false);
  await exchange(page);
  await page.getByRole('heading', { name: 'Perlu tindakan Anda' }).waitFor();
}

/** A small file comes by itself where there is a network. */
async function openViewer(page: Page): Promise<void> {
  await page.context().setOffline(true);
  const entry = page.locator('details.doc').filter({ hasText: 'Rencana Pengembangan Kompetensi' });
  await entry.locator('summary').click();
  await entry.getByRole('button', { name: 'Lihat berkas' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Unduh/ })
    .waitFor();
  await page.context().setOffline(false);
}

describe('the head of the agency', () => {
  screensOf(/Pimpinan/, [
    ['Ringkasan', at('#/', 'Ringkasan')],
    ['Matriks', at('#/matriks', 'Matriks')],
    ['Indikator', at('#/indikator', 'Indikator')],
    ['a room', returned],
  ]);
});
