import type { ElementHandle, Locator, Page } from 'playwright-core';
import { explanation } from '../browser/answering.ts';
import { longReport, sha256Of } from '../browser/papers.ts';
import { until } from '../browser/until.ts';
import { go } from '../browser/visit.ts';
import { wordsIn } from './ledger.ts';
import type { Person } from './person.ts';
import { readReplica } from './replica.ts';

/** What somebody does; `idle` where there was nothing to do. */
export type Act = { name: string; weight: number; perform: (person: Person) => Promise<'done' | 'idle'> };

/** Rooms in which both OPDs answer, and where the admins of one write into each other's fields. */
export const rooms: readonly string[] = ['I26', 'I19'];

async function enterRoom(person: Person): Promise<Page> {
  const page = person.page();
  await go(page, `#/indikator/${person.random.pick(rooms)}`);
  await page.getByRole('heading', { name: 'Diskusi' }).waitFor();
  return page;
}

/** Adds a word at the end of what stands in a field, key by key. Nothing is ever taken away, so every word has to stay. */
async function typeWord(person: Person, box: Locator): Promise<void> {
  await box.press('Control+End');
  person.isWriting = true;
  try {
    await box.pressSequentially(` ${person.newWord()}`, { delay: 15 });
  } finally {
    person.isWriting = false;
  }
}

/** Leaves the field as people do: by going elsewhere in the page, to another page, or not at all. */
async function leave(person: Person, box: Locator): Promise<void> {
  const way = person.random.below(4);
  if (way === 0) await go(person.page(), '#/indikator');
  if (way === 1) await person.page().reload();
  if (way > 1) await box.blur();
}

async function explain(person: Person): Promise<'done' | 'idle'> {
  const page = await enterRoom(person);
  const box = explanation(page);
  if ((await box.count()) === 0) return 'idle';
  for (let count = 1 + person.random.below(3); count > 0; count -= 1) await typeWord(person, box);
  await leave(person, box);
  return 'done';
}

/** The text of the region: the coordinator's and the owner's, so that people of two OPDs meet in one field. */
async function explainForRegion(person: Person): Promise<'done' | 'idle'> {
  const page = await enterRoom(person);
  const fold = page.locator('details').filter({ hasText: 'Teks pemerintah daerah' });
  if ((await fold.count()) === 0) return 'idle';
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').first().click();
  const box = page.getByRole('textbox', { name: 'Teks gabungan' });
  if ((await box.count()) === 0) return 'idle';
  await typeWord(person, box);
  await leave(person, box);
  return 'done';
}

async function comment(person: Person): Promise<'done' | 'idle'> {
  const page = await enterRoom(person);
  const box = page.getByRole('textbox', { name: 'Tulis pesan' });
  await typeWord(person, box);
  if (person.random.isChance(0.8)) await page.getByRole('button', { name: 'Kirim pesan' }).click();
  return 'done';
}

/** Gives another answer to a requirement; noted once the device holds it. */
async function answer(person: Person): Promise<'done' | 'idle'> {
  const page = await enterRoom(person);
  const levels = page.locator('details.level:not([open]) > summary');
  const folded = await levels.count();
  if (folded > 0) await levels.nth(person.random.below(folded)).click();
  const cards = page.locator('details.level[open] fieldset.requirement:visible');
  const count = await cards.count();
  if (count === 0) return 'idle';
  // This very card and this very radio: what arrives from a colleague meanwhile opens levels and changes what is checked.
  const card = await cards.nth(person.random.below(count)).elementHandle();
  const code = (await card?.getAttribute('id')) ?? '';
  const others = (await card?.$$('input[type=radio]:not(:checked)')) ?? [];
  const radio = others[person.random.below(others.length)];
  if (card === null || radio === undefined) return 'idle';
  const value = (await radio.getAttribute('value')) ?? '';
  await radio.check();
  await until(`the answer ${code} ${value} is on the device`, () => holdsAnswer(person, code, value)).catch(
    async (failure: unknown) => {
      const held = JSON.stringify(await headsOf(person, code));
      throw new Error(`${String(failure)}; checked there: ${await checkedIn(card)}; held: ${held}`);
    },
  );
  person.ledger.answers.set(`${person.user} ${code}`, { who: person.user, code, value });
  return 'done';
}

const checkedIn = (card: ElementHandle): Promise<string> =>
  card.$$eval('input[type=radio]:checked', (radios) =>
    radios.map((radio) => radio.getAttribute('value')).join(),
  );

