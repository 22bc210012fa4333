import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { convert, libreOffice } from '../engines/libre-office.ts';
import { hasUnzip, openBag, openBagBytes } from '../ui/export/check-bag.ts';
import { explanation, openIndicator, requirementCard } from './answering.ts';
import { answerAndSubmit, readDocument } from './cycle-acts.ts';
import * as region from './cycle-region.ts';
import { keyboardReviewer } from './desk-keys.ts';
import { addEvidence } from './documents.ts';
import {
  downloadBy,
  linesByScope,
  readDocx,
  readIndices,
  readReport,
  readTable,
  readWorkbook,
  takeDownloadsAsTheyCome,
} from './downloads.ts';
import { linkFor, logSizes, opsIn, startEndpoint, verifiedFiles, type RunningEndpoint } from './endpoint.ts';
import { assignByTemplate, importOpds, makeAllCodes, nameAgency, openPeriod } from './manage.ts';
import { opdList } from './opd-list.ts';
import { sha256Of } from './papers.ts';
import { submitHere, untilArrived } from './review.ts';
import { exchange, go, openVisit, sendingStatus, signIn, signInWithCode, type Visit } from './visit.ts';
import { withoutNetwork } from './without-network.ts';
import { evidenceOf, indicesOf, levelsOf, levelsShown } from './workbook-rows.ts';

const { finance, inspectorate, organization, works, late, scopeOf } = region;
const reason = 'Tidak terbaca';
const message = 'Kirim laporan yang bisa dibaca.';
const why = 'Audit keamanan sudah diatur dalam peraturan yang sama.';
const waitsForTheDesk = 'Periode sudah ditutup saat isian ini sampai.';

let endpoint: RunningEndpoint;
let desk: Visit;
const visits = new Map<region.Work, Visit>();

function visitOf(work: region.Work): Visit {
  const visit = visits.get(work);
  if (visit === undefined) throw new Error(`${work.admin} has no device`);
  return visit;
}

beforeAll(async () => {
  const missing = [...(hasUnzip() ? [] : ['unzip']), ...libreOffice.missing()];
  if (missing.length > 0)
    process.stderr.write(
      `\nNOT EVERYTHING IS OPENED BY OTHER PROGRAMS: apt-get install ${missing.join(' ')}\n`,
    );
  endpoint = await startEndpoint();
  desk = await openVisit({ viewport: { width: 1280, height: 800 } });
  await takeDownloadsAsTheyCome(desk.page);
  for (const work of works) visits.set(work, await openVisit());
});

afterAll(async () => {
  for (const { profile } of [desk, ...visits.values()]) await profile.close();
  await endpoint.close();
});

/** All of it is on the server afterwards. */
async function offline(visit: Visit, act: (page: Page) => Promise<void>): Promise<void> {
  await withoutNetwork(endpoint, visit, act);
  await untilArrived(visit.page);
}

/** Which keys the log of the region has of an entity. */
function keysOf(entity: string): Set<string> {
  const edits = opsIn(endpoint, 'agency').filter((edit) => edit.entity === entity);
  return new Set(edits.map(({ key }) => key));
}

