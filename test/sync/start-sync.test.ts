import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addFile } from '../../src/storage/evidence-files.ts';
import { record } from '../../src/storage/record.ts';
import { startSync } from '../../src/sync/start-sync.ts';
import type { SyncHandle, SyncStatus } from '../../src/sync/status.ts';
import { memoryStorage, scriptedTransport, type Respond } from './scripted-endpoint.ts';

const size = 100_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const nothingNew = {
  v: 1,
  epoch: 'e1',
  now: '2026-11-25T00:00:00Z',
  results: [],
  pages: [],
  scopes: [],
  durable: {},
};

/** A link that breaks under every range; `perTry` bytes have arrived each time nevertheless. */
function breakingLink(perTry: number): Respond {
  let held = 0;
  return ({ method, path }) => {
    if (path === 'sync') return Response.json(nothingNew);
    if (method !== 'PUT') return Response.json({ state: 'need', missing: [[held, size]] });
    held += perTry;
    throw new TypeError('network');
  };
}

async function startWithFile(respond: Respond) {
  const storage = await memoryStorage();
  const bytes = Uint8Array.from({ length: size }, (_one, index) => index % 251).buffer;
  await addFile(storage, { bytes, name: 'sk.pdf', mime: 'application/pdf', scope: 'opd/dinkes' });
  const { transport, sent } = scriptedTransport(respond);
  const wakeSignals = { isVisible: () => true, listen: () => () => undefined };
  const sync = startSync({ storage, transport, locks: null, mayUploadFiles: () => true, wakeSignals });
  return { sync, sent };
}

/** Moves the timers on; the database in memory and hashing hang on none of them. */
async function pass(seconds: number, { getStatus }: SyncHandle): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    await vi.advanceTimersByTimeAsync(1_000);
    for (let turn = 0; turn < 20 || getStatus().state === 'sending'; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

async function triesIn(seconds: number, respond: Respond): Promise<number> {
  const { sync, sent } = await startWithFile(respond);
  await pass(seconds, sync);
  sync.stop();
  return sent.filter(({ method }) => method === 'PUT').length;
}

test('waits do not grow while a file gets further, and do while it does not', async () => {
  expect(await triesIn(60, breakingLink(1_000))).toBeGreaterThanOrEqual(20);
  expect(await triesIn(60, breakingLink(0))).toBeLessThanOrEqual(6);
});

test('waits do not grow while edits get through each time before the link breaks', async () => {
  const receipt = {
    status: 'ok',
    by: 'u1',
    device: 'device-0001',
    receivedAt: '2026-11-25T00:00:00Z',
    mac: 'm',
  };
  let tries = 0;
  const { transport } = scriptedTransport(({ json }) => {
    tries += 1;
    if (tries % 2 === 0) throw new TypeError('network');
    const { ops } = json as { ops: { id: string }[] };
    const results = ops.map(({ id }, index) => ({ id, seq: tries * 1_000 + index, ...receipt }));
    return Response.json({ ...nothingNew, results });
  });
  const storage = await memoryStorage();
  const title = { scope: 'opd/dinkes', entity: 'document', field: 'title', value: 'SK' };
  await record(
    storage,
    Array.from({ length: 2_400 }, (_one, index) => ({ ...title, key: `d${index}` })),
  );
  const wakeSignals = { isVisible: () => true, listen: () => () => undefined };
  const sync = startSync({ storage, transport, locks: null, mayUploadFiles: () => true, wakeSignals });
  await pass(20, sync);
  sync.stop();
  expect(tries).toBeGreaterThanOrEqual(18);
}, 60_000);

test('nothing is told about what is only here before it was counted', async () => {
  const { sync } = await startWithFile(breakingLink(0));
  expect(sync.getStatus().state).toBe('starting');
  const told: SyncStatus[] = [];
  sync.subscribe(() => told.push(sync.getStatus()));
  await pass(3, sync);
  sync.stop();
  const states = told.filter(({ state }) => state !== 'starting');
  expect(states.map(({ state }) => state)).toContain('sending');
  expect(states.map(({ files }) => files)).toEqual(states.map(() => 1));
});
