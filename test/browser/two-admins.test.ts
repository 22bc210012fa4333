import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkFor, startEndpoint, type RunningEndpoint } from './endpoint.ts';
import { invite } from './invite.ts';
import { exchange, go, openVisit, sendingStatus, signIn, type Visit } from './visit.ts';

let endpoint: RunningEndpoint;
let rahma: Visit;
let dewi: Visit;
/** Rahma's other device: it only looks. */
let looking: Visit;

beforeAll(async () => {
  endpoint = await startEndpoint(['--demo']);
  [rahma, dewi, looking] = await Promise.all([openVisit(), openVisit(), openVisit()]);
  await signIn(rahma.page, linkFor(endpoint, /Admin OPD/));
  await signIn(dewi.page, await invite(endpoint, 'dewi'));
  await signIn(looking.page, await invite(endpoint, 'rahma'));
});

afterAll(async () => {
  for (const visit of [rahma, dewi, looking]) await visit.profile.close();
  await endpoint.close();
});

const room = '#/indikator/I26';
const explanation = (page: Page) => page.getByRole('textbox', { name: 'Penjelasan', exact: true });

async function writeOffline({ profile, page }: Visit, text: string): Promise<void> {
  await profile.context.setOffline(true);
  await explanation(page).fill(text);
  await explanation(page).blur();
  await expect.poll(() => sendingStatus(page).innerText()).toContain('Menunggu internet (1)');
}

async function comeBack({ profile, page }: Visit): Promise<void> {
  await profile.context.setOffline(false);
  await exchange(page);
}

/** The difference as a person reads it: one card, with a part for each value. */
const difference = (page: Page) =>
  page
    .getByRole('region', { name: 'Perbedaan isian' })
    .getByRole('article')
    .filter({ hasText: 'Manajemen Pengetahuan' });

type Pair = { rahma: string; dewi: string };

/** Both write without a network, not knowing of each other, then both come back. */
async function writeApart(texts: Pair): Promise<void> {
  for (const { page } of [rahma, dewi, looking]) {
    await go(page, room);
    await explanation(page).waitFor();
  }
  // Somebody who has the page open, the cursor even in the field, but writes nothing.
  await explanation(looking.page).focus();
  await writeOffline(rahma, texts.rahma);
  await writeOffline(dewi, texts.dewi);
  await comeBack(rahma);
  await comeBack(dewi);
  await comeBack(rahma);
  await explanation(looking.page).blur();
  await comeBack(looking);
}

/** Each value whole, with its author and with the times of writing and of arrival. */
async function seesBoth(page: Page, { own, other }: Record<'own' | 'other', [name: string, text: string]>) {
  const card = difference(page);
  await card.waitFor();
  expect(await card.count()).toBe(1);
  for (const [name, text] of [own, other]) {
    const shown = await card.getByRole('region', { name }).innerText();
    expect(shown).toContain(text);
    expect(shown).toMatch(/Ditulis .*\d{2}[.:]\d{2} · sampai .*\d{2}[.:]\d{2}/);
  }
}

async function allSeeBoth(texts: Pair): Promise<void> {
  const forRahma = {
    own: ['Isian Anda', texts.rahma],
    other: ['Isian Dewi Lestari', texts.dewi],
  } satisfies Parameters<typeof seesBoth>[1];
  await seesBoth(rahma.page, forRahma);
  await seesBoth(looking.page, forRahma);
  await seesBoth(dewi.page, {
    own: ['Isian Anda', texts.dewi],
    other: ['Isian Rahma Wulandari', texts.rahma],
  });
}

/** The other devices show what was chosen, speak of no difference any more, and offer nothing to settle. */
async function allSeeSettled(value: string): Promise<void> {
  for (const visit of [rahma, dewi, looking]) {
    await comeBack(visit);
    await difference(visit.page).waitFor({ state: 'detached' });
    await go(visit.page, room);
    await expect.poll(() => explanation(visit.page).inputValue()).toBe(value);
    expect(await visit.page.getByRole('link', { name: 'Perbedaan isian' }).count()).toBe(0);
  }
}

async function history(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Riwayat: Penjelasan' }).click();
  const sheet = page.getByRole('dialog', { name: 'Riwayat' });
  await sheet.getByRole('listitem').first().waitFor();
  const entries = await sheet.getByRole('listitem').allInnerTexts();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  return entries;
}

const first: Pair = {
  rahma: 'Fakta: SOP berbagi pengetahuan ditetapkan tahun 2024.',
  dewi: 'Fakta: portal pengetahuan dipakai 312 pegawai.',
};

test('[F04] [RG1] two explanations written offline are both kept, shown on every device and combined by one person', async () => {
  await writeApart(first);
  await allSeeBoth(first);

  const combined = `${first.rahma} ${first.dewi}`;
  await difference(dewi.page).getByRole('button', { name: 'Gabungkan' }).click();
  await dewi.page.getByRole('textbox', { name: 'Isian gabungan' }).fill(combined);
  await dewi.page.getByRole('button', { name: 'Pakai gabungan' }).click();
  await difference(dewi.page).waitFor({ state: 'detached' });

  await comeBack(dewi);
  await allSeeSettled(combined);
  expect(await history(rahma.page)).toHaveLength(3);
});

test('choosing the value of the other settles it too, and what was written stays in the history', async () => {
  const texts = { rahma: 'Fakta: pelatihan bulan Maret.', dewi: 'Fakta: pelatihan bulan Mei.' };
  await writeApart(texts);
  await allSeeBoth(texts);

  await difference(rahma.page).getByRole('button', { name: 'Pakai yang itu' }).click();
  await difference(rahma.page).waitFor({ state: 'detached' });

  await comeBack(rahma);
  await allSeeSettled(texts.dewi);
  const told = await history(looking.page);
  for (const text of [first.rahma, first.dewi, texts.rahma, texts.dewi]) {
    expect(told.filter((entry) => entry.includes(text))).not.toEqual([]);
  }
  // Two writers and one who settles, twice: whoever only looked has written nothing.
  expect(told).toHaveLength(6);
});
