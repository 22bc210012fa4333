import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { logSizes, type RunningEndpoint } from './endpoint.ts';
import { exchange, sendingStatus, type Visit } from './visit.ts';

/** Does something with the network cut: nothing of it is on the server before the network is back. */
export async function withoutNetwork(
  endpoint: RunningEndpoint,
  { page, profile }: Visit,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  await exchange(page);
  const before = logSizes(endpoint);
  await profile.context.setOffline(true);
  await act(page);
  await expect.poll(() => sendingStatus(page).innerText()).toMatch(/Menunggu internet \(\d+\)/);
  expect(logSizes(endpoint)).toEqual(before);
  await profile.context.setOffline(false);
  await exchange(page);
}
