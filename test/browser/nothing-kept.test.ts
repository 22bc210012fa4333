import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { explanation, openIndicator } from './answering.ts';
import { linkFor, opsIn, startEndpoint, type RunningEndpoint } from './endpoint.ts';
import { sampleRoom } from './sample-year.ts';
import { exchange, go, openVisit, signIn, type Visit } from './visit.ts';

let endpoint: RunningEndpoint;
let phone: Visit;

beforeEach(async () => {
  endpoint = await startEndpoint(['--demo']);
  phone = await openVisit();
});

afterEach(async () => {
  await phone.profile.close();
  await endpoint.close();
});

/** A private window of the same browser. */
async function privateWindow(): Promise<Page> {
  const context = await phone.profile.context.browser()?.newContext({ locale: 'id-ID' });
  if (context === undefined) throw new Error('the browser opens no private window');
  return context.newPage();
}

test('[F64] in a private window the app works and sends, and never says that the browser keeps the work', async () => {
  const page = await privateWindow();
  await signIn(page, linkFor(endpoint, /Admin OPD/));
  await openIndicator(page, 'Manajemen Pengetahuan');
  await explanation(page).fill('Ditulis di jendela samaran.');
  await explanation(page).blur();
  await exchange(page);
  const values = opsIn(endpoint, sampleRoom('I26')).map(({ value }) => value);
  expect(values).toContain('Ditulis di jendela samaran.');

  await page.evaluate(() => {
    navigator.storage.persist = async () => false;
  });
  await go(page, '#/pengaturan');
  await page.getByText('Peramban belum berjanji menyimpan.').waitFor();
  await page.getByRole('button', { name: 'Minta disimpan' }).click();
  await page.getByText('Peramban belum mau berjanji.').waitFor();
  expect(await page.getByText(/Peramban (sekarang )?berjanji/).count()).toBe(0);
  await page.context().close();
});

test('[F64] where the browser has no database this is said at once, and no word calls anything saved', async () => {
  const { page, profile } = phone;
  await profile.context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException(
        'A mutation operation was attempted on a database that did not allow it.',
        'InvalidStateError',
      );
    };
  });
  await page.goto(linkFor(endpoint, /Admin OPD/));
  await page.getByRole('heading', { name: 'Peramban ini tidak mau menyimpan isian' }).waitFor();
  expect(await page.getByText(/Tersimpan|Sampai di server|aman/).count()).toBe(0);
});

test('[F64] where the site may store nothing at all the way in says what to allow', async () => {
  const { page, profile } = phone;
  await profile.context.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
  await page.goto(endpoint.address);
  await page.getByRole('heading', { name: 'Peramban ini tidak mau menyimpan' }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Kode masuk' }).isVisible()).toBe(false);
  expect(await page.getByText(/aman di perangkat/).count()).toBe(0);
});
