import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { answerWith, openIndicator } from './answering.ts';
import type { Work } from './cycle-region.ts';
import { haveDocument } from './documents.ts';
import { logSizes, type RunningEndpoint } from './endpoint.ts';
import { submitHere, untilArrived } from './review.ts';
import { exchange, go, sendingStatus, type Visit } from './visit.ts';

/** Does something with the network cut: nothing of it is on the server before the network is back, all of it afterwards. */
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
  await untilArrived(page);
}

/** What an OPD admin does in the year, from the app's start to the number of the submission. */
export async function answerAndSubmit(page: Page, work: Work): Promise<void> {
  await page.reload();
  await openIndicator(page, work.indicator);
  await answerWith(page, work.answers, `Fakta: ${work.indicator} berjalan. Ditulis tanpa internet.`);
  for (const { file, ...shown } of work.papers) await haveDocument(page, file, shown);
  await openIndicator(page, work.indicator);
  await submitHere(page, 'Ajukan');
}

/** The desk with the document beside the requirement: a small one is fetched by itself and stays on the device. */
export async function readDocument(page: Page, address: string): Promise<void> {
  await go(page, address);
  await page.getByRole('img', { name: /^Halaman 1 dari/ }).waitFor();
}
