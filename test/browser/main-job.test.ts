import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answerTo,
  answerWith,
  explanation,
  openIndicator,
  requirementCard,
  unfoldLevel,
} from './answering.ts';
import { haveDocument, photographPages, savedBytes, tieExisting, viewFromLibrary } from './documents.ts';
import { keptBytes, linkFor, startEndpoint, verifiedFiles, type RunningEndpoint } from './endpoint.ts';
import { makeCode, setUpPeriod } from './manage.ts';
import { longReport, photoOf, sha256Of } from './papers.ts';
import { acceptRequirement, returnRequirement, submit } from './review.ts';
import { until } from './until.ts';
import {
  exchange,
  openVisit,
  sendingStatus,
  signIn,
  signInWithCode,
  untilViewerKept,
  type Visit,
} from './visit.ts';

let endpoint: RunningEndpoint;
let desk: Visit;
let phone: Visit;
let colleague: Visit;
const open: Visit[] = [];

async function arrive(options: Parameters<typeof openVisit>[0] = {}): Promise<Visit> {
  const visit = await openVisit(options);
  open.push(visit);
  return visit;
}

beforeAll(async () => {
  endpoint = await startEndpoint();
  desk = await arrive({ viewport: { width: 1280, height: 800 } });
  phone = await arrive();
  colleague = await arrive();
});

afterAll(async () => {
  for (const { profile } of open) await profile.close();
  await endpoint.close();
});

const opd = 'Badan Pengelolaan Keuangan dan Aset Daerah';
const opds = [
  `BPKAD; ${opd}`,
  'Diskominfo; Dinas Komunikasi dan Informatika',
  'Bappeda; Badan Perencanaan Daerah',
];

const assets = 'Manajemen Aset TIK';
const assetsRunning = 'Kegiatan Manajemen Aset TIK sudah berjalan selaras';
const services = [
  { name: 'Layanan Penganggaran', requirement: 'Pengguna dapat mencari informasi penganggaran di aplikasi' },
  { name: 'Layanan Keuangan', requirement: 'Pengguna dapat mencari informasi keuangan di aplikasi' },
  {
    name: 'Layanan Pengelolaan BMN/BMD',
    requirement: 'Pengguna dapat mencari informasi pengelolaan BMN/BMD',
  },
];
const rooms = [
  {
    name: 'Keterpaduan Rencana dan Anggaran SPBE',
    requirement: 'RKA-K/L atau DPA-SKPD yang memuat anggaran SPBE',
  },
  { name: assets, requirement: 'Program kerja Manajemen Aset TIK tercantum' },
  ...services,
];
const explanationOf = (name: string): string => `Fakta: ${name} berjalan. Ditulis tanpa internet.`;

const manual = longReport('Panduan aplikasi keuangan', 1_600_000);
const manualTitle = 'Panduan aplikasi keuangan';
const photosTitle = /^Laporan \d+ \w+ \d{4}$/;

