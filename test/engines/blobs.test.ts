import { afterAll, beforeAll, expect, test } from 'vitest';
import { scriptOf, type Driven } from './engine.ts';
import { inEachEngine } from './in-each-engine.ts';
import { openSuiteSite, type SuiteSite } from './suite-site.ts';

let site: SuiteSite;

beforeAll(async () => {
  site = await openSuiteSite();
});

afterAll(() => site.close());

/** Puts a value into IndexedDB and says what came of it; called in the page. */
function put(kind: 'Blob' | 'ArrayBuffer'): Promise<string> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(`bytes-${kind}`, 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows'));
    opening.addEventListener('success', () => {
      const bytes = new Uint8Array([1, 2, 3]);
      const writing = opening.result.transaction('rows', 'readwrite');
      writing.objectStore('rows').put(kind === 'Blob' ? new Blob([bytes]) : bytes.buffer, 1);
      writing.addEventListener('complete', () => resolve('stored'));
      writing.addEventListener('abort', () => resolve(String(writing.error)));
    });
  });
}

const blobOutcome = { WebKit: expect.stringContaining('Error preparing Blob/File data'), Firefox: 'stored' };

inEachEngine((engine) => {
  let browser: Driven;

  beforeAll(async () => {
    browser = await engine.start();
    await browser.goTo(site.address);
  });

  afterAll(async () => browser.close());

  test('an ArrayBuffer is stored, and a Blob only where the engine takes it: WebKit does not', async () => {
    expect(await browser.run(scriptOf(put, 'ArrayBuffer'))).toBe('stored');
    expect(await browser.run(scriptOf(put, 'Blob'))).toEqual(blobOutcome[engine.name]);
  });
});
