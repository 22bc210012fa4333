import type { Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import type { Bench } from './bench.ts';

/** A page of the app's address without the app: its database can be opened there and nothing else runs. */
export async function openBarePage(page: Page, { endpoint }: Bench, code: string): Promise<void> {
  await page.goto(`${endpoint.address}/robots.txt`);
  await page.evaluate(code);
}

/** The app's storage with functions of the bench around it, as one script that sets a global of this name. */
export async function buildForPage(file: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: `test/bench/${file}.ts`, formats: ['iife'], name } },
  });
  const [first] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  return `${first?.output[0].code ?? ''};globalThis.${name} = ${name}`;
}
