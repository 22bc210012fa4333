import { afterAll, beforeAll, expect, it } from 'vitest';
import { linkFor, startEndpoint, type RunningEndpoint } from './endpoint.ts';
import { until } from './until.ts';
import { go, openVisit, signIn, type Visit } from './visit.ts';

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

const keptParts = (): Promise<number> =>
  visit.page.evaluate(async () => (await (await caches.open('lumbung-desk')).keys()).length);

it("keeps Diskominfo's pages only where somebody of Diskominfo has signed in, who then opens them without a network", async () => {
  const { page, profile } = visit;
  await signIn(page, linkFor(endpoint, /Admin OPD/));
  expect(await keptParts()).toBe(0);

  await signIn(page, linkFor(endpoint, /Koordinator/));
  await until('the pages are kept', async () => (await keptParts()) > 30, 60_000);
  await profile.context.setOffline(true);
  await page.reload();
  await go(page, '#/kelola');
  await page.getByRole('heading', { level: 1, name: 'Kelola' }).waitFor();
  await go(page, '#/matriks');
  await page.getByRole('heading', { level: 1, name: 'Matriks' }).waitFor();
});
