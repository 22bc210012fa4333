import { createHash, randomBytes } from 'node:crypto';
import { addFile } from '../../src/storage/evidence-files.ts';
import { startSync } from '../../src/sync/start-sync.ts';
import { createTransport } from '../../src/sync/transport.ts';
import { verifiedFiles } from '../browser/endpoint.ts';
import { openNarrowLink, type NarrowLink } from '../browser/narrow-link.ts';
import { pdfOf } from '../server/files/sample-files.ts';
import { memoryStorage } from '../sync/scripted-endpoint.ts';
import type { Bench } from './bench.ts';
import { joinWithoutBrowser, type Desk } from './desk.ts';
import type { Goal } from './goal.ts';

const sizeBytes = 1_200_000;
const cutEveryBytes = 300_000;
/** 400 kbit/s, as everywhere. */
const bytesPerS = 50_000;
const frozenAfterBytes = 400_000;
/** Nobody notices sooner that a link is silent; the app itself takes 45 s. */
const noticedAfterMs = 1_000;
const patienceMs = 300_000;
const scope = 'opd/diskominfo';

/** What a bad link costs a file: the app's own storage, sync and upload against the real server. */
export const uploadGoal: Goal = {
  number: 10,
  name: `upload of ${sizeBytes / 1_000_000} MB`,
  measure: async (bench) => {
    bench.tell('  whole, over a link that holds');
    const idealS = await onLink(bench, {}, sendWhole);
    bench.tell(`  over the same link, cut every ${cutEveryBytes / 1000} kB`);
    const { tookS, sentBytes } = await onLink(bench, { breakEveryBytes: cutEveryBytes }, sendByApp);
    bench.tell('  over a link that falls silent in the middle');
    const half = await onLink(bench, {}, sendAfterFreeze);
    return [
      {
        what: 'sent to size, cut every 300 kB',
        unit: '×',
        values: [sentBytes / sizeBytes],
        goal: { atMost: 1.05 },
      },
      {
        what: 'time, cut every 300 kB',
        unit: 's',
        values: [tookS],
        goal: null,
        floor: [idealS],
      },
      { what: 'to one request that is not cut', unit: '×', values: [tookS / idealS], goal: { atMost: 1.25 } },
      {
        what: 'sent again after a half-open link, as time on it',
        unit: 's',
        values: [half.againBytes / bytesPerS],
        goal: { atMost: 1 },
      },
      { what: 'until it moves on again, once tried', unit: 's', values: [half.waitS], goal: { atMost: 1 } },
    ];
  },
};

type Sender = { desk: Desk; link: NarrowLink; bench: Bench };

async function onLink<Found>(
  bench: Bench,
  options: { breakEveryBytes?: number },
  send: (sender: Sender) => Promise<Found>,
): Promise<Found> {
  const link = await openNarrowLink(bench.endpoint.address, { ...options, bytesPerS });
  try {
    const desk = await joinWithoutBrowser(link.address, await bench.newCode());
    return await send({ desk, link, bench });
  } finally {
    await link.close();
  }
}

/** Never the same twice. */
function freshFile() {
  const bytes = pdfOf(sizeBytes, { trailer: `/Root 1 0 R /ID ${randomBytes(8).toString('hex')}` });
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

const secondsSince = (startMs: number): number => (performance.now() - startMs) / 1000;

async function announce({ desk }: Sender, sha256: string): Promise<void> {
  const body = { sha256, size: sizeBytes, mime: 'application/pdf', name: 'SK.pdf', scope };
  const answer = await desk.transport.call({
    path: 'files',
    method: 'POST',
    body,
    parse: (json) => ({ json }),
  });
  if (answer.kind !== 'ok') throw new Error(`the file could not be announced: ${answer.kind}`);
}

const putFrom = ({ desk }: Sender, { bytes, sha256 }: ReturnType<typeof freshFile>, from: number) =>
  desk.transport.call({
    path: `files/${sha256}?scope=${encodeURIComponent(scope)}&from=${from}`,
    method: 'PUT',
    body: new Uint8Array(bytes.subarray(from)).buffer,
    parse: (json) => ({ json }),
  });

async function sendWhole(sender: Sender): Promise<number> {
  const file = freshFile();
  await announce(sender, file.sha256);
  const startMs = performance.now();
  const { kind } = await putFrom(sender, file, 0);
  if (kind !== 'ok') throw new Error(`the file could not be sent: ${kind}`);
  return secondsSince(startMs);
}

async function sendByApp({ desk, link, bench }: Sender): Promise<{ tookS: number; sentBytes: number }> {
  const { bytes, sha256 } = freshFile();
  const storage = { ...(await memoryStorage()), person: { id: desk.user }, device: { id: desk.device } };
  const row = { bytes: new Uint8Array(bytes).buffer, name: 'SK.pdf', mime: 'application/pdf', scope };
  await addFile(storage, row);
  const startMs = performance.now();
  const wakeSignals = { isVisible: () => true, listen: () => () => undefined };
  const { transport } = desk;
  const sync = startSync({ storage, transport, locks: null, mayUploadFiles: () => true, wakeSignals });
  const isThere = (): boolean => verifiedFiles(bench.endpoint).some((file) => file.sha256 === sha256);
  try {
    while (!isThere()) {
      if (secondsSince(startMs) * 1000 > patienceMs) throw new Error('the file did not arrive');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return { tookS: secondsSince(startMs), sentBytes: link.crossed(sha256) };
  } finally {
    sync.stop();
  }
}

/** The sender gives the silent request up and begins a new one, while the server still waits for the rest of the first. */
async function sendAfterFreeze(sender: Sender): Promise<{ againBytes: number; waitS: number }> {
  const { desk, link } = sender;
  const file = freshFile();
  await announce(sender, file.sha256);
  const giveUp = new AbortController();
  const dying = createTransport({
    fetch: (input, init) =>
      fetch(input, {
        ...init,
        headers: { ...(init?.headers as Record<string, string>), cookie: desk.counting.cookie() },
        signal: giveUp.signal,
      }),
    baseUrl: `${link.address}/`,
    deviceId: desk.device,
  });
  const first = putFrom({ ...sender, desk: { ...desk, transport: dying } }, file, 0);
  await link.whenCrossed(file.sha256, frozenAfterBytes);
  link.freeze();
  await new Promise((resolve) => setTimeout(resolve, noticedAfterMs));
  giveUp.abort();
  await first;
  const crossedBefore = link.crossed(file.sha256);
  const startMs = performance.now();
  const from = await missingFrom(sender, file.sha256);
  const second = putFrom(sender, file, from);
  await link.whenCrossed(file.sha256, crossedBefore + 1);
  const waitS = secondsSince(startMs);
  const { kind } = await second;
  if (kind !== 'ok') throw new Error(`the rest could not be sent: ${kind}`);
  return { againBytes: crossedBefore - from, waitS };
}

async function missingFrom({ desk }: Sender, sha256: string): Promise<number> {
  const body = { sha256, size: sizeBytes, mime: 'application/pdf', name: 'SK.pdf', scope };
  const answer = await desk.transport.call({
    path: 'files',
    method: 'POST',
    body,
    parse: (json) => json as { missing: [number, number][] },
  });
  if (answer.kind !== 'ok') throw new Error(`the server did not say what is missing: ${answer.kind}`);
  return answer.body.missing[0]?.[0] ?? sizeBytes;
}
