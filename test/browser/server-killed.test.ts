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

/** What the endpoint may not have recorded yet when it dies. */
const recordingIntervalBytes = 256 * 1024;
/** What may be on its way in that moment: a few pieces in the sockets while the disk is busy. */
const inFlightBytes = 64 * 1024;

test('[FL2] a file whose server dies halfway arrives whole, and only what was on its way is sent again', async () => {
  endpoint = await startEndpoint(['--demo']);
  link = await openNarrowLink(endpoint.address);
  phone = await openVisit();
  const { page } = phone;
  const { file, size, sha256 } = largeReport();
  const ticket = new URL(linkFor(endpoint, /Admin OPD/)).hash;
  await signIn(page, `${link.address}/${ticket}`);
  await addToLibrary(page, link.address, file);

  await link.whenCrossed(sha256, size / 2);
  await endpoint.kill();
  const crossedAtDeath = link.crossed(sha256);
  expect(crossedAtDeath).toBeLessThan(0.75 * size);
  expect(await keptBytes(endpoint, sha256)).toBeNull();
  const rangesBefore = link.rangeStarts(sha256).length;

  await endpoint.restart();
  await (await openReceipt(page, link.address, file)).waitFor({ timeout: 60_000 });

  expect(sha256Of((await keptBytes(endpoint, sha256)) ?? Buffer.of())).toBe(sha256);
  const mayBeLost = recordingIntervalBytes + inFlightBytes;
  expect(link.rangeStarts(sha256)[rangesBefore]).toBeGreaterThanOrEqual(crossedAtDeath - mayBeLost);
  expect(link.crossed(sha256)).toBeGreaterThanOrEqual(size);
  expect(link.crossed(sha256)).toBeLessThanOrEqual(size + mayBeLost);
});
