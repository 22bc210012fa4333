import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf } from './axe.ts';
import { beginFrom, pieceOf } from './carry-acts.ts';
import { linkFor, logSizes, opsIn, startEndpoint, type RunningEndpoint } from './endpoint.ts';
import { invite } from './invite.ts';
import { pemdiYear } from './pemdi-acts.ts';
import { samplePeriod, sampleYear, yearAfter } from './sample-year.ts';
import { exchange, go, openVisit, signIn, untilKept, type Visit } from './visit.ts';
import { withoutNetwork } from './without-network.ts';

const training = `Laporan Pelatihan SPBE bagi ASN ${yearAfter(-1)}`;

let endpoint: RunningEndpoint;
let desk: Visit;
let staff: Visit;
let office: Visit;

beforeAll(async () => {
  endpoint = await startEndpoint(['--demo']);
  desk = await openVisit({ viewport: { width: 1280, height: 900 } });
  staff = await openVisit();
  office = await openVisit({ viewport: { width: 1280, height: 900 } });
});

afterAll(async () => {
  for (const { profile } of [desk, staff, office]) await profile.close();
  await endpoint.close();
});

/** Every edit of the period before, in the order of the log. */
function earlierLog(): unknown[] {
  const scopes = Object.keys(logSizes(endpoint)).filter((scope) => scope.split('/')[1] === sampleYear);
  expect(scopes.length).toBeGreaterThan(10);
  return scopes.toSorted().map((scope) => [scope, opsIn(endpoint, scope)]);
}

/** The rooms of a period in which anything has been written. */
const roomsOf = (year: string): string[] =>
  Object.keys(logSizes(endpoint)).filter((scope) => scope.startsWith(`indicator/${year}/`));

const entitiesIn = (scope: string) => opsIn(endpoint, scope).map(({ entity }) => entity);

/** The number of pieces that the page says wait for a choice, and those that have one. */
async function chosen(page: Page): Promise<string> {
  return page
    .getByText(/^\d+ dari \d+ dipilih$/)
    .first()
    .innerText();
}

