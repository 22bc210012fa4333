import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { largeReport } from '../browser/documents.ts';
import { keptBytes, linkFor, startEndpoint, type RunningEndpoint } from '../browser/endpoint.ts';
import { openNarrowLink, type NarrowLink } from '../browser/narrow-link.ts';
import { sha256Of } from '../browser/papers.ts';
import type { Driven } from './engine.ts';
import { inEachEngine } from './in-each-engine.ts';
import { find, press, signIn, textOf } from './person.ts';

inEachEngine((engine) => {
  let endpoint: RunningEndpoint;
  let link: NarrowLink;
  let browser: Driven;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lumbung-papers-'));
    endpoint = await startEndpoint(['--demo']);
    link = await openNarrowLink(endpoint.address, { breakEveryBytes: 300_000 });
    browser = await engine.start();
  });

  afterAll(async () => {
    await browser.close();
    await link.close();
    await endpoint.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('a file over a link that breaks every 300 kB, its page reloaded twice, arrives with a twentieth sent again at most', async () => {
    const { file, size, sha256 } = largeReport();
    onTestFailed(async () => {
      const where = `${link.crossed(sha256)} of ${size} bytes crossed, ranges from ${link.rangeStarts(sha256).join(', ')}`;
      process.stderr.write(`${where}\n`);
      process.stderr.write(`${await textOf(browser)}\n`);
    });
    const path = join(folder, file.name);
    await writeFile(path, file.buffer);
    await signIn(browser, `${link.address}/${new URL(linkFor(endpoint, /Admin OPD/)).hash}`);
    await press(browser, { css: 'a', name: 'Dokumen' });
    await press(browser, { css: 'button', name: 'Tambah dokumen' });
    await browser.attach(await find(browser, { css: '[type=file]', name: 'Pilih berkas' }), path);
    await expect.poll(() => textOf(browser)).toContain('Dokumen apa ini?');
    for (const part of [0.3, 0.6]) {
      await link.whenCrossed(sha256, part * size);
      await browser.reload();
    }
    const kept = async () => sha256Of((await keptBytes(endpoint, sha256)) ?? Buffer.of());
    await expect.poll(kept, { timeout: 120_000 }).toBe(sha256);
    expect(link.crossed(sha256) - size).toBeLessThanOrEqual(size / 20);
  });
});
