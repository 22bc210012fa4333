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

async function chooseBroken(page: Page): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Pilih berkas JSON' }).click();
  const buffer = Buffer.from(JSON.stringify({ format: 'lumbung-instrument/1', id: 'ralat' }));
  await (await choosing).setFiles({ name: 'ralat.json', mimeType: 'application/json', buffer });
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

async function pasteOpds(page: Page): Promise<void> {
  await page.getByText('Tempel banyak sekaligus').click();
  await page.getByLabel('Daftar OPD, satu baris satu OPD').fill('Dinas X; Dinas X; mungkin\nBaru; OPD Baru');
  await page.getByText(/perlu diperbaiki dulu/).waitFor();
}

const returned = at('#/indikator/I36', /./);
const empty = at('#/indikator/I26', 'Manajemen Pengetahuan');
const filled = at('#/indikator/I25', 'Kompetensi SDM SPBE');

describe('the coordinator', () => {
  screensOf(/Koordinator \(/, [
    ['Beranda', at('#/', /./)],
    ['Ringkasan', at('#/ringkasan', 'Ringkasan')],
    ['Matriks', at('#/matriks', 'Matriks')],
    ['Matriks, filters open', (page) => page.getByText('Saring', { exact: true }).click()],
    ['Matriks by OPD', (page) => page.getByRole('tab', { name: 'Per OPD' }).click()],
    ['Penetapan', at('#/penetapan', 'Penetapan')],
    ['Penetapan of one indicator', at('#/penetapan/I25', 'Kompetensi SDM SPBE')],
    ['Penetapan, signed', then(press('Sahkan'), says('Buka lagi'))],
    ['Verifikasi', at('#/verifikasi', 'Verifikasi')],
    ['Ekspor', at('#/ekspor', 'Ekspor')],
    ['Ekspor, its settings', (page) => page.getByText('Pengaturan ZIP').click()],
    ['Verifikasi, by OPD', at('#/verifikasi?menurut=opd', 'Verifikasi')],
    ['Verifikasi, not submitted', at('#/verifikasi?menurut=draf', 'Verifikasi')],
    ['Verifikasi, questions', at('#/verifikasi?menurut=pertanyaan', 'Verifikasi')],
    ['the review desk', at('#/verifikasi/I36', /^I36 /)],
    ['its keys', then(press('Pintasan papan tik'), sheet('Pintasan papan tik'))],
    ['accepting up to a level', at('#/verifikasi/I36/sampai/3', /^Setujui sampai tingkat/)],
    ['a room with submissions', returned],
    ['returning a requirement', press('Kembalikan')],
    [
      'filling in for an OPD',
      then(at('#/indikator/I26', /./), (page) => page.getByLabel('Isi atas nama OPD').selectOption('bkpsdm')),
    ],
    ['Simulasi', at('#/simulasi', 'Simulasi')],
    ['Simulasi, a level that is none', writeNoLevel],
    [
      'Simulasi, the cheapest steps',
      then(
        at('#/simulasi?bagian=langkah', 'Simulasi'),
        press('Cari langkah'),
        says(/Ini yang paling sedikit/),
      ),
    ],
    ['Simulasi, comparing', then(at('#/simulasi?bagian=tersimpan', 'Simulasi'), compareScenarios)],
    ['the report', at('#/ekspor/laporan', 'Laporan hasil')],
    ['Kelola, agency', at('#/kelola/instansi', 'Kelola')],
    ['Kelola, OPDs', at('#/kelola/opd', 'Kelola')],
    ['Kelola, one OPD', at('#/kelola/opd/dinkes', 'Kelola')],
    ['Kelola, an import of OPDs that cannot be', then(at('#/kelola/opd', 'Kelola'), pasteOpds)],
    ['Kelola, handing an OPD over', at('#/kelola/opd/bkpsdm/ganti-admin', 'Kelola')],
    ['Kelola, periods', at('#/kelola/periode', 'Kelola')],
    ['Kelola, one period', at('#/kelola/periode/2026', 'Kelola')],
    ['Kelola, a new period', at('#/kelola/periode/baru', 'Kelola')],
    ['Kelola, instruments', at('#/kelola/instrumen', 'Kelola')],
    ['Kelola, an instrument with faults', then(chooseBroken, says(/hal perlu diperbaiki/))],
    ['Kelola, one instrument', at('#/kelola/instrumen/pemdi-2026', 'Kelola')],
    [
      'Kelola, what a move to another instrument changes',
      then(at('#/kelola/instrumen/pemdi-2026?periode=2026', 'Kelola'), says('Isian yang terdampak')),
    ],
    ['Kelola, assignments', at('#/kelola/penugasan', 'Kelola')],
    ['Kelola, assignments by OPD', at('#/kelola/penugasan?menurut=opd', 'Kelola')],
    ['Kelola, assignments as a matrix', at('#/kelola/penugasan?menurut=matriks', 'Kelola')],
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

async function writeNoLevel(page: Page): Promise<void> {
  const level = page.getByLabel(/^Angka tingkat I1 /);
  await level.fill('9');
  await level.blur();
  await page.getByText('Tulis tingkat 1, 2, 3, 4, atau 5.').waitFor();
}

async function compareScenarios(page: Page): Promise<void> {
  await page.getByLabel('Nama skenario').fill('Target 2026');
  await press('Simpan sebagai baru')(page);
  await page.getByRole('checkbox', { name: 'Target 2026' }).check();
  await page.getByRole('checkbox', { name: 'Sekarang (disetujui)' }).check();
  await page.getByRole('table', { name: 'Bandingkan' }).waitFor();
}

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
    ['Matriks', at('#/matriks', 'Matriks')],
    ['Indikator', at('#/indikator', 'Indikator')],
    ['a room', returned],
  ]);
});
