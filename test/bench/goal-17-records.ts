import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startEndpoint } from '../browser/endpoint.ts';
import { until } from '../browser/until.ts';
import { onDevice, withProfile } from './device.ts';
import type { Figure } from './figure.ts';
import { markS, phoneSlowdown } from './first-load.ts';
import type { Goal } from './goal.ts';
import { makeRecordsRegion, type RecordsRegion } from './records-region.ts';
import { keptByWorker } from './sign-in.ts';
import { interactionToNextPaintMs, rest, watchInteractions } from './watch-interactions.ts';
import { watchList, type ListParts } from './watch-list.ts';

const rounds = 3;
/** What is typed into the search, letter by letter, and taken away again. */
const sought = 'absensi 101 nomor 40';
const typed = 'Dipakai di semua puskesmas';
const betweenKeysMs = 40;
/** What a form shows at least: fields, and cells of its tables. */
const leastFields = 75;

const recordList: ListParts = { row: 'ul.tasks li', search: '.search input', word: sought };

/** Lists of thousands of records, and a long form, on a cheap phone. */
export const recordsGoal: Goal = {
  number: 17,
  name: 'records of the data collection',
  measure: async ({ tell }) => {
    const data = await mkdtemp(join(tmpdir(), 'lumbung-bench-records-'));
    try {
      tell('  making the region');
      const region = await makeRecordsRegion(data);
      const endpoint = await startEndpoint(['--data', data]);
      try {
        return await withProfile((folder) => measure({ folder, region, address: endpoint.address, tell }));
      } finally {
        await endpoint.close();
      }
    } finally {
      await rm(data, { recursive: true, force: true, maxRetries: 3 });
    }
  },
};

type Place = { folder: string; region: RecordsRegion; address: string; tell: (text: string) => void };
type Visit = {
  startS: number;
  openMs: number;
  filterMs: number;
  searchMs: number;
  formMs: number;
  regionMs: number;
};

async function measure(place: Place): Promise<Figure[]> {
  const { region, tell, folder, address } = place;
  tell(`  first sync of ${region.ops} edits`);
  await onDevice(1, async ({ page }) => firstSync(page, address, region), folder);
  const visits: Visit[] = [];
  for (let round = 0; round < rounds; round += 1) {
    tell(`  round ${round + 1} of ${rounds}`);
    const startS = await onDevice(phoneSlowdown, async ({ page }) => startList(page, address), folder);
    visits.push({ startS, ...(await onDevice(phoneSlowdown, ({ page }) => visit(page, place), folder)) });
  }
  const of = (what: keyof Visit): number[] => visits.map((one) => one[what]);
  const list = `${region.records.toLocaleString('en')} records, 4×`;
  return [
    { what: `cold start to the list of ${list}`, unit: 's', values: of('startS'), goal: null },
    { what: `Pendataan to that list`, unit: 'ms', values: of('openMs'), goal: null },
    { what: 'a filter, to painted', unit: 'ms', values: of('filterMs'), goal: { atMost: 200 } },
    { what: 'INP of searching it', unit: 'ms', values: of('searchMs'), goal: { atMost: 200 } },
    {
      what: 'INP of writing in a form of 80 fields, 4×',
      unit: 'ms',
      values: of('formMs'),
      goal: { atMost: 200 },
    },
    { what: `the page of the region, of ${list}`, unit: 'ms', values: of('regionMs'), goal: null },
  ];
}

async function firstSync(page: Page, address: string, region: RecordsRegion): Promise<void> {
  await page.goto(`${address}/#kode=${region.person}`);
  await page.getByRole('status', { name: 'Status pengiriman' }).waitFor();
  await page.goto(`${address}/#/pendataan`);
  const all = new Intl.NumberFormat('id-ID').format(region.records);
  const words = new RegExp(`^(${region.records}|${all}) catatan`);
  const isWhole = () => page.getByText(words).first().isVisible();
  await until('every record is on the device', isWhole, 300_000);
  await keptByWorker(page);
}

/** A fresh browser process until the list reacts to its search. */
async function startList(page: Page, address: string): Promise<number> {
  await page.addInitScript(watchList, recordList);
  await page.goto(`${address}/#/pendataan/application`, { waitUntil: 'commit' });
  return markS(page);
}

async function visit(page: Page, { address, region }: Place): Promise<Omit<Visit, 'startS'>> {
  await page.addInitScript(watchInteractions);
  await page.goto(`${address}/#/pendataan`);
  await page.getByRole('link', { name: 'Daftar aplikasi dan situs' }).waitFor();
  await rest(page, 3_000);
  const openMs = await page.evaluate(shownAfterMs, {
    hash: '#/pendataan/application',
    selector: '.search input',
  });
  const filterMs = await page.evaluate(filteredAfterMs);
  const searchMs = await typingMs(page, page.locator(recordList.search), sought);
  await page.evaluate((hash) => (location.hash = hash), `#/pendataan/application/opd-1/${region.filled}`);
  await page.locator('summary').first().waitFor();
  await openSections(page);
  const formMs = await typingMs(page, page.getByLabel('Fungsi dan uraian'), typed);
  const regionMs = await page.evaluate(shownAfterMs, { hash: '#/pendataan/wilayah', selector: '.table' });
  return { openMs, filterMs, searchMs, formMs, regionMs };
}

/** Everything that is asked stands there, as for somebody who goes through the whole form. */
async function openSections(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await rest(page, 1_000);
  const fields = await page.locator('.field, fieldset').count();
  if (fields < leastFields) throw new Error(`the form shows ${fields} fields`);
}

/** The interactions of writing and taking it away again, by themselves. */
async function typingMs(page: Page, field: ReturnType<Page['locator']>, text: string): Promise<number> {
  await field.focus();
  await rest(page, 1_000);
  await page.evaluate(() => globalThis.benchInteractions?.clear());
  for (const letter of text) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await rest(page, betweenKeysMs);
  }
  for (let key = 0; key < text.length; key += 1) {
    await page.keyboard.press('Backspace');
    await rest(page, betweenKeysMs);
  }
  await rest(page, 1_500);
  return interactionToNextPaintMs(page, 2 * text.length);
}

/** Milliseconds from going to an address until something of it is painted. */
async function shownAfterMs({ hash, selector }: { hash: string; selector: string }): Promise<number> {
  const startMs = performance.now();
  location.hash = hash;
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.querySelector(selector) === null) requestAnimationFrame(look);
      else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - startMs)));
    };
    look();
  });
}

/** Milliseconds from choosing an OPD in the filter until the shorter list is painted. */
async function filteredAfterMs(): Promise<number> {
  const select = document.querySelector<HTMLSelectElement>('[role=search] select');
  if (select === null) throw new Error('no filter');
  const change = async (place: number): Promise<number> => {
    const startMs = performance.now();
    select.selectedIndex = place;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise<void>((resolve) => {
      const look = (): void => {
        const first = document.querySelector('ul.tasks .meta')?.textContent ?? '';
        if (!first.startsWith(`${select.selectedOptions[0]?.text} ·`)) requestAnimationFrame(look);
        else requestAnimationFrame(() => setTimeout(resolve));
      };
      look();
    });
    return performance.now() - startMs;
  };
  const times = [await change(3), await change(7), await change(12)];
  select.selectedIndex = 0;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  return times.toSorted((a, b) => a - b)[1] ?? Number.NaN;
}
