import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProfile, type Profile } from './chromium.ts';
import { linkFor, startEndpoint, type RunningEndpoint } from './endpoint.ts';
import { untilKept } from './visit.ts';

let endpoint: RunningEndpoint;
const profiles: Profile[] = [];

beforeAll(async () => {
  endpoint = await startEndpoint(['--demo']);
});

afterAll(async () => {
  for (const profile of profiles) await profile.close();
  await endpoint.close();
});

async function signedIn(options: Parameters<typeof openProfile>[0] = {}) {
  const profile = await openProfile(options);
  profiles.push(profile);
  const page = profile.context.pages()[0] ?? (await profile.context.newPage());
  await page.goto(linkFor(endpoint, profiles.length === 1 ? /Admin OPD/ : /Pimpinan/));
  await page.getByRole('status', { name: 'Status pengiriman' }).waitFor();
  return { page, context: profile.context };
}

test('English is chosen only once all of it is on the device, and stays without a network', async () => {
  const { page, context } = await signedIn();
  await untilKept(page);
  await page.goto(`${endpoint.address}/#/pengaturan`);
  const english = page.getByRole('radio', { name: 'English', exact: true });
  await english.waitFor();

  await context.setOffline(true);
  await english.click();
  await page.getByText('Cari sinyal, lalu pilih lagi.').waitFor();
  expect(await page.getByRole('radio', { name: 'Bahasa Indonesia' }).isChecked()).toBe(true);
  await page.reload();
  await page.getByRole('heading', { name: 'Pengaturan', exact: true }).waitFor();

  await context.setOffline(false);
  await english.click();
  await page.getByRole('heading', { name: 'Settings', exact: true }).waitFor();

  await context.setOffline(true);
  await page.reload();
  await page.getByRole('heading', { name: 'Settings', exact: true }).waitFor();
  await page.goto(`${endpoint.address}/#/indikator/I26`);
  await page.getByRole('textbox', { name: 'Explanation' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
});

test('an app that cannot start says so and that the work is safe', async () => {
  const { page } = await signedIn({ serviceWorkers: 'block' });
  await page.route('**/assets/core-*.js', (route) => route.abort());
  await page.reload();
  const alert = page.getByRole('alert');
  await alert.getByText('Isian Anda aman di perangkat ini.').waitFor();
  await page.unroute('**/assets/core-*.js');
  await page.getByRole('button', { name: 'Muat ulang' }).click();
  await page.getByRole('status', { name: 'Status pengiriman' }).waitFor();
  expect(await alert.count()).toBe(0);
});
