import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';

export type Download = { name: string; bytes: Buffer };

/** Without the dialog for a place, which cannot be tried here, the browser's own store takes the bytes. Call it before the first page. */
export async function takeDownloadsAsTheyCome(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(globalThis, { showSaveFilePicker: undefined, showDirectoryPicker: undefined });
  });
}

/** What a button gives to save, with the name that it proposes. */
export async function downloadBy(page: Page, button: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The rows of a sheet: each cell by the head of its column. */
export type ReadSheet = (sheet: string) => Record<string, unknown>[];

/** The sheets of a workbook as another library reads them. */
export async function readWorkbook({ bytes }: Download): Promise<ReadSheet> {
  const sheets = await readXlsxFile(bytes);
  return (name) => {
    const [head = [], ...rows] = sheets.find(({ sheet }) => sheet === name)?.data ?? [];
    return rows.map((row) => Object.fromEntries(head.map((title, place) => [String(title), row[place]])));
  };
}

/** The rows of a table on the screen as a person reads them: each cell by the head of its column. */
export async function readTable(page: Page, caption: string): Promise<Record<string, string>[]> {
  const table = page.getByRole('table', { name: caption });
  await table.locator('tbody tr').first().waitFor();
  const texts = (selector: string) =>
    table
      .locator(selector)
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
  const [head = []] = await texts('thead tr');
  const rows = await texts('tbody tr');
  return rows.map((cells) => Object.fromEntries(head.map((title, place) => [title, cells[place] ?? ''])));
}

/** A figure of the screen as a number: "1,04" and "3 (ditetapkan)". */
export const figure = (text: string): number => Number.parseFloat(text.replace(',', '.'));

/** The three figures of the index on *Ringkasan*, by their names. */
export async function readIndices(page: Page): Promise<Record<string, number>> {
  const parts = page.getByRole('region', { name: 'Indeks', exact: true }).locator('dl > div');
  await parts.first().waitFor();
  const texts = await parts.evaluateAll((all) =>
    all.map((part) => ['dt', '.figure'].map((one) => part.querySelector(one)?.textContent.trim() ?? '')),
  );
  return Object.fromEntries(texts.map(([name = '', value = '']) => [name, figure(value)]));
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Every sentence, heading and cell of the report on its page, as a person reads them. */
export async function readReport(page: Page): Promise<Set<string>> {
  const parts = page.getByRole('article').locator(':is(h2, h3, h4, td, th, p.prose, li:not(:has(li)))');
  await parts.first().waitFor();
  const texts = await parts.allTextContents();
  return new Set(texts.map(oneLine).filter((text) => text !== ''));
}

/** Every paragraph of a document, also those in the cells of tables. */
export function readDocx({ bytes }: Download): Set<string> {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];
  return new Set(paragraphs.map((paragraph) => oneLine(plain(paragraph.replaceAll('<w:br/>', ' ')))));
}

const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

const plain = (xml: string): string =>
  xml
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(lt|gt|quot|amp);/g, (whole, name: string) => signs[name] ?? whole);

/** How many edits the logs of an archive hold, by scope. */
export function linesByScope(bag: ReadonlyMap<string, string>): Record<string, number> {
  const logs = [...bag].filter(([path]) => path.startsWith('data/log/'));
  return Object.fromEntries(
    logs.map(([, text]) => {
      const lines = text.trimEnd().split('\n');
      const { scope } = JSON.parse(lines[0] ?? '') as { scope: string };
      return [scope, lines.length];
    }),
  );
}
