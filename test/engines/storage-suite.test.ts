import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Driven } from './engine.ts';
import { scriptOf } from './engine.ts';
import { inEachEngine } from './in-each-engine.ts';
import type * as suitePage from './page/suite-page.ts';
import { openSuiteSite, type SuiteSite } from './suite-site.ts';

declare global {
  // oxlint-disable-next-line no-var, vars-on-top -- only `var` declares a property of the global object
  var suite: typeof suitePage | undefined;
}

let site: SuiteSite;

beforeAll(async () => {
  site = await openSuiteSite();
});

afterAll(() => site.close());

const suiteFiles = readdirSync('test/storage').filter((name) => name.endsWith('.test.ts'));

/** Runs in the page, which a slow engine may call loaded before its module has run. */
async function runOnceThere(name: string): Promise<unknown> {
  for (let tries = 0; globalThis.suite === undefined && tries < 300; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return globalThis.suite?.runFile(name);
}

inEachEngine((engine) => {
  let browser: Driven;

  beforeAll(async () => {
    browser = await engine.start();
  });

  afterAll(async () => browser.close());

  test.for(suiteFiles)('%s holds on the IndexedDB of the engine', async (file) => {
    await browser.goTo(site.address);
    const ran = await browser.run(scriptOf(runOnceThere, file));
    const verdicts = ran as readonly suitePage.Verdict[];
    expect(verdicts.filter(({ state }) => state !== 'pass')).toEqual([]);
    expect(verdicts).not.toHaveLength(0);
  });
});
