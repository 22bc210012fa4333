import { afterEach, expect, test } from 'vitest';
import { addToLibrary, largeReport, openReceipt } from './documents.ts';
import { keptBytes, linkFor, startEndpoint, type RunningEndpoint } from './endpoint.ts';
import { openNarrowLink, type NarrowLink } from './narrow-link.ts';
import { sha256Of } from './papers.ts';
import { openVisit, signIn, type Visit } from './visit.ts';

let endpoint: RunningEndpoint | null = null;
let link: NarrowLink | null = null;
let phone: Visit | null = null;

afterEach(async () => {
  await phone?.profile.close();
  await link?.close();
  await endpoint?.close();
  [endpoint, link, phone] = [null, null, null];
});

test('[F40] a file over a link that breaks every 300 kB, its page reloaded twice, arrives with a twentieth sent again at most', async () => {
  endpoint = await startEndpoint(['--demo']);
  link = await openNarrowLink(endpoint.address, { breakEveryBytes: 300_000 });
  phone = await openVisit();
  const { page } = phone;
  const { file, size, sha256 } = largeReport();
  const ticket = new URL(linkFor(endpoint, /Admin OPD/)).hash;
  await signIn(page, `${link.address}/${ticket}`);
  await addToLibrary(page, link.address, file);
  for (const part of [0.3, 0.6]) {
    await link.whenCrossed(sha256, part * size);
    await page.reload();
  }
  await (await openReceipt(page, link.address, file)).waitFor({ timeout: 90_000 });
  expect(sha256Of((await keptBytes(endpoint, sha256)) ?? Buffer.of())).toBe(sha256);
  expect(link.crossed(sha256) - size).toBeLessThanOrEqual(size / 20);
});
