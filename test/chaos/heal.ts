import type { Page } from 'playwright-core';
import { until } from '../browser/until.ts';
import { go, sendingStatus } from '../browser/visit.ts';
import { parseScope } from '../../src/domain/scope.ts';
import type { DraftRow } from '../../src/storage/db.ts';
import { differencesFromLog, readLog } from './compare.ts';
import type { Person } from './person.ts';
import { readReplica } from './replica.ts';
import type { Run } from './run.ts';

const healLimitMs = 180_000;

/** Sound networks, everybody back: what was being written is finished, and all of it is sent. */
export async function heal(run: Run): Promise<void> {
  for (const person of run.people) {
    await person.whenUp();
    person.link.set('sound');
    await person.setOffline(false);
  }
  for (const person of run.people) await finishDrafts(person);
  const isEqual = async (): Promise<boolean> => {
    for (const person of run.people) await send(person.page());
    const log = readLog(run.endpoint.data);
    const differences = await Promise.all(run.people.map((person) => differencesFromLog(person, log)));
    return differences.every((found) => found.length === 0);
  };
  // What is still different then is told by the check that follows.
  await until('all replicas are equal', isEqual, healLimitMs).catch(() => run.say('The replicas differ.'));
}

/** What was typed and never left: the app shows it where it was typed, and leaving the field makes an edit of it. */
async function finishDrafts(person: Person): Promise<void> {
  const page = person.page();
  await until('the page loads anew', () => loadAnew(page), 60_000);
  await sendingStatus(page).waitFor();
  const { drafts } = await readReplica(page, person.user);
  for (const draft of drafts) await finish(page, draft);
  const areGone = async () => (await readReplica(page, person.user)).drafts.length === 0;
  // Drafts that nobody can reach any more are told by the check.
  await until('every draft is an edit', areGone, 15_000).catch(() => undefined);
}

/** Seen once: Chromium refused the reload ("Not attached to an active page"); why is not known. */
const loadAnew = async (page: Page): Promise<boolean> =>
  page.reload().then(
    () => true,
    () => false,
  );

async function finish(page: Page, { scope, entity, key }: DraftRow): Promise<void> {
  const place = parseScope(scope);
  if (place?.kind !== 'indicator') return;
  await go(page, `#/indikator/${place.indicator}`);
  await page.getByRole('heading', { name: 'Diskusi' }).waitFor();
  if (entity === 'comment') {
    await page.getByRole('textbox', { name: 'Tulis pesan' }).waitFor();
    await page.getByRole('button', { name: 'Kirim pesan' }).click();
    return;
  }
  const isRegion = key === 'region';
  if (isRegion) await page.locator('summary').filter({ hasText: 'Teks pemerintah daerah' }).click();
  const name = isRegion ? 'Teks gabungan' : 'Penjelasan';
  const box = page.getByRole('textbox', { name, exact: true });
  await box.focus();
  await box.blur();
}

async function send(page: Page): Promise<void> {
  await go(page, '#/pengiriman');
  await page.getByRole('button', { name: 'Kirim sekarang' }).click();
  const isQuiet = async () => !/Menunggu|Mengirim/.test(await sendingStatus(page).innerText());
  await until('nothing waits any more', isQuiet, 60_000).catch(() => undefined);
}
