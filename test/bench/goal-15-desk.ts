import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { makeUuid } from '../../src/domain/ids.ts';
import { systemIds } from '../../src/server/open-endpoint.ts';
import { startEndpoint } from '../browser/endpoint.ts';
import { until } from '../browser/until.ts';
import { joinWithoutBrowser, type Desk } from './desk.ts';
import { makeDeskRegion, type DeskRegion } from './desk-region.ts';
import { onDevice, withProfile, type Device } from './device.ts';
import type { Figure } from './figure.ts';
import type { Goal } from './goal.ts';
import type { LinkModel } from './lane.ts';
import { openLink, type Link } from './link.ts';
import { keptByWorker } from './sign-in.ts';
import { markS } from './first-load.ts';
import { watchMemory } from './watch-memory.ts';

/** An office's line: 10 Mbit/s each way, 30 ms there and back. */
const officeLink: LinkModel = {
  bitsPerSecond: 10_000_000,
  roundTripMs: 30,
  connectRoundTrips: 2,
  initialWindow: 10,
};
/** An old laptop beside this machine. */
const laptopSlowdown = 2;
const starts = 5;
const switches = 7;
/** Rooms of the first OPD that it has not submitted: every second one. */
const incoming = 6;

/** What a coordinator of 40 OPDs, 10,000 documents and 100,000 edits waits for. */
export const deskGoal: Goal = {
  number: 15,
  name: 'the coordinator of a large region',
  measure: async ({ tell }) => {
    const data = await mkdtemp(join(tmpdir(), 'lumbung-bench-desk-'));
    try {
      tell('  making the region');
      const region = await makeDeskRegion(data);
      const endpoint = await startEndpoint(['--data', data]);
      const link = await openLink(endpoint.address, officeLink);
      try {
        return await withProfile((folder) => measure({ folder, region, link, tell }));
      } finally {
        await link.close();
        await endpoint.close();
      }
    } finally {
      await rm(data, { recursive: true, force: true, maxRetries: 3 });
    }
  },
};

type Place = { folder: string; region: DeskRegion; link: Link; tell: (text: string) => void };

async function measure(place: Place): Promise<Figure[]> {
  const { region, tell } = place;
  tell(`  first sync of ${region.ops} edits`);
  const first = await firstSync(place);
  tell(`  ${first.held} edits on the device after ${first.seconds.toFixed(1)} s`);
  const started: number[] = [];
  for (let run = 0; run < starts; run += 1) started.push(await startSummary(place));
  tell('  Ringkasan to Matriks, and one edit of a colleague');
  const { matrix, arrived } = await atWork(place);
  tell('  the workbook');
  const workbook = await makeWorkbook(place);
  const asLaptop = `${laptopSlowdown}×`;
  return [
    { what: `first sync of ${region.ops} edits, came down`, unit: 'MB', values: [first.downMb], goal: null },
    { what: 'the same, over 10 Mbit/s', unit: 's', values: [first.seconds], goal: null },
    { what: `cold start to Ringkasan, ${asLaptop}`, unit: 's', values: started, goal: null },
    { what: `Ringkasan to Matriks, ${asLaptop}`, unit: 'ms', values: matrix, goal: null },
    { what: `the workbook, ${asLaptop}`, unit: 's', values: [workbook.seconds], goal: null },
    {
      what: 'largest memory of the page meanwhile',
      unit: 'MB',
      values: [workbook.peakMb],
      goal: { atMost: 300 },
    },
    {
      what: `an edit of a colleague, arrived to shown, ${asLaptop}`,
      unit: 'ms',
      values: arrived,
      goal: null,
    },
  ];
}

/** As `onDevice`, with the window of a laptop: on a phone, *Matriks* is a list. */
async function onLaptop<T>(work: (device: Device) => Promise<T>, folder: string): Promise<T> {
  return onDevice(
    laptopSlowdown,
    async (device) => {
      await device.page.setViewportSize({ width: 1280, height: 800 });
      return work(device);
    },
    folder,
  );
}

/** From the tap on the link until every edit is on the device. */
async function firstSync({ folder, region, link }: Place) {
  return onLaptop(async ({ page }) => {
    const startMs = performance.now();
    await page.goto(`${link.address}/#kode=${region.coordinator}`);
    const held = await untilHeld(page, region.ops);
    const seconds = (performance.now() - startMs) / 1000;
    const downMb = link.bytes().down / 1_000_000;
    await keptByWorker(page);
    link.unshape();
    return { held, seconds, downMb };
  }, folder);
}

/** Waits until so many edits lie in the log of this device; those of the server itself come on top. */
async function untilHeld(page: Page, ops: number): Promise<number> {
  let held = 0;
  const isWhole = async (): Promise<boolean> => {
    held = await page.evaluate(countHeld);
    return held >= ops;
  };
  await until('every edit is on the device', isWhole, 600_000);
  return held;
}

