import type { Page } from 'playwright-core';
import type { RunningEndpoint } from './endpoint.ts';
import { invite } from './invite.ts';

/** How people fill a record of the data collection; a field is named as the form names it. */

/** What is written into a field: a text, a choice by its label, ticks, or rows of cells. */
export type Filled =
  | { text: string }
  | { choice: string }
  | { ticks: readonly string[] }
  | { rows: string; cells: readonly Readonly<Record<string, { text: string } | { choice: string }>>[] };

export async function unfold(page: Page, section: RegExp): Promise<void> {
  const summary = page.locator('details.panel > summary').filter({ hasText: section });
  if (!(await summary.locator('..').evaluate((details: HTMLDetailsElement) => details.open)))
    await summary.click();
}

/** Fills a section from above to below; each value is kept when its field is left. */
export async function fillIn(page: Page, values: Readonly<Record<string, Filled>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await fillField(page, `record-${name}`, value);
}

async function fillField(page: Page, id: string, value: Filled): Promise<void> {
  const control = page.locator(`[id="${id}"]`);
  await control.waitFor();
  if ('text' in value) {
    await control.fill(value.text);
    await control.blur();
  } else if ('choice' in value) {
    await choose(page, id, value.choice);
  } else if ('ticks' in value) {
    for (const name of value.ticks) await control.getByRole('checkbox', { name, exact: true }).check();
  } else {
    for (const [place, cells] of value.cells.entries()) {
      await page.getByRole('button', { name: `Tambah baris: ${value.rows}`, exact: true }).click();
      for (const [cell, filled] of Object.entries(cells))
        await fillField(page, `${id}-${place}-${cell}`, filled);
    }
  }
}

async function choose(page: Page, id: string, name: string): Promise<void> {
  const control = page.locator(`[id="${id}"]`);
  const isList = await control.evaluate((element) => element.tagName === 'SELECT');
  if (isList) await control.selectOption({ label: name });
  else await control.getByRole('radio', { name, exact: true }).check();
}

/** The public summary of an application of another OPD, as its own device would have written it. */
export async function putInCatalogue(
  endpoint: RunningEndpoint,
  key: string,
  summary: Readonly<Record<string, string>>,
): Promise<void> {
  const device = 'meja-katalog';
  const call = async (path: string, body: object, cookie = ''): Promise<Response> => {
    const response = await fetch(`${endpoint.address}/api/v1/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'lumbung-device': device, cookie },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  const code = (await invite(endpoint, 'andi')).split('#kode=')[1];
  const joined = await call('enrol', { code, device, deviceName: 'Meja katalog' });
  const cookie = (joined.headers.get('set-cookie') ?? '').split(';')[0];
  const ops = Object.entries(summary).map(([field, value], place) => ({
    id: `01980000-0000-7000-8000-${String(place).padStart(12, '0')}`,
    scope: 'catalogue',
    entity: 'summary',
    key,
    field,
    value,
    parents: [],
    at: '2026-03-01T08:00:00.000+08:00',
    schema: 1,
  }));
  const response = await call('sync', { v: 1, epoch: null, clock: 'uji', ops, cursors: {} }, cookie);
  const { results } = (await response.json()) as { results: { status: string }[] };
  if (results.some(({ status }) => status !== 'ok')) throw new Error(JSON.stringify(results));
}
