import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkFor, opsIn, startEndpoint, type RunningEndpoint } from '../browser/endpoint.ts';
import { sampleRoom } from '../browser/sample-year.ts';
import { scriptOf, type Driven } from './engine.ts';
import { inEachEngine } from './in-each-engine.ts';
import { find, press, sendingStatus, signIn, textOf } from './person.ts';

const room = 'Manajemen Pengetahuan';
const requirement = 'Kegiatan Manajemen Pengetahuan SPBE sudah berjalan selaras';
const text = 'Fakta: rancangan ada sejak 2024. Ditulis tanpa server.';
const explanation = { css: 'textarea', name: 'Penjelasan' };
const answer = { group: requirement, name: 'Ada' };

inEachEngine((engine) => {
  let endpoint: RunningEndpoint;
  let browser: Driven;

  beforeAll(async () => {
    endpoint = await startEndpoint(['--demo']);
    browser = await engine.start();
  });

  afterAll(async () => {
    await browser.close();
    await endpoint.close();
  });

  const explained = () =>
    browser.run(scriptOf(() => document.querySelector<HTMLTextAreaElement>('textarea')?.value));

  test('an answer given while the server is gone outlives a new start and arrives once it is back', async () => {
    await signIn(browser, linkFor(endpoint, /Admin OPD/));
    await press(browser, { css: 'a', name: 'Indikator' });
    await press(browser, { css: 'a', name: room });
    await find(browser, explanation);

    await endpoint.kill();
    await press(browser, { css: 'label', ...answer });
    await browser.type(await find(browser, explanation), text);
    await expect.poll(() => textOf(browser)).toMatch(/Tersimpan di (HP|laptop) ini, /);
    await browser.reload();
    await find(browser, { css: 'input:checked', ...answer });
    await expect.poll(explained).toBe(text);
    await expect.poll(() => sendingStatus(browser)).toContain('Menunggu internet (2)');

    await endpoint.restart();
    await expect.poll(() => sendingStatus(browser)).not.toMatch(/Menunggu|Mengirim/);
    expect(opsIn(endpoint, sampleRoom('I26')).map(({ value }) => value)).toContain(text);
  });
});
