import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { explanation, openIndicator } from './answering.ts';
import { linkFor, opsIn, startEndpoint, type RunningEndpoint } from './endpoint.ts';
import { sampleRoom } from './sample-year.ts';
import { until } from './until.ts';
import { exchange, openVisit, sendingStatus, signIn, type Visit } from './visit.ts';

let endpoint: RunningEndpoint | null = null;
let phone: Visit | null = null;

afterEach(async () => {
  await phone?.profile.close();
  await endpoint?.close();
  [endpoint, phone] = [null, null];
});

const written = 'Ditulis sementara tab lain membeku.';

const locksHeld = (page: Page): Promise<number> =>
  page.evaluate(async () => (await navigator.locks.query()).held?.length ?? 0);

test('[F59] a tab that stands still in the middle of sending keeps its lock, and the other one sends within a minute', async () => {
  endpoint = await startEndpoint(['--demo']);
  phone = await openVisit();
  const { page: frozen, profile } = phone;
  await signIn(frozen, linkFor(endpoint, /Admin OPD/));
  await exchange(frozen);
  const seen = await profile.context.newPage();
  await seen.goto(endpoint.address);
  await sendingStatus(seen).waitFor();
  await exchange(seen);

  // Its request gets no answer: that is where it is when it stands still.
  let isAsking = false;
  await frozen.route('**/api/v1/sync', () => void (isAsking = true));
  await frozen.getByRole('button', { name: 'Kirim sekarang' }).click();
  await until('its request waits for an answer', () => isAsking);
  expect(await locksHeld(seen)).toBe(1);
  // A browser without a screen freezes no tab, even when it is told to: this one runs no script any more, and keeps its lock.
  const devTools = await profile.context.newCDPSession(frozen);
  await devTools.send('Emulation.setScriptExecutionDisabled', { value: true });
  await seen.bringToFront();

  await openIndicator(seen, 'Manajemen Pengetahuan');
  await explanation(seen).fill(written);
  await explanation(seen).blur();
  const server = endpoint;
  const values = () => opsIn(server, sampleRoom('I26')).map(({ value }) => value);
  await expect.poll(values, { timeout: 60_000 }).toContain(written);
});