describe('a new period that begins from an old one', () => {
  it('says what the map of the instruments makes of it, before anything is written', async () => {
    await signIn(desk.page, await invite(endpoint, 'andi'));
    await exchange(desk.page);
    const preview = await beginFrom(desk.page, pemdiYear);
    expect(preview).toContain('10 dipakai lagi, 7 diperbarui, 3 baru');
    await exchange(desk.page);
    expect(roomsOf(pemdiYear.year)).toEqual([]);
  });

  it('lets an OPD choose piece by piece without a network, and writes nothing into the old one', async () => {
    const old = earlierLog();
    await signIn(staff.page, linkFor(endpoint, /Admin OPD/));
    await exchange(staff.page);
    await go(staff.page, '#/');
    await staff.page.getByText('2 dari 2 menunggu pilihan Anda').waitFor();
    await staff.page.getByRole('link', { name: 'Pilih sekarang' }).click();
    await withoutNetwork(endpoint, staff, async (page) => {
      await go(page, '#/bawa');
      await pieceOf(page, training).getByRole('radio', { name: 'Ya', exact: true }).check();
      await page.getByText(`${training} dipakai lagi`).waitFor();
      await page.getByText('1 dari 2 dipilih', { exact: true }).waitFor();
      await pieceOf(page, 'Penjelasan di I25').getByRole('radio', { name: 'Tidak' }).check();
      await page.getByRole('heading', { name: 'Semua sudah dipilih' }).waitFor();
      expect(await chosen(page)).toBe('2 dari 2 dipilih');
    });
    const entities = entitiesIn(`indicator/${pemdiYear.year}/I3`);
    expect(entities.filter((entity) => entity === 'carried')).toHaveLength(2);
    expect(entities).toContain('link');
    expect(earlierLog()).toEqual(old);
  });

  it('takes an answer back and gives it again without doubling the tie', async () => {
    await go(staff.page, '#/bawa');
    await staff.page.getByText(/^I3 SDM/).click();
    const piece = pieceOf(staff.page, training);
    await piece.getByRole('radio', { name: 'Ganti' }).check();
    await piece.getByRole('button', { name: 'Tambah bukti' }).waitFor();
    await piece.getByRole('radio', { name: 'Ya', exact: true }).check();
    await exchange(staff.page);
    const ties = opsIn(endpoint, `indicator/${pemdiYear.year}/I3`).filter(({ entity }) => entity === 'link');
    expect(new Set(ties.map(({ key }) => key)).size).toBe(1);
  });

  it('asks nothing of what comes from outside, and brings the pieces of another OPD to Diskominfo', async () => {
    await signIn(office.page, await invite(endpoint, 'yusuf'));
    await exchange(office.page);
    await go(office.page, '#/bawa');
    const page = office.page;
    await page.getByText(/^0 dari \d+ dipilih$/).waitFor();
    for (const id of ['I5', 'I6', 'I7', 'I18'])
      expect(await page.getByText(new RegExp(`^${id} .* dipilih$`)).count()).toBe(0);
    const piece = pieceOf(page, 'Peraturan Bupati tentang Penyelenggaraan SPBE');
    await piece.getByRole('radio', { name: 'Ya', exact: true }).check();
    await page.getByText('Peraturan Bupati tentang Penyelenggaraan SPBE dipakai lagi').waitFor();
    await exchange(page);
    expect(entitiesIn(`indicator/${pemdiYear.year}/I1`)).toContain('link');
  });

  it('can be read and used by everybody, narrow and wide, light and dark', async () => {
    await go(office.page, '#/bawa');
    await office.page.getByRole('radio', { name: 'Ganti' }).first().waitFor();
    await office.page.getByText(/^Tidak dibawa/).click();
    expect(await faultsOf(office.page)).toEqual([]);
    await go(office.page, '#/indikator/I1');
    await office.page.getByText(/^Isian di/).click();
    await office.page.getByText('Bukti waktu itu').first().waitFor();
    expect(await faultsOf(office.page)).toEqual([]);
    await office.page.setViewportSize({ width: 1280, height: 900 });
  });

  it('shows Diskominfo how far each OPD is, and the very bytes of what arrived', async () => {
    await exchange(desk.page);
    await go(desk.page, `#/kelola/periode/${pemdiYear.year}`);
    await desk.page.getByText(`Bahan dari ${samplePeriod}`).click();
    const line = desk.page.getByRole('listitem').filter({ hasText: 'Badan Kepegawaian' });
    await expect.poll(() => line.innerText()).toContain('2 dari 2 dipilih');
    await go(desk.page, '#/indikator/I3');
    await desk.page.getByRole('button', { name: training, exact: true }).first().click();
    await desk.page
      .getByRole('dialog', { name: training })
      .getByRole('img', { name: /^Halaman \d+ dari/ })
      .waitFor();
    await desk.page.getByRole('button', { name: 'Tutup', exact: true }).first().click();
  });

  it('of the same instrument is confirmed in bulk without a network, with a way back', async () => {
    const old = earlierLog();
    await beginFrom(desk.page, {
      name: `Pemantauan SPBE ${yearAfter(2)}`,
      year: yearAfter(2),
      instrument: /SPBE 2020/,
      from: samplePeriod,
    });
    await exchange(desk.page);
    await exchange(office.page);
    await go(office.page, '#/bawa');
    await office.page.getByRole('button', { name: /^Ya, semua/ }).waitFor();
    let bulk = 0;
    await withoutNetwork(endpoint, office, async (page) => {
      await go(page, '#/bawa');
      const button = page.getByRole('button', { name: /^Ya, semua/ });
      bulk = Number(/\d+/.exec(await button.innerText())?.[0]);
      await button.click();
      await page.getByText(`${bulk} bukti dipakai lagi`).waitFor();
      await page.getByRole('button', { name: 'Urungkan' }).click();
      await button.waitFor();
      expect(Number(/\d+/.exec(await button.innerText())?.[0])).toBe(bulk);
      await button.click();
      await button.waitFor({ state: 'detached' });
      expect(await chosen(page)).toMatch(new RegExp(`^${bulk} dari `));
    });
    expect(bulk).toBeGreaterThan(1);
    const written = roomsOf(yearAfter(2)).flatMap((scope) => opsIn(endpoint, scope));
    const keys = (entity: string) =>
      new Set(written.filter((one) => one.entity === entity).map(({ key }) => key));
    expect(keys('link').size).toBe(bulk);
    for (const key of keys('link')) {
      const last = written.findLast(
        (one) => one.entity === 'link' && one.key === key && one.field === 'deleted',
      );
      expect(last?.value).toBe(false);
    }
    expect(keys('carried').size).toBe(bulk);
    expect(earlierLog()).toEqual(old);
  });

  it('stands on the device without a network after a start from nothing', async () => {
    await untilKept(office.page);
    await office.profile.context.setOffline(true);
    await office.page.reload();
    await go(office.page, '#/bawa');
    await expect.poll(() => chosen(office.page)).toMatch(/^\d+ dari \d+ dipilih$/);
    await office.profile.context.setOffline(false);
  });
});
