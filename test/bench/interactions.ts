import type { Locator, Page } from 'playwright-core';
import { appList } from './watch-list.ts';
import { rest } from './watch-interactions.ts';

const betweenKeysMs = 40;
const betweenTapsMs = 90;

/** One thing that a person does: a tap or a key press. */
type Hand = { page: Page; count: number };

async function tap(hand: Hand, target: Locator): Promise<void> {
  await target.click({ force: true });
  hand.count += 1;
  await rest(hand.page, betweenTapsMs);
}

async function press(hand: Hand, text: string): Promise<void> {
  for (const letter of text) {
    await hand.page.keyboard.press(letter);
    hand.count += 1;
    await rest(hand.page, betweenKeysMs);
  }
}

/** Seventy interactions with the app: searching, filtering, opening, claiming, writing. Gives how many there were. */
export async function useApp(page: Page): Promise<number> {
  const hand = { page, count: 0 };
  await tap(hand, page.locator(appList.search));
  await press(hand, 'tata kelola');
  for (let key = 0; key < 11; key += 1) await page.keyboard.press('Backspace');
  await page.locator(appList.row).nth(9).waitFor();
  for (const tab of [1, 2, 0]) await tap(hand, page.getByRole('tab').nth(tab));
  for (const row of [3, 5, 7]) {
    await tap(hand, page.locator(`${appList.row} a`).nth(row));
    await page.getByRole('textbox', { name: 'Penjelasan' }).first().waitFor();
    await tap(hand, page.locator('a.back').first());
    await page.locator(appList.row).nth(9).waitFor();
  }
  await tap(hand, page.locator(`${appList.row} a[href$="/I5"]`));
  const text = page.getByRole('textbox', { name: 'Penjelasan' }).first();
  await text.waitFor();
  const folds = page.locator('details.level > summary');
  for (const level of [3, 3]) await tap(hand, folds.nth(level));
  const groups = page.getByRole('radiogroup');
  for (let claim = 0; claim < 20; claim += 1) {
    await tap(
      hand,
      groups
        .nth(claim % 2)
        .locator('.choice')
        .nth((claim >> 1) % 3),
    );
  }
  await tap(hand, text);
  await press(hand, 'Layanan ini dipakai semua'.slice(0, 70 - hand.count));
  return hand.count;
}

/** As many of the same kinds with the floor page. */
export async function useFloor(page: Page): Promise<number> {
  const hand = { page, count: 0 };
  await tap(hand, page.locator('input[type=search]'));
  await press(hand, 'tata kelola');
  for (let key = 0; key < 11; key += 1) await page.keyboard.press('Backspace');
  for (const row of [3, 5, 7, 9, 11, 13]) await tap(hand, page.locator('summary').nth(row));
  for (let claim = 0; claim < 26; claim += 1) {
    await tap(
      hand,
      page
        .locator('details')
        .nth(claim % 2)
        .locator('label')
        .nth((claim >> 1) % 5),
    );
  }
  await tap(hand, page.locator('textarea').first());
  await press(hand, 'Layanan ini dipakai semua'.slice(0, 70 - hand.count));
  return hand.count;
}