describe('a whole yearly cycle', () => {
  it('begins without a network: 12 OPDs from a workbook, a period, and who answers what', async () => {
    await signIn(desk.page, linkFor(endpoint, /#kode=/));
    await offline(desk, async (page) => {
      await nameAgency(page);
      await importOpds(page, { name: 'perangkat-daerah.xlsx', buffer: opdList(region.cycleOpds) });
      await page.getByText('12 OPD aktif').waitFor();
      await openPeriod(page);
      await assignByTemplate(page);
    });
    expect(keysOf('opd').size).toBe(12);
    expect(keysOf('assignment').size).toBeGreaterThan(40);
  });

  it('goes on with a code for every OPD, and three admins who sign in', async () => {
    const codes = await makeAllCodes(desk.page);
    expect(codes.size).toBe(12);
    for (const work of works) {
      const { page } = visitOf(work);
      await signInWithCode(page, endpoint.address, codes.get(work.admin) ?? '');
      expect(await page.locator('body').innerText()).toContain(work.opd);
    }
  });

  it.each(works)('$opd answers without a network, with real documents, and submits', async (work) => {
    await offline(visitOf(work), (page) => answerAndSubmit(page, work));
    const sent = verifiedFiles(endpoint).map(({ sha256 }) => sha256);
    for (const { file } of work.papers) expect(sent).toContain(sha256Of(file.buffer));
    expect(opsIn(endpoint, scopeOf(work.room)).map(({ entity }) => entity)).toContain('submission');
  });

  it('is reviewed by keyboard alone, without a network: one requirement goes back with a reason', async () => {
    await exchange(desk.page);
    await readDocument(desk.page, '#/verifikasi/I24');
    await offline(desk, async (page) => {
      const reviewer = keyboardReviewer(page);
      await reviewer.openFromQueue(/Manajemen Aset TIK/);
      await page.getByRole('img', { name: /^Halaman 1 dari/ }).waitFor();
      await reviewer.accept('I24-L2-01');
      await reviewer.giveBack('I24-L2-02', { reason, text: message });
      await reviewer.goOn();
      await reviewer.accept('I9-L2-01');
      await reviewer.isAt('I9-L2-02');
      await reviewer.undo('I9-L2-01');
      await reviewer.accept('I9-L2-01');
      await reviewer.accept('I9-L2-02');
      await reviewer.acceptSubmission(inspectorate.opd);
      await reviewer.goOn();
      await reviewer.accept('I14-L2-01');
      await reviewer.accept('I14-L2-02');
      await reviewer.acceptSubmission(organization.opd);
      await reviewer.goOn();
      await page.getByText('Tidak ada lagi yang menunggu.').waitFor();
      expect(reviewer.unseen()).toEqual([]);
    });
  });

  it('is repaired by the OPD without a network, and accepted', async () => {
    const visit = visitOf(finance);
    await offline(visit, async (page) => {
      await page.getByRole('link', { name: 'Beranda', exact: true }).click();
      await page.getByRole('link', { name: `Perbaiki ${finance.indicator}` }).click();
      const card = requirementCard(page, region.assetsRunning);
      await card.getByText(`${reason}. ${message}`).waitFor();
      await addEvidence(page, card, region.readable);
      await card.getByText('Sudah diperbaiki sejak dikembalikan.').waitFor();
      await submitHere(page, 'Ajukan lagi');
    });
    await offline(desk, async (page) => {
      const reviewer = keyboardReviewer(page);
      await reviewer.openFromQueue(/Manajemen Aset TIK/);
      await reviewer.saysOf('I24-L2-02', /^Sudah diperbaiki/);
      await reviewer.accept('I24-L2-02');
      await reviewer.acceptSubmission(finance.opd);
    });
    await exchange(visit.page);
    await go(visit.page, '#/pengiriman');
    const receipt = visit.page.getByRole('listitem').filter({ hasText: `Pengajuan ${finance.indicator}` });
    await expect.poll(() => receipt.first().innerText()).toContain('Disetujui');
  });

  it('has a level determined with a reason and signed, without a network', async () => {
    await offline(desk, async (page) => {
      await go(page, '#/penetapan/I9');
      await page.getByRole('combobox', { name: 'Tingkat yang ditetapkan' }).selectOption('3');
      await page.getByRole('button', { name: 'Simpan penetapan' }).click();
      await page.getByText('Tulis alasannya, karena tingkat ini lain dari hitungan.').waitFor();
      await page.getByRole('textbox', { name: /^Alasan penetapan/ }).fill(why);
      await page.getByRole('button', { name: 'Simpan penetapan' }).click();
      await page.getByText('Yang disahkan: tingkat 3').waitFor();
      await page.getByRole('button', { name: 'Sahkan', exact: true }).click();
      await page.getByText('Tingkat 3 dan penjelasannya terkunci.').waitFor();
    });
    expect(opsIn(endpoint, scopeOf('I9')).map(({ entity }) => entity)).toContain('determination');
  });

  it('is closed, and tells an OPD whose work comes after that that it waits; one tap lets it in', async () => {
    const { page, profile } = visitOf(inspectorate);
    await exchange(page);
    await profile.context.setOffline(true);
    await openIndicator(page, late.indicator);
    await explanation(page).fill(late.text);
    await explanation(page).blur();
    await expect.poll(() => sendingStatus(page).innerText()).toContain('Menunggu internet (1)');
    await offline(desk, async (atDesk) => {
      await go(atDesk, '#/kelola/periode/2026');
      await atDesk.getByRole('button', { name: 'Tutup periode' }).click();
      await atDesk.getByText('Ditutup').first().waitFor();
    });

    await profile.context.setOffline(false);
    await go(page, '#/pengiriman');
    await page.getByText(waitsForTheDesk).waitFor({ timeout: 60_000 });
    expect(await page.locator('body').innerText()).toContain(late.text);
    await expect.poll(() => sendingStatus(page).innerText()).toContain('Perlu tindakan Anda (1)');
    expect(opsIn(endpoint, scopeOf(late.room))).toEqual([]);

    await go(desk.page, '#/kelola/periode/2026');
    await desk.page.getByRole('button', { name: `Terima: ${inspectorate.opd}` }).click();
    await exchange(desk.page);
    expect(opsIn(endpoint, scopeOf(late.room)).map(({ value }) => value)).toEqual([late.text]);
    await exchange(page);
    await page.getByText(waitsForTheDesk).waitFor({ state: 'detached' });
    await untilArrived(page);
  });

  it('is taken away without a network as a workbook that holds what the screen shows', async () => {
    await exchange(desk.page);
    await desk.profile.context.setOffline(true);
    const { page } = desk;
    await go(page, '#/ringkasan');
    const indices = await readIndices(page);
    const table = await readTable(page, 'Semua indikator');
    await go(page, '#/ekspor');
    const workbook = await downloadBy(page, 'Buat XLSX');

    const sheet = await readWorkbook(workbook);
    expect(indices['Disetujui']).toBeGreaterThan(1);
    expect(indicesOf(sheet)).toEqual(indices);
    expect(table).toHaveLength(47);
    expect(levelsOf(sheet)).toEqual(levelsShown(table));
    const determined = { Disetujui: 3, Ditetapkan: 3, 'Catatan penetapan': why };
    expect(sheet('Tingkat')).toContainEqual(expect.objectContaining({ Indikator: 'I9', ...determined }));
    const letIn = { Indikator: late.room, Penjelasan: expect.stringContaining(late.text) as string };
    expect(sheet('Tingkat')).toContainEqual(expect.objectContaining(letIn));
    const { opd } = finance;
    expect(evidenceOf(sheet, 'I24-L2-02')).toEqual(
      [region.unreadable, region.readable].map(({ file }) => ({
        opd,
        file: file.name,
        verdict: 'Disetujui',
      })),
    );
    if (libreOffice.missing().length > 0) return;
    const [firstSheet = ''] = (await convert(workbook, 'csv')).values();
    expect(firstSheet).toContain('Pemerintah Kabupaten Uji');
  });

  it('and as a report that says every sentence of its page', async () => {
    const { page } = desk;
    await go(page, '#/ringkasan');
    const printed = (await readIndices(page))['Disetujui']?.toFixed(2).replace('.', ',');
    await go(page, '#/ekspor/laporan');
    const sentences = await readReport(page);
    const report = await downloadBy(page, 'Buat DOCX');
    expect(sentences.size).toBeGreaterThan(200);
    expect([...sentences.difference(readDocx(report))]).toEqual([]);
    expect([...sentences].join('\n')).toContain(`Perkiraan indeks adalah ${printed}`);
    if (libreOffice.missing().length > 0) return;
    const [opened = ''] = (await convert(report, 'txt:Text')).values();
    expect(opened).toContain(`Perkiraan indeks adalah ${printed}`);
  });

  it('and as an archive that holds the whole log of the server', async () => {
    await go(desk.page, '#/ekspor');
    const zip = await downloadBy(desk.page, 'Buat arsip');
    const bag = openBag(zip.bytes, zip.name.replace(/\.zip$/, ''));
    expect(linesByScope(bag)).toEqual(logSizes(endpoint));
  });

  it('and, with the network back, as evidence that holds the very files in a bag that is whole', async () => {
    await desk.profile.context.setOffline(false);
    await go(desk.page, '#/ekspor');
    const zip = await downloadBy(desk.page, 'Buat ZIP');
    const bag = openBagBytes(zip.bytes, zip.name.replace(/\.zip$/, ''));
    const documents = [...bag].filter(([path]) => path.endsWith('.pdf')).map(([, bytes]) => sha256Of(bytes));
    const shown = region.allFiles.map(({ buffer }) => sha256Of(buffer));
    expect(new Set(documents)).toEqual(new Set(shown));
    const lists = [...bag]
      .filter(([path]) => path.endsWith('/daftar.csv'))
      .map(([, bytes]) => bytes.toString());
    expect(lists).toHaveLength(works.length);
    for (const sha256 of shown) expect(lists.join('\n')).toContain(sha256);
  });
});
