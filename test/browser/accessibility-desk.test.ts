import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { chooseFile } from './choose-file.ts';
import { sampleYear } from './sample-year.ts';
import { at, openRegion, press, says, sheet, after } from './screens.ts';

const { screensOf } = openRegion();

async function chooseBroken(page: Page): Promise<void> {
  const choose = page.getByRole('button', { name: 'Pilih berkas JSON' });
  const buffer = Buffer.from(JSON.stringify({ format: 'lumbung-instrument/1', id: 'ralat' }));
  await chooseFile(page, () => choose.click(), { name: 'ralat.json', mimeType: 'application/json', buffer });
}

async function pasteOpds(page: Page): Promise<void> {
  await page.getByText('Tempel banyak sekaligus').click();
  await page.getByLabel('Daftar OPD, satu baris satu OPD').fill('Dinas X; Dinas X; mungkin\nBaru; OPD Baru');
  await page.getByText(/perlu diperbaiki dulu/).waitFor();
}

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

describe('the coordinator', () => {
  screensOf(/Koordinator \(/, [
    ['Beranda', at('#/', /./)],
    ['Ringkasan', at('#/ringkasan', 'Ringkasan')],
    ['Matriks', at('#/matriks', 'Matriks')],
    ['Matriks, filters open', (page) => page.getByText('Saring', { exact: true }).click()],
    ['Matriks by OPD', (page) => page.getByRole('tab', { name: 'Per OPD' }).click()],
    ['Penetapan', at('#/penetapan', 'Penetapan')],
    ['Penetapan of one indicator', at('#/penetapan/I25', 'Kompetensi SDM SPBE')],
    ['Penetapan, signed', after(press('Sahkan'), says('Buka lagi'))],
    ['Verifikasi', at('#/verifikasi', 'Verifikasi')],
    ['Ekspor', at('#/ekspor', 'Ekspor')],
    ['Ekspor, its settings', (page) => page.getByText('Pengaturan ZIP').click()],
    ['Verifikasi, by OPD', at('#/verifikasi?menurut=opd', 'Verifikasi')],
    ['Verifikasi, not submitted', at('#/verifikasi?menurut=draf', 'Verifikasi')],
    ['Verifikasi, questions', at('#/verifikasi?menurut=pertanyaan', 'Verifikasi')],
    ['the review desk', at('#/verifikasi/I36', 'Layanan Kepegawaian')],
    ['its keys', after(press('Pintasan papan tik'), sheet('Pintasan papan tik'))],
    ['accepting up to a level', at('#/verifikasi/I36/sampai/3', /^Setujui sampai tingkat/)],
    ['a room with submissions', at('#/indikator/I36', /./)],
    ['returning a requirement', press('Kembalikan')],
    [
      'filling in for an OPD',
      after(at('#/indikator/I26', /./), (page) =>
        page.getByLabel('Isi atas nama OPD').selectOption('bkpsdm'),
      ),
    ],
    ['Simulasi', at('#/simulasi', 'Simulasi')],
    ['Simulasi, a level that is none', writeNoLevel],
    [
      'Simulasi, the cheapest steps',
      after(
        at('#/simulasi?bagian=langkah', 'Simulasi'),
        press('Cari langkah'),
        says(/Ini yang paling sedikit/),
      ),
    ],
    ['Simulasi, comparing', after(at('#/simulasi?bagian=tersimpan', 'Simulasi'), compareScenarios)],
    ['the report', at('#/ekspor/laporan', 'Laporan hasil')],
    ['Kelola, agency', at('#/kelola/instansi', 'Kelola')],
    ['Kelola, OPDs', at('#/kelola/opd', 'Kelola')],
    ['Kelola, one OPD', at('#/kelola/opd/dinkes', 'Kelola')],
    ['Kelola, an import of OPDs that cannot be', after(at('#/kelola/opd', 'Kelola'), pasteOpds)],
    ['Kelola, handing an OPD over', at('#/kelola/opd/bkpsdm/ganti-admin', 'Kelola')],
    ['Kelola, periods', at('#/kelola/periode', 'Kelola')],
    ['Kelola, one period', at(`#/kelola/periode/${sampleYear}`, 'Kelola')],
    ['Kelola, a new period', at('#/kelola/periode/baru', 'Kelola')],
    ['Kelola, instruments', at('#/kelola/instrumen', 'Kelola')],
    ['Kelola, an instrument with faults', after(chooseBroken, says(/hal perlu diperbaiki/))],
    ['Kelola, one instrument', at('#/kelola/instrumen/pemdi-2026', 'Kelola')],
    [
      'Kelola, what a move to another instrument changes',
      after(
        at(`#/kelola/instrumen/pemdi-2026?periode=${sampleYear}`, 'Kelola'),
        says('Isian yang terdampak'),
      ),
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
    ['Portal', at('#/portal', 'Portal')],
    ['Portal, one indicator', at('#/portal/I19', /./)],
    ['Portal, one that was typed', after(press('Sudah diketik'), says(/^Diketik /))],
    ['Riwayat', at('#/riwayat', 'Riwayat')],
    ['Riwayat, nothing fits', at('#/riwayat?cari=tidakada', 'Riwayat')],
    [
      'Riwayat, the log was checked',
      after(at('#/riwayat', 'Riwayat'), press('Periksa sekarang'), says(/^Utuh/)),
    ],
    ['Pendampingan', at('#/meja', 'Pendampingan')],
    ['Pendampingan, one OPD', at('#/meja/dinkes', /./)],
    ['Pendampingan, evidence fetched', after(press(/^Ambil /), says(/siap dibuka/))],
    ['Pendampingan, the record', at('#/meja/diskominfo/berita-acara', 'Berita acara')],
    [
      'a room filled in for an OPD',
      after(at('#/indikator/I46?untuk=dinkes', /./), says(/^Anda mengisi atas nama/)),
    ],
    ['Pengiriman', at('#/pengiriman', 'Pengiriman')],
  ]);
});
