import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writePdf } from '../../src/server/demo/write-pdf.ts';
import { faultsOf } from './axe.ts';
import { linkFor, startEndpoint, type RunningEndpoint } from './endpoint.ts';
import { exchange, go, openVisit, signIn, type Visit } from './visit.ts';

let endpoint: RunningEndpoint;
const visits: Visit[] = [];

beforeAll(async () => {
  endpoint = await startEndpoint(['--demo']);
});

afterAll(async () => {
  for (const { profile } of visits) await profile.close();
  await endpoint.close();
});

async function newVisit(): Promise<Visit> {
  const visit = await openVisit({ viewport: { width: 1280, height: 800 } });
  visits.push(visit);
  return visit;
}

type Screen = [name: string, open: (page: Page) => Promise<unknown>];

/** An address, and what has to be seen on it before it is looked at. */
const at =
  (address: string, heading: string | RegExp): Screen[1] =>
  async (page) => {
    // Whatever sheet the screen before has left open.
    await page.keyboard.press('Escape');
    await go(page, address);
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
    await page.locator('.bones').first().waitFor({ state: 'detached' });
  };

/** From an address on, what is pressed there. */
const then =
  (open: Screen[1], ...acts: Screen[1][]): Screen[1] =>
  async (page) => {
    await open(page);
    for (const act of acts) await act(page);
  };

const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).first().click();
const sheet = (name: string | RegExp) => (page: Page) => page.getByRole('dialog', { name }).waitFor();
const says = (text: string | RegExp) => (page: Page) => page.getByText(text).first().waitFor();

/** All screens of one person, in one browser, one after another. */
function screensOf(who: RegExp, screens: readonly Screen[]): void {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await newVisit());
    await signIn(page, linkFor(endpoint, who));
  });
  test.each(screens)('%s', async (_name, open) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(page);
    expect(await faultsOf(page)).toEqual([]);
  });
}

