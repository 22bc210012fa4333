import type { FileChooser, Page } from 'playwright-core';

type Chosen = Parameters<FileChooser['setFiles']>[0];

/** Chooses a file in the picker that the act opens. */
export async function chooseFile(page: Page, open: () => Promise<unknown>, file: Chosen): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  // A busy page takes a key before the driver's order to hand the picker over, and then nobody hears of the picker.
  await page.evaluate(() => document.readyState);
  await open();
  await (await choosing).setFiles(file);
}
