import { afterEach, expect, test, vi } from 'vitest';
import { startSync } from '../../src/sync/start-sync.ts';
import type { SyncStatus } from '../../src/sync/status.ts';
import { takeTurn } from '../../src/sync/take-turn.ts';
import { memoryStorage, scriptedTransport, type Sent } from './scripted-endpoint.ts';

const { locks } = navigator;
const name = 'lumbung-sync-u1';
const offline = () => {
  throw new TypeError('network');
};

afterEach(() => {
  vi.useRealTimers();
});

/** A tab in the middle of a cycle, until the promise says that it is done; a frozen one has nobody who answers for it. */
async function holdTurn(isFrozen: boolean): Promise<{ letGo: () => void; ended: Promise<unknown> }> {
  const done = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const work = async (): Promise<string> => {
    begun.resolve();
    await done.promise;
    return 'done';
  };
  const ended = isFrozen
    ? locks.request(name, work)
    : takeTurn({ locks, name, work }, () => true).catch((error: unknown) => error);
  await begun.promise;
  return { letGo: done.resolve, ended };
}

async function syncIn(
  isVisible: boolean,
): Promise<{ sent: readonly Sent[] } & Pick<SyncStatus, 'state' | 'lastArrivedAt'>> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const storage = await memoryStorage();
  const { transport, sent } = scriptedTransport(offline);
  const wakeSignals = { isVisible: () => isVisible, listen: () => () => undefined };
  const sync = startSync({ storage, transport, locks, mayUploadFiles: () => true, wakeSignals });
  const ended = vi.fn<() => void>();
  void sync.syncNow().then(ended);
  for (let second = 0; second < 60 && ended.mock.calls.length === 0; second += 1) {
    await vi.advanceTimersByTimeAsync(1_000);
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }
  sync.stop();
  expect(ended).toHaveBeenCalledOnce();
  const { state, lastArrivedAt } = sync.getStatus();
  return { sent, state, lastArrivedAt };
}

test('[F59] [DV10] while another tab syncs nothing is sent and nothing is called arrived', async () => {
  const other = await holdTurn(false);
  expect(await syncIn(true)).toEqual({ sent: [], state: 'waiting', lastArrivedAt: null });
  other.letGo();
  expect(await other.ended).toBe('done');
});

test('[F59] [DV10] a tab that is looked at takes over within a minute from one that is frozen', async () => {
  const frozen = await holdTurn(true);
  const taken = frozen.ended.catch((error: unknown) => error);
  expect((await syncIn(true)).sent.map(({ path }) => path)).toContain('sync');
  expect(await taken).toBeInstanceOf(Error);
  frozen.letGo();
});

test('[F59] a tab that nobody looks at takes nothing over', async () => {
  const frozen = await holdTurn(true);
  expect(await syncIn(false)).toEqual({ sent: [], state: 'waiting', lastArrivedAt: null });
  frozen.letGo();
  await frozen.ended;
});

test('[F59] a tab whose turn was taken over finishes what it began', async () => {
  const slow = await holdTurn(false);
  await locks.request(name, { steal: true }, async () => undefined);
  slow.letGo();
  expect(await slow.ended).toBe('done');
});
