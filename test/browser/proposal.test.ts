import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf } from './axe.ts';
import { downloadBy, readDocx, takeDownloadsAsTheyCome } from './downloads.ts';
import { linkFor, startEndpoint, type RunningEndpoint } from './endpoint.ts';
import { invite } from './invite.ts';
import { fillIn, putInCatalogue, unfold } from './proposal-acts.ts';
import { duplicates, lastOfProcess, people, process, technical } from './proposal-values.ts';
import { exchange, go, openVisit, signIn, type Visit } from './visit.ts';

let endpoint: RunningEndpoint;
let office: Visit;
let desk: Visit;
/** The address of the proposal, once there is one. */
let address = '';

beforeAll(async () => {
  endpoint = await startEndpoint(['--demo']);
  await putInCatalogue(endpoint, 'dinkes:app-1', {
    kind: 'application',
    name: 'e-Cuti Dinkes',
    function: 'Mengajukan cuti, persetujuan atasan, dan sisa cuti tahunan',
    users: 'Khusus pegawai',
    process: 'Pengajuan cuti pegawai',
    state: 'active',
  });
  [office, desk] = await Promise.all([openVisit(), openVisit({ viewport: { width: 1280, height: 800 } })]);
  await takeDownloadsAsTheyCome(desk.page);
  await signIn(office.page, linkFor(endpoint, /Admin OPD/));
  await signIn(desk.page, await invite(endpoint, 'andi'));
});