describe('the main job', () => {
  it('begins with a coordinator who sets up the period and hands a code to an OPD admin', async () => {
    const { page } = desk;
    await signIn(page, linkFor(endpoint, /#kode=/));
    await setUpPeriod(page, endpoint.address, opds);
    await exchange(page);
    const code = await makeCode(page, endpoint.address, { name: 'Sari', opd });
    await signInWithCode(phone.page, endpoint.address, code);
    expect(await phone.page.locator('body').innerText()).toContain(opd);
    await untilViewerKept(phone.page);
  });

  it('goes on without a network: five indicators answered, pages photographed, one document for three requirements', async () => {
    const { page, profile } = phone;
    await profile.context.setOffline(true);
    await page.reload();
    for (const { name, requirement } of rooms) {
      await openIndicator(page, name);
      await answerWith(page, requirement, explanationOf(name));
    }
    await openIndicator(page, assets);
    const photos = [await photoOf(page, 'Berita acara 1'), await photoOf(page, 'Berita acara 2')];
    await photographPages(page, requirementCard(page, assetsRunning), photos);
    await haveDocument(page, manual, {
      kind: 'Dokumen teknis',
      proves: services.map(({ requirement }) => requirement),
    });
    await expect.poll(() => sendingStatus(page).innerText()).toMatch(/Menunggu internet \(\d+\)/);
    expect(verifiedFiles(endpoint)).toEqual([]);
  });

  it('survives the death of the browser: everything is there again, still without a network', async () => {
    await expect.poll(() => phone.profile.isSignInKept(), { timeout: 60_000 }).toBe(true);
    let waiting = '';
    await until('what waits has been counted', async () => {
      const before = waiting;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      waiting = await sendingStatus(phone.page).innerText();
      return waiting === before && waiting.includes('Menunggu internet');
    });
    await phone.profile.kill();
    phone = await arrive({ folder: phone.profile.folder });
    const { page, profile } = phone;
    await profile.context.setOffline(true);
    await page.goto(endpoint.address);
    await expect.poll(() => sendingStatus(page).innerText()).toBe(waiting);
    for (const { name, requirement } of rooms) {
      await openIndicator(page, name);
      expect(await explanation(page).inputValue()).toBe(explanationOf(name));
      await unfoldLevel(page, 2);
      expect(await answerTo(page, requirement, 'Ada').isChecked()).toBe(true);
    }
    const viewer = await viewFromLibrary(page, manualTitle);
    await viewer.getByRole('img', { name: /^Halaman 1 dari/ }).waitFor();
    expect(sha256Of(await savedBytes(page, viewer))).toBe(sha256Of(manual.buffer));
  });

  it('sends all of it once the network is back, and shows the receipts', async () => {
    const { page, profile } = phone;
    await page.keyboard.press('Escape');
    await profile.context.setOffline(false);
    await page.getByRole('link', { name: /^Pengiriman/ }).click();
    await page.getByText('Tidak ada yang menunggu.').waitFor({ timeout: 60_000 });
    await expect.poll(() => sendingStatus(page).innerText()).toContain('Sampai di server');
    await expect.poll(() => page.getByText('diperiksa utuh').count()).toBe(2);
    const files = verifiedFiles(endpoint);
    expect(files).toHaveLength(2);
    for (const { sha256, size } of files) {
      const bytes = (await keptBytes(endpoint, sha256)) ?? Buffer.of();
      expect([bytes.length, sha256Of(bytes)]).toEqual([size, sha256]);
    }
    expect(files.map(({ sha256 }) => sha256)).toContain(sha256Of(manual.buffer));
  });

  it('shows a colleague of the OPD the answers, and the very pages', async () => {
    const code = await makeCode(desk.page, endpoint.address, { name: 'Made', opd });
    const { page } = colleague;
    await signInWithCode(page, endpoint.address, code);
    await openIndicator(page, assets);
    await expect.poll(() => explanation(page).inputValue()).toBe(explanationOf(assets));
    await requirementCard(page, assetsRunning).getByRole('button', { name: photosTitle }).click();
    const viewer = page.getByRole('dialog', { name: photosTitle });
    await viewer.getByRole('button', { name: /^Unduh \(/ }).click();
    await viewer.getByRole('img', { name: /^Halaman 1 dari/ }).waitFor();
    expect(await viewer.innerText()).toContain('dari 2');
    const saved = await savedBytes(page, viewer);
    const others = verifiedFiles(endpoint).filter(({ sha256 }) => sha256 !== sha256Of(manual.buffer));
    expect(others.map(({ sha256 }) => sha256)).toEqual([sha256Of(saved)]);
  });

  it('ends with a requirement that was returned with a reason, repaired and accepted', async () => {
    const { page } = phone;
    await openIndicator(page, assets);
    await submit(page, 'Ajukan');
    await returnRequirement(desk.page, {
      indicator: assets,
      code: 'I24-L2-02',
      reason: 'Tidak terbaca',
      text: 'Foto ulang halaman 2.',
    });

    await page.reload();
    await page.getByRole('link', { name: 'Beranda', exact: true }).click();
    await page.getByRole('link', { name: `Perbaiki ${assets}` }).click();
    await page.getByRole('heading', { name: 'Perlu perbaikan' }).waitFor();
    const card = requirementCard(page, assetsRunning);
    await card.getByText('Tidak terbaca. Foto ulang halaman 2.').waitFor();
    await tieExisting(page, card, manualTitle);
    await card.getByText('Sudah diperbaiki sejak dikembalikan.').waitFor();
    await submit(page, 'Ajukan lagi');

    await acceptRequirement(desk.page, { indicator: assets, code: 'I24-L2-02' });
    await page.reload();
    await openIndicator(page, assets);
    await expect.poll(() => card.getByText('Disetujui', { exact: true }).count()).toBe(2);
  });
});
