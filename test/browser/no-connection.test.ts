import { afterEach, beforeEach, expect, test } from 'vitest';
import { explanation, openIndicator } from './answering.ts';
import { linkFor, opsIn, startEndpoint, type RunningEndpoint } from './endpoint.ts';
import { openImpostor, type Impostor } from './impostor.ts';
import { sampleRoom } from './sample-year.ts';
import { exchange, openVisit, sendingStatus, signIn, untilKept, type Visit } from './visit.ts';

let endpoint: RunningEndpoint;
let phone: Visit;
let impostor: Impostor | null = null;

beforeEach(async () => {
  endpoint = await startEndpoint(['--demo']);
  phone = await openVisit();
});

afterEach(async () => {
  await phone.profile.close();
  await impostor?.close();
  await endpoint.close();
  impostor = null;
});

const room = 'Manajemen Pengetahuan';
const written = 'Ditulis tanpa sambungan.';

async function write({ page }: Visit): Promise<void> {
  await openIndicator(page, room);
  await explanation(page).fill(written);
  await explanation(page).blur();
}

async function waits({ page }: Visit): Promise<void> {
  const status = () => sendingStatus(page).innerText();
  await expect.poll(status, { timeout: 30_000 }).toContain('Menunggu internet (1)');
}

/** The app has turned to what stands in the endpoint's place, which it may do a moment after it shows that something waits. */
async function asks(): Promise<void> {
  await expect.poll(() => impostor?.asked(), { timeout: 30_000 }).toBeGreaterThan(0);
}

const timesInLog = (): number =>
  opsIn(endpoint, sampleRoom('I26')).filter(({ value }) => value === written).length;

/** The real endpoint is back: what waited arrives, once. */
async function comeBack({ page }: Visit): Promise<void> {
  await impostor?.close();
  impostor = null;
  await endpoint.restart();
  await exchange(page);
  expect(timesInLog()).toBe(1);
}

test('[F58] a server that is gone while the browser says that it is online is no connection', async () => {
  await signIn(phone.page, linkFor(endpoint, /Admin OPD/));
  await endpoint.kill();
  await write(phone);
  await waits(phone);
  expect(await phone.page.evaluate(() => navigator.onLine)).toBe(true);
  await comeBack(phone);
});

test('[F58] the page of a captive portal is neither shown nor taken for an answer', async () => {
  await signIn(phone.page, linkFor(endpoint, /Admin OPD/));
  await endpoint.kill();
  const page = '<!doctype html><title>Wi-Fi Kantor</title><h1>Masuk ke Wi-Fi</h1>';
  impostor = await openImpostor(endpoint.address, { type: 'text/html', body: page });
  await phone.page.reload();
  await write(phone);
  await asks();
  await waits(phone);
  expect(await phone.page.title()).not.toContain('Wi-Fi');
  await comeBack(phone);
});

test('[F58] the answer that a proxy kept from another day takes no edit out of the queue and brings nothing', async () => {
  const { page } = phone;
  await signIn(page, linkFor(endpoint, /Admin OPD/));
  let body = '';
  // Read on its way: a page that is drawn anew takes what it was answered before along.
  await page.route('**/api/v1/sync', async (route) => {
    const response = await route.fetch();
    body = await response.text();
    await route.fulfill({ response, body });
  });
  await exchange(page);
  await page.unroute('**/api/v1/sync');
  expect(JSON.parse(body)).toMatchObject({ v: 1 });
  await endpoint.kill();
  impostor = await openImpostor(endpoint.address, { type: 'application/json', body });
  await write(phone);
  await asks();
  await waits(phone);
  await comeBack(phone);
});

test('[F57] the app opens twenty times in aeroplane mode, from a browser that was not running, with all its data', async () => {
  await signIn(phone.page, linkFor(endpoint, /Admin OPD/));
  await write(phone);
  await exchange(phone.page);
  await untilKept(phone.page);
  await endpoint.kill();
  const { folder } = phone.profile;
  for (let start = 1; start <= 20; start += 1) {
    await phone.profile.kill();
    phone = await openVisit({ folder });
    const { page, profile } = phone;
    await profile.context.setOffline(true);
    await page.goto(`${endpoint.address}/#/indikator/I26`);
    await page.getByRole('heading', { name: room, level: 1 }).waitFor();
    expect(await explanation(page).inputValue()).toBe(written);
  }
});