/** As what counts, or beside what a colleague answered meanwhile. */
async function holdsAnswer(person: Person, code: string, value: string): Promise<boolean> {
  return (await headsOf(person, code)).some((head) => head.value === value);
}

/** The values that stand for this person's OPD at a requirement. */
async function headsOf({ user, opd, page }: Person, code: string) {
  const { fields } = await readReplica(page(), user);
  const keys = new Set([`${opd}:${code}`, `${code}:${opd}`]);
  return fields
    .filter(
      ({ entity, key, field }) =>
        ['claim', 'coverage'].includes(entity) && field === 'state' && keys.has(key),
    )
    .flatMap(({ state }) => state.heads);
}

async function addDocument(person: Person): Promise<'done' | 'idle'> {
  const page = person.page();
  const word = person.newWord();
  const file = longReport(`Laporan ${word}`, 20_000 + person.random.below(180_000));
  await go(page, '#/dokumen');
  await page.getByRole('button', { name: 'Tambah dokumen', exact: true }).click();
  await page.getByLabel('Pilih berkas').setInputFiles(file);
  await page.getByText('Dokumen apa ini?').waitFor();
  person.ledger.files.set(sha256Of(file.buffer), file.name);
  person.ledger.words.set(word, person.user);
  if (person.random.isChance(0.5)) {
    await page.getByRole('button', { name: 'Laporan', exact: true }).click();
    await page.getByText('Dokumen apa ini?').waitFor({ state: 'detached' });
  }
  await page.reload();
  return 'done';
}

/** Submits where nothing stands against it, takes back what was submitted. */
async function submit(person: Person): Promise<'done' | 'idle'> {
  const page = person.page();
  await go(page, `#/indikator/${person.random.pick(person.ownRooms)}/ajukan`);
  const check = page.getByRole('heading', { name: 'Periksa sebelum diajukan' });
  const button = page.getByRole('button', { name: /^Ajukan( lagi)?$/ });
  const submitted = page.getByText('Nomor pengajuan Anda');
  await check.or(submitted).first().waitFor();
  if ((await submitted.count()) > 0) return takeBack(page);
  await button.or(submitted).first().waitFor();
  if ((await button.and(page.locator('[aria-disabled=true]')).count()) > 0) return 'idle';
  // A colleague may have submitted meanwhile: then there is no button any more, and a number all the same.
  await button.click({ timeout: 5_000 }).catch(() => undefined);
  await submitted.waitFor();
  return 'done';
}

async function takeBack(page: Page): Promise<'done' | 'idle'> {
  await go(page, new URL(page.url()).hash.replace('/ajukan', ''));
  await page.getByRole('heading', { name: 'Diskusi' }).waitFor();
  const button = page.getByRole('button', { name: 'Tarik kembali' });
  if ((await button.count()) === 0) return 'idle';
  await button.click();
  return 'done';
}

/** Settles a difference in one of its three ways; what is not chosen has to stay in the history. */
async function settle(person: Person): Promise<'done' | 'idle'> {
  const page = person.page();
  await go(page, '#/pengiriman');
  await page.getByRole('heading', { name: 'Sampai di server' }).last().waitFor();
  const card = page.getByRole('region', { name: 'Perbedaan isian' }).getByRole('article').first();
  if ((await card.count()) === 0) return 'idle';
  const combine = card.getByRole('button', { name: 'Gabungkan' });
  if ((await combine.count()) > 0 && person.random.isChance(0.4)) await combineIn(page, card, combine);
  else
    await card
      .getByRole('button', { name: person.random.isChance(0.5) ? 'Pakai ini' : 'Pakai yang itu' })
      .first()
      .click();
  return 'done';
}

async function combineIn(page: Page, card: Locator, combine: Locator): Promise<void> {
  await combine.click();
  const box = page.getByRole('textbox', { name: 'Isian gabungan' });
  const both = wordsIn(await box.inputValue());
  await box.fill(`Gabungan: ${both.join(' ')}`);
  await card.getByRole('button', { name: 'Pakai gabungan' }).click();
}

export const acts: readonly Act[] = [
  { name: 'explain', weight: 8, perform: explain },
  { name: 'explain for the region', weight: 4, perform: explainForRegion },
  { name: 'comment', weight: 3, perform: comment },
  { name: 'answer', weight: 5, perform: answer },
  { name: 'add a document', weight: 2, perform: addDocument },
  { name: 'submit', weight: 2, perform: submit },
  { name: 'settle', weight: 5, perform: settle },
];