afterAll(async () => {
  for (const { profile } of [office, desk]) await profile.close();
  await endpoint.close();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const toast = (page: Page, text: string) => page.getByText(text).first().waitFor();
const hit = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

/** In both looks and on both widths. */
async function isAccessible(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 1280]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      expect([colorScheme, width, await faultsOf(page)]).toEqual([colorScheme, width, []]);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  if (before !== null) await page.setViewportSize(before);
}

async function open(page: Page): Promise<void> {
  await exchange(page);
  await go(page, address);
  await page.getByRole('heading', { level: 1, name: 'Cuti Cepat' }).waitFor();
}

/** Steps are read where everybody reads them. */
const course = (page: Page) => page.getByRole('region', { name: 'Perjalanan usulan' });

describe('a proposal', () => {
  it('is begun offline: the technical parts stay closed until the process is complete', async () => {
    const { page, profile } = office;
    // The data collection comes with the first visit; from here on there is no network.
    await exchange(page);
    await profile.context.setOffline(true);
    await go(page, '#/pendataan/proposal');
    await press(page, 'Tambah catatan');
    await page.getByRole('heading', { level: 1, name: 'Belum bernama' }).waitFor();
    address = new URL(page.url()).hash;
    await unfold(page, /^Usulan/);
    await page.locator('details.panel[open]').getByText('Lengkapi bagian sebelumnya lebih dahulu.').waitFor();
    await unfold(page, process.section);
    await fillIn(page, process.values);
    expect(await page.locator('#record-title').count()).toBe(0);
    await fillIn(page, lastOfProcess.values);
  });

  it('[PP5] shows what another OPD has that is alike, and why; the rest opens once each is answered', async () => {
    const { page } = office;
    await unfold(page, duplicates.section);
    const found = hit(page, 'e-Cuti Dinkes');
    await found.getByText('Dinas Kesehatan · Aplikasi, Aktif').waitFor();
    await found.getByText(/^Mirip pada nama: cuti/).waitFor();
    await found.getByText(/^Mirip pada proses: cuti/).waitFor();
    await isAccessible(page);
    await fillIn(page, duplicates.values);
    expect(await page.locator('#record-title').count()).toBe(0);
    for (const group of await page.locator('[id="record-similar"] .card[role=group]').all()) {
      await group.getByRole('radio', { name: 'Tidak cocok' }).check();
      await group.getByRole('textbox').fill('Hanya untuk satu kantor');
      await group.getByRole('textbox').blur();
    }
    await page.locator('#record-title').waitFor();
  });

  it('[PP5] is completed and submitted without a network, and not before everything is answered', async () => {
    const { page } = office;
    for (const { section, values } of [...technical, people]) {
      await unfold(page, section);
      await fillIn(page, values);
    }
    await press(page, 'Pilih dokumen: Surat yang ditandatangani');
    await page.getByRole('dialog').getByRole('checkbox').first().check();
    await page.keyboard.press('Escape');
    await press(page, 'Ajukan');
    await page.getByRole('alert').getByText('Narahubung: isi bagian ini.').waitFor();
    await unfold(page, /^Tentang catatan ini/);
    await page.locator('#record-contact').getByLabel('Jabatan').fill('Kepala bidang');
    await page.locator('#record-contact').getByLabel('Jabatan').blur();
    await page
      .getByRole('region', { name: 'Periksa sekali lagi sebelum diajukan' })
      .getByText('e-Cuti Dinkes')
      .waitFor();
    await press(page, 'Ajukan');
    await toast(page, 'Sudah diajukan. Diskominfo akan memeriksanya.');
    await expect.poll(() => course(page).innerText()).toContain('Kurang dari sehari di Diajukan');
    await office.profile.context.setOffline(false);
  });

  it('is checked, returned with a note to a field, and repaired', async () => {
    await exchange(office.page);
    const { page } = desk;
    await open(page);
    await press(page, 'Mulai periksa');
    await toast(page, 'Pemeriksaan kelengkapan dimulai.');
    await press(page, 'Kembalikan');
    await page.getByLabel('Alasan', { exact: true }).fill('Biaya belum jelas');
    await press(page, 'Tambah catatan');
    await page.getByLabel('Catatan untuk isian').selectOption({ label: 'Perkiraan biaya' });
    await page.getByLabel('Catatan', { exact: true }).fill('Samakan dengan RKA');
    await press(page, 'Kembalikan');
    await toast(page, 'Dikembalikan ke OPD.');
    await exchange(page);

    await open(office.page);
    await office.page.getByText('Biaya belum jelas').first().waitFor();
    await unfold(office.page, /^Rencana dan biaya/);
    await office.page.getByText('Catatan Diskominfo: Samakan dengan RKA').waitFor();
    await fillIn(office.page, { cost: { text: '175000000' } });
    await press(office.page, 'Ajukan');
    await expect.poll(() => course(office.page).innerText()).toContain('Kurang dari sehari di Diajukan');
    await exchange(office.page);
  });

  it('is reviewed, asked about and answered', async () => {
    const { page } = desk;
    await open(page);
    await press(page, 'Mulai periksa');
    await press(page, 'Sudah lengkap');
    await toast(page, 'Usulan masuk telaah.');
    await page.getByText('Minta klarifikasi').click();
    await page.getByLabel('Pertanyaan untuk OPD').fill('Apakah memakai SSO daerah?');
    await press(page, 'Kirim pertanyaan');
    await page.getByText('Menunggu jawaban OPD.').waitFor();
    await exchange(page);

    await open(office.page);
    await office.page.getByRole('heading', { name: 'Diskominfo bertanya' }).waitFor();
    await isAccessible(office.page);
    await office.page.getByLabel('Jawaban Anda').fill('Ya, sejak awal.');
    await press(office.page, 'Kirim jawaban');
    await toast(office.page, 'Jawaban terkirim ke Diskominfo.');
    await expect.poll(() => course(office.page).innerText()).toContain('Ya, sejak awal.');
    await exchange(office.page);
  });

  it('[PP3] is decided with its reason and conditions, and gets a letter with number and date', async () => {
    const { page } = desk;
    await open(page);
    await course(page).getByText('Ya, sejak awal.').waitFor();
    await isAccessible(page);
    await press(page, 'Putuskan');
    await page.getByRole('alert').getByText('Keputusan: isi bagian ini.').waitFor();
    await fillIn(page, {
      decision: { choice: 'Direkomendasikan dengan syarat' },
      reason: { text: 'Prosesnya jelas dan belum ada yang sama.' },
      conditions: {
        rows: 'Syarat',
        cells: [{ condition: { text: 'Memakai SSO daerah' }, dueDate: { text: '2027-03-31' } }],
      },
    });
    await press(page, 'Putuskan');
    await toast(page, 'Keputusan disimpan. OPD dapat membacanya.');
    await press(page, 'Terbitkan surat');
    await page.getByRole('alert').getByText('Nomor surat: isi bagian ini.').waitFor();
    await fillIn(page, { letterNo: { text: '555/12/DISKOMINFO' }, letterDate: { text: '2026-11-30' } });
    await fillIn(page, { validUntil: { text: '2099-12-31' } });
    await press(page, 'Terbitkan surat');
    await toast(page, 'Surat rekomendasi terbit.');
    await expect.poll(() => course(page).innerText()).toContain('Berikutnya: Terealisasi');
    await isAccessible(page);
  });

  it('has a letter to print and as DOCX, with number, date, decision and conditions', async () => {
    const { page } = desk;
    await page.getByRole('link', { name: 'Lihat surat' }).click();
    const paper = page.getByRole('article', { name: 'SURAT REKOMENDASI' });
    const wanted = [
      'Nomor: 555/12/DISKOMINFO',
      'Tanggal: 30 November 2026',
      'Yth. Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
      'Direkomendasikan dengan syarat',
      'Prosesnya jelas dan belum ada yang sama.',
      'Memakai SSO daerah',
      '31 Maret 2027',
    ];
    for (const text of wanted) await paper.getByText(text, { exact: true }).waitFor();
    await isAccessible(page);
    // Only the letter comes out of the printer.
    await page.emulateMedia({ media: 'print' });
    expect(await paper.isVisible()).toBe(true);
    expect(await page.getByText('Periksa, cetak, lalu tanda tangani.').isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
    const paragraphs = readDocx(await downloadBy(page, 'Unduh DOCX'));
    for (const text of wanted) expect(paragraphs).toContain(text);
    await exchange(page);
  });

  it('is realised by the OPD: a record of the application is there, with what the proposal knew', async () => {
    const { page } = office;
    await open(page);
    await page.getByText('Prosesnya jelas dan belum ada yang sama.').first().waitFor();
    await press(page, 'Tandai terealisasi');
    await page.getByText('Catatan aplikasi dibuat. Lengkapi isinya.').waitFor();
    await page.waitForURL(/pendataan\/application\//);
    await page.getByRole('heading', { level: 1, name: 'Cuti Cepat' }).waitFor();
    await unfold(page, /^Aplikasi apa ini/);
    expect(await page.locator('#record-function').inputValue()).toBe('Cuti disetujui dalam satu hari');
    expect(await page.locator('#record-businessProcess').inputValue()).toBe('Pengajuan cuti pegawai');
    await open(page);
    await course(page).getByText('Kurang dari sehari di Terealisasi').waitFor();
  });

  it('stands, with its step, in the list of every other OPD', async () => {
    await exchange(office.page);
    const other = await openVisit();
    try {
      await signIn(other.page, await invite(endpoint, 'gunawan'));
      await exchange(other.page);
      await go(other.page, '#/pendataan/proposal');
      const row = other.page.getByRole('listitem').filter({ hasText: 'Cuti Cepat' });
      await expect.poll(() => row.innerText()).toContain('Terealisasi');
      await isAccessible(other.page);
    } finally {
      await other.profile.close();
    }
  });
});
