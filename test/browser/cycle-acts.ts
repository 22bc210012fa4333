import type { Page } from 'playwright-core';
import { answerWith, openIndicator } from './answering.ts';
import type { Work } from './cycle-region.ts';
import { haveDocument } from './documents.ts';
import { submitHere } from './review.ts';
import { go } from './visit.ts';

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