async function chooseFile(page: Page): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Pilih berkas' }).click();
  const name = 'SK tim 2025';
  const paper = { title: name, footer: name, pages: [{ heading: [name], paragraphs: [name] }] };
  await (
    await choosing
  ).setFiles({ name: `${name}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(writePdf(paper)) });
  await page.getByText('Dokumen apa ini?').waitFor();
}

async function refuseCode(page: Page): Promise<void> {
  await page.goto(endpoint.address);
  await page.getByRole('textbox', { name: 'Kode masuk' }).fill('0000000000');
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.locator('[data-part="fault"]:visible').waitFor();
}

describe('signing in', () => {
  test('the way in and a refused code', async () => {
    const { page } = await newVisit();
    await page.goto(endpoint.address);
    await page.getByRole('heading', { name: 'Masuk' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await refuseCode(page);
    expect(await faultsOf(page)).toEqual([]);
  });
});

const returned = at('#/indikator/I36', /./);
const empty = at('#/indikator/I26', 'Manajemen Pengetahuan');
const filled = at('#/indikator/I25', 'Kompetensi SDM SPBE');

describe('the coordinator', () => {
  screensOf(/Koordinator \(/, [
    ['Beranda', at('#/', /./)],
    ['Ringkasan', at('#/ringkasan', 'Ringkasan')],
    ['Verifikasi', at('#/verifikasi', 'Verifikasi')],
    ['a room with submissions', returned],
    ['returning a requirement', press('Kembalikan')],
    [
      'filling in for an OPD',
      then(at('#/indikator/I26', /./), (page) => page.getByLabel('Isi atas nama OPD').selectOption('bkpsdm')),
    ],
    ['Kelola, agency', at('#/kelola/instansi', 'Kelola')],
    ['Kelola, OPDs', at('#/kelola/opd', 'Kelola')],
    ['Kelola, one OPD', at('#/kelola/opd/dinkes', 'Kelola')],
    ['Kelola, periods', at('#/kelola/periode', 'Kelola')],
    ['Kelola, one period', at('#/kelola/periode/2026', 'Kelola')],
    ['Kelola, a new period', at('#/kelola/periode/baru', 'Kelola')],
    ['Kelola, assignments', at('#/kelola/penugasan', 'Kelola')],
    ['Kelola, assignments by OPD', at('#/kelola/penugasan?menurut=opd', 'Kelola')],
    ['Kelola, one assignment', at('#/kelola/penugasan/I19', 'Kelola')],
    ['Kelola, people', at('#/kelola/orang', 'Kelola')],
    ['Kelola, a person without a name', press('Buat kode')],
    [
      'Kelola, a code slip',
      async (page) => {
        await page.getByLabel('Nama', { exact: true }).fill('Sari Dewanti');
        await page.locator('#orang-opd').selectOption('dinkes');
        await press('Buat kode')(page);
        await page.getByRole('button', { name: /slip/i }).first().waitFor();
      },
    ],
    ['the slips to print', at('#/kelola/orang/slip', /./)],
    ['Portal', at('#/portal', 'Portal')],
    ['Portal, one indicator', at('#/portal/I19', /./)],
    ['Portal, one that was typed', then(press('Sudah diketik'), says(/^Diketik /))],
    ['Riwayat', at('#/riwayat', 'Riwayat')],
    ['Riwayat, nothing fits', at('#/riwayat?cari=tidakada', 'Riwayat')],
    [
      'Riwayat, the log was checked',
      then(at('#/riwayat', 'Riwayat'), press('Periksa sekarang'), says(/^Utuh/)),
    ],
    ['Meja', at('#/meja', 'Meja')],
    ['Meja, one OPD', at('#/meja/dinkes', /./)],
    ['Meja, evidence fetched', then(press(/^Ambil /), says(/siap dibuka/))],
    ['Meja, the record', at('#/meja/diskominfo/berita-acara', 'Berita acara')],
    [
      'a room filled in for an OPD',
      then(at('#/indikator/I46?untuk=dinkes', /./), says(/^Anda mengisi atas nama/)),
    ],
    ['Pengiriman', at('#/pengiriman', 'Pengiriman')],
  ]);
});

describe('the admin of an OPD', () => {
  screensOf(/Admin OPD/, [
    ['Beranda', at('#/', /./)],
    ['Indikator', at('#/indikator', 'Indikator')],
    ['an indicator that is empty', empty],
    ['an indicator with answers', filled],
    ['an indicator that was returned', returned],
    ['the history', then(returned, press('Riwayat'), sheet('Riwayat'))],
    ['adding evidence: the ways', then(empty, press('Tambah bukti'), sheet('Tambah bukti'))],
    ['adding evidence: a link', then(empty, press('Tambah bukti'), press('Tautan'), press('Simpan tautan'))],
    [
      'adding evidence: a document that is there',
      then(empty, press('Tambah bukti'), press('Dokumen yang sudah ada')),
    ],
    ['adding evidence: photos', then(empty, press('Tambah bukti'), press('Foto'))],
    ['a document: its kind', then(at('#/', /./), press('Saya punya dokumen'), chooseFile)],
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
    ['the receipt of a submission', then(press('Ajukan'), says('Nomor pengajuan Anda'))],
    ['Dokumen', at('#/dokumen', 'Dokumen')],
    ['Dokumen, one document open', async (page) => page.locator('details.doc summary').first().click()],
    ['Dokumen, its data being changed', then(press('Ubah data'), sheet('Ubah data dokumen'))],
    ['a file that is not on this device', then(at('#/dokumen', 'Dokumen'), openViewer)],
    ['the viewer', then(press(/^Unduh/), (page) => page.locator('dialog canvas').first().waitFor())],
    ['Pengiriman with a difference', then(at('#/pengiriman', 'Pengiriman'), says('Perbedaan isian'))],
    ['Pengiriman, combining', press('Gabungkan')],
    ['Pengiriman with work held back', holdBack],
    ['Bantuan', at('#/bantuan', 'Bantuan')],
    ['Bantuan, a topic open', at('#/bantuan/pasang', 'Bantuan')],
    ['Pengaturan', at('#/pengaturan', 'Pengaturan')],
    ['Pengaturan, a code for another device', then(press('Buat kode'), says(/Berlaku sampai/))],
    ['Pengaturan, leaving', then(press('Keluar'), sheet(/./))],
    ['Tentang', at('#/tentang', /./)],
    ['an address that leads nowhere', at('#/tidak-ada', 'Halaman tidak ada')],
    [
      'the menu of phones',
      async (page) => {
        await page.setViewportSize({ width: 360, height: 740 });
        await then(press('Menu'), sheet('Menu'))(page);
      },
    ],
  ]);
});

/** The coordinator takes an indicator away from the OPD while its admin, without a network, writes in it. */
async function holdBack(page: Page): Promise<void> {
  const [desk] = visits.filter((visit) => visit.page !== page).slice(-1);
  if (desk === undefined) throw new Error('no coordinator');
  await empty(page);
  await page.context().setOffline(true);
  const explanation = page.getByRole('textbox', { name: 'Penjelasan', exact: true });
  await explanation.fill('Ditulis sebelum tahu penugasannya berubah.');
  await explanation.blur();
  await then(at('#/kelola/penugasan/I26', 'Kelola'), press(/^Hapus Badan Kepegawaian/))(desk.page);
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
    ['Indikator', at('#/indikator', 'Indikator')],
    ['a room', returned],
  ]);
});