async function countHeld(): Promise<number> {
  const own = (await indexedDB.databases()).find(({ name }) => /^lumbung-[0-9a-f]{8}/.test(name ?? ''));
  if (own?.name === undefined) return 0;
  const { name } = own;
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  try {
    if (!db.objectStoreNames.contains('cursors')) return 0;
    // How far each scope was read: a few rows, where counting the edits themselves would take time from what is measured.
    const reading = db.transaction('cursors').objectStore('cursors').getAll() as IDBRequest<
      { seq: number }[]
    >;
    return await new Promise<number>((resolve, reject) => {
      reading.onsuccess = () => resolve(reading.result.reduce((sum, { seq }) => sum + seq, 0));
      reading.onerror = () => reject(reading.error);
    });
  } finally {
    db.close();
  }
}

/** A fresh browser process until the index of the whole region stands there. */
async function startSummary({ folder, link }: Place): Promise<number> {
  return onLaptop(async ({ page }) => {
    await page.addInitScript(() => {
      const look = (): void => {
        const isReady = document.documentElement.dataset['ready'] !== undefined;
        if (!isReady || document.querySelector('.scale i') === null) return;
        performance.mark('bench-reacts');
        observer.disconnect();
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { subtree: true, childList: true, attributes: true });
    });
    await page.goto(`${link.address}/#/ringkasan`, { waitUntil: 'commit' });
    return markS(page);
  }, folder);
}

/** One visit in which places are changed and a colleague's edits come in. */
async function atWork({ folder, link, region }: Place): Promise<{ matrix: number[]; arrived: number[] }> {
  const admin = await joinWithoutBrowser(link.address, region.admin);
  return onLaptop(async ({ page }) => {
    await page.goto(`${link.address}/#/ringkasan`);
    await page.locator('.scale i').first().waitFor();
    const matrix: number[] = [];
    for (let turn = 0; turn < switches; turn += 1) matrix.push(await page.evaluate(toMatrixAndBack));
    const arrived: number[] = [];
    for (let turn = 0; turn < incoming; turn += 1) {
      await submit(admin, `I${turn * 2 + 2}`);
      arrived.push(await page.evaluate(shownAfterMs));
    }
    return { matrix, arrived };
  }, folder);
}

/** From the press until the file is handed to the downloads. */
async function makeWorkbook({ folder, link }: Place): Promise<{ seconds: number; peakMb: number }> {
  return onLaptop(async (device) => {
    const { page } = device;
    await page.goto(`${link.address}/#/ekspor`);
    const button = page.getByRole('button', { name: 'Buat XLSX' });
    await button.waitFor();
    const watch = watchMemory(device);
    const startMs = performance.now();
    const download = page.waitForEvent('download', { timeout: 300_000 });
    await button.click();
    await download;
    const seconds = (performance.now() - startMs) / 1000;
    return { seconds, peakMb: await watch.end() };
  }, folder);
}

/** Milliseconds until the grid is painted. */
async function toMatrixAndBack(): Promise<number> {
  const shown = (selector: string) =>
    new Promise<void>((resolve, reject) => {
      const look = (): void => {
        if (document.querySelector(selector) !== null) requestAnimationFrame(() => resolve());
        else if (performance.now() - startMs > 60_000) reject(new Error(`${selector} did not come`));
        else requestAnimationFrame(look);
      };
      look();
    });
  const startMs = performance.now();
  location.hash = '#/matriks';
  await shown('[role=grid] tbody td');
  const tookMs = performance.now() - startMs;
  location.hash = '#/ringkasan';
  await shown('.scale i');
  return tookMs;
}

/** The first OPD submits a room. */
async function submit({ transport }: Desk, indicator: string): Promise<void> {
  const op = {
    id: makeUuid(systemIds),
    scope: `indicator/2026/${indicator}`,
    entity: 'submission',
    key: 'opd-1',
    field: 'state',
    value: { state: 'submitted' },
    parents: [],
    at: '2026-03-10T10:00:00+08:00',
    schema: 1,
  };
  const body = { v: 1, epoch: null, clock: 'bench', ops: [op], cursors: {} };
  const answer = await transport.call({ path: 'sync', method: 'POST', body, parse: (json) => ({ json }) });
  const text = answer.kind === 'ok' ? JSON.stringify(answer.body.json) : answer.kind;
  if (!text.includes('"status":"ok"')) throw new Error(`the submission was not taken: ${text.slice(0, 300)}`);
}

/** Lets the app sync; milliseconds from the last byte of the answer until the OPD's line is painted anew. */
async function shownAfterMs(): Promise<number> {
  const line = () => document.querySelector<HTMLProgressElement>('progress[aria-label^="Dinas Nomor 1:"]');
  const before = line()?.value;
  const startMs = performance.now();
  const shownMs = new Promise<number>((resolve, reject) => {
    const look = (): void => {
      const now = line()?.value;
      if (now !== undefined && now !== before) requestAnimationFrame(() => resolve(performance.now()));
      else if (performance.now() - startMs > 60_000) reject(new Error('the edit was not shown'));
      else requestAnimationFrame(look);
    };
    look();
  });
  performance.clearResourceTimings();
  dispatchEvent(new Event('online'));
  const endMs = await shownMs;
  const [answer] = performance
    .getEntriesByType('resource')
    .filter(({ name }) => name.endsWith('/api/v1/sync')) as PerformanceResourceTiming[];
  if (answer === undefined) throw new Error('no answer of the server was seen');
  return endMs - answer.responseEnd;
}
