import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correctedEdition } from '../domain/corrected-edition.ts';
import { faultsOf } from './axe.ts';
import { beginFrom } from './carry-acts.ts';
import { figure, readIndices, readReport, readTable } from './downloads.ts';
import { linkFor, startEndpoint, type RunningEndpoint } from './endpoint.ts';
import { pemdiYear } from './pemdi-acts.ts';
import { exchange, go, openVisit, signIn, type Visit } from './visit.ts';

type Case = {
  id: string;
  input: { indicatorValues: Record<string, string> };
  published: { index: string; aspects: Record<string, string> };
  expected: { predicate: string };
};
const file = new URL('../domain/results/official-results.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] };
const found = cases.find(({ id }) => id === 'aceh-tengah-pemdi-2026');
if (found === undefined) throw new Error('the case of Aceh Tengah is gone');
const { input, published, expected } = found;
const given = new Set(['I5', 'I6', 'I7', 'I18']);

let endpoint: RunningEndpoint;
let desk: Visit;

beforeAll(async () => {
  endpoint = await startEndpoint(['--demo']);
  desk = await openVisit({ viewport: { width: 1280, height: 900 } });
  await signIn(desk.page, linkFor(endpoint, /Koordinator/));
  await exchange(desk.page);
  await beginFrom(desk.page, pemdiYear);
});

afterAll(async () => {
  await desk.profile.close();
  await endpoint.close();
});

/** As it is printed: a comma. */
const typed = (value: string): string => value.replace('.', ',');

async function typeGiven(page: Page, id: string, value: string): Promise<void> {
  const form = page.getByRole('form', { name: new RegExp(`^${id} `) });
  await form.getByRole('textbox', { name: 'Nilai' }).fill(typed(value));
  await form.getByRole('button', { name: 'Simpan' }).click();
  await form.getByText('Tulis dari mana nilai ini').waitFor();
  await form.getByRole('textbox', { name: 'Sumber' }).fill(`Surat lembaga, ${id}`);
  await form.getByRole('button', { name: 'Simpan' }).click();
  await page.getByText(new RegExp(`^Nilai ${id} .* disimpan$`)).waitFor();
}

async function determine(page: Page, id: string, value: string): Promise<void> {
  await go(page, `#/penetapan/${id}`);
  await page.getByText(id, { exact: true }).first().waitFor();
  await page.getByRole('textbox', { name: /^Nilai yang ditetapkan/ }).fill(typed(value));
  await page.getByRole('textbox', { name: /^Alasan penetapan/ }).fill('Hasil asesor eksternal.');
  await page.getByRole('button', { name: 'Simpan penetapan' }).click();
  await page.getByText(new RegExp(`Yang disahkan: tingkat ${typed(String(Number(value)))}`)).waitFor();
}

/** The index of what is accepted, and its aspects by their place in the instrument. */
async function accepted(page: Page) {
  await go(page, '#/ringkasan');
  const indices = await readIndices(page);
  const parts = await readTable(page, 'Domain dan aspek');
  return { index: indices['Disetujui'], aspects: parts.map((part) => figure(part['Disetujui'] ?? '')) };
}

function expectPublished({ index, aspects }: Awaited<ReturnType<typeof accepted>>): void {
  expect(index?.toFixed(2)).toBe(published.index);
  const printed = Object.values(published.aspects).map(Number);
  expect(aspects).toHaveLength(printed.length);
  for (const [place, value] of printed.entries())
    expect(Math.abs((aspects[place] ?? 0) - value)).toBeLessThan(0.0101);
}

describe('a year of Pemdi', () => {
  it('takes the values of other institutions with their source, and no evidence for them', async () => {
    const { page } = desk;
    await go(page, `#/kelola/periode/${pemdiYear.year}`);
    await page.getByText('Nilai dari lembaga lain', { exact: true }).click();
    for (const id of given) await typeGiven(page, id, input.indicatorValues[id] ?? '');
    await page.getByText('4 dari 4 sudah diketik.').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await go(page, '#/indikator/I7');
    await page.getByText('Surat lembaga, I7').first().waitFor();
    expect(await page.getByRole('button', { name: 'Tambah bukti' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Ajukan' }).count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('shows 1,24 on Ringkasan once the result of Aceh Tengah is typed in', async () => {
    for (const [id, value] of Object.entries(input.indicatorValues))
      if (!given.has(id)) await determine(desk.page, id, value);
    expectPublished(await accepted(desk.page));
    expect(await desk.page.getByRole('region', { name: 'Indeks', exact: true }).innerText()).toContain(
      expected.predicate,
    );
  });

  it('shows on every screen what comes from outside, and drafts as drafts', async () => {
    const { page } = desk;
    const row = (await readTable(page, 'Semua indikator')).find(({ Indikator }) =>
      Indikator?.startsWith('I7'),
    );
    expect(row?.['Menurut OPD']).toBe('1,00 (dari luar)');
    await go(page, '#/matriks');
    await page
      .getByText(/Nilai dari luar \(\d+\)/)
      .first()
      .waitFor();
    await go(page, '#/penetapan/I7');
    await page.getByText('Nilai dari lembaga lain').waitFor();
    expect(await page.getByRole('button', { name: 'Simpan penetapan' }).count()).toBe(0);
    await go(page, '#/penetapan/I8');
    await page.getByText('Kriteria tingkat ini masih draf', { exact: false }).first().waitFor();
    await go(page, '#/portal/I7');
    await page
      .getByText('Nilai dari lembaga lain, seperti yang diketik koordinator', { exact: false })
      .waitFor();
    await go(page, '#/simulasi');
    await page.getByText('1,24').first().waitFor();
    await go(page, '#/ekspor/laporan');
    const report = [...(await readReport(page))].join('\n');
    expect(report).toContain('1,00 (dari luar)');
    expect(report).toContain('Perkiraan indeks adalah 1,24');
    expect(report).toContain('kriteria draf');
  });

  it('moves to a corrected edition with all values that it still names, and back', async () => {
    const { page } = desk;
    await go(page, '#/kelola/instrumen');
    const buffer = Buffer.from(JSON.stringify(correctedEdition()));
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'ralat.json', mimeType: 'application/json', buffer });
    await page.getByRole('button', { name: 'Simpan instrumen' }).click();
    await page.waitForURL(/pemdi-2026-r2/);
    await go(page, `#/kelola/periode/${pemdiYear.year}`);
    await page.getByRole('link', { name: 'Pindah ke edisi lain' }).click();
    await page.getByRole('link', { name: /2026, ralat 1/ }).click();
    await page.getByRole('button', { name: `Pindahkan ${pemdiYear.name}` }).click();
    // The message stays while it is pointed at.
    await page.getByRole('button', { name: 'Urungkan' }).hover();
    await go(page, '#/ringkasan');
    await page.getByText('I21').first().waitFor();
    const levels = await readTable(page, 'Semua indikator');
    const shown = (id: string) =>
      levels.find(({ Indikator }) => Indikator?.startsWith(`${id} `))?.['Disetujui'];
    expect(shown('I17')).toBe('2,50 (ditetapkan)');
    expect(shown('I7')).toBe('1,00 (dari luar)');
    expect(shown('I21')).toBe('1');
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await page.getByText('I20').first().waitFor();
    expectPublished(await accepted(page));
  });
});
