import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkFor, startEndpoint, type RunningEndpoint } from './endpoint.ts';
import { until } from './until.ts';
import { openVisit, signIn, type Visit } from './visit.ts';

let endpoint: RunningEndpoint;
let visit: Visit;

beforeAll(async () => {
  endpoint = await startEndpoint(['--demo']);
  visit = await openVisit();
});

afterAll(async () => {
  await visit.profile.close();
  await endpoint.close();
});

test('before any script runs, a page that was here before has its theme and no sign-in panel', async () => {
  const { page } = visit;
  await signIn(page, linkFor(endpoint, /Admin OPD/));
  await page.goto(`${endpoint.address}/#/pengaturan`);
  await page.getByRole('radio', { name: 'Gelap', exact: true }).check();
  const isLeft = async () => {
    const word = await caches.match('look', { cacheName: 'lumbung-look' });
    return (await word?.text())?.includes('dark') === true;
  };
  await until('the word for the next start is left', () => page.evaluate(isLeft));
  const withoutScripts = await page.context().newCDPSession(page);
  await withoutScripts.send('Emulation.setScriptExecutionDisabled', { value: true });
  await page.reload();
  const root = page.locator('html');
  expect(await root.getAttribute('data-theme')).toBe('dark');
  expect(await page.locator('#sign-in').isVisible()).toBe(false);
});

test('a page that was here before looks as on the first visit: the style of the app keeps its place after that of the page', async () => {
  const { page, profile } = await openVisit();
  try {
    await signIn(page, linkFor(endpoint, /Koordinator \(/));
    const looks = async () => {
      await page.goto(`${endpoint.address}/#/pengaturan`);
      const button = page.getByRole('button', { name: 'Buat kode' });
      await button.waitFor();
      return button.evaluate((element) => {
        const { color, fontWeight, minHeight, borderTopWidth } = getComputedStyle(element);
        return { color, fontWeight, minHeight, borderTopWidth };
      });
    };
    const first = await looks();
    await page.reload();
    expect(await page.locator('head link[rel=stylesheet]').count()).toBeGreaterThan(0);
    expect(await looks()).toEqual(first);
    expect(first.fontWeight).toBe('600');
  } finally {
    await profile.close();
  }
});

test('on the very first visit the sign-in is there without any script, in the colours of the device', async () => {
  const first = await openVisit({ javaScriptEnabled: false, colorScheme: 'dark' });
  try {
    await first.page.goto(endpoint.address);
    await first.page.getByRole('textbox', { name: 'Kode masuk' }).waitFor();
    const ground = await first.page
      .locator('body')
      .evaluate((body) => getComputedStyle(body).backgroundColor);
    await first.page.emulateMedia({ colorScheme: 'light' });
    const lightGround = await first.page
      .locator('body')
      .evaluate((body) => getComputedStyle(body).backgroundColor);
    expect(ground).not.toBe(lightGround);
  } finally {
    await first.profile.close();
  }
});
