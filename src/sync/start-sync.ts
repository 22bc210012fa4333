import { filesToSend } from '../storage/evidence-files.ts';
import { repeatParked } from '../storage/outbox.ts';
import type { Storage } from '../storage/storage.ts';
import { oldestUnsentAt, pendingCounts } from '../storage/views.ts';
import { backOffMs } from './back-off.ts';
import { exchange, type CycleEnd } from './cycle.ts';
import { sendFiles, storageFailed } from './send-files.ts';
import {
  createStatusKeeper,
  type StatusKeeper,
  type SyncHandle,
  type SyncState,
  type SyncStatus,
} from './status.ts';
import { takeTurn, type Locks } from './take-turn.ts';
import type { Transport } from './transport.ts';
import { browserSignals, type WakeSignals } from './wake-signals.ts';

export type SyncDeps = {
  storage: Storage;
  transport: Transport;
  locks: Locks | null;
  /** Files may go now: no wish to wait for Wi-Fi, or it is there. Answers always go. */
  mayUploadFiles: () => boolean;
  /** What wakes sync from outside; the browser's events where nothing else is given. */
  wakeSignals?: WakeSignals;
};

const restMs = 2_000;
const everyMs = 5 * 60_000;
const budgetMs = 60_000;
/** Another tab is at it: its work is soon done. */
const elsewhereMs = 10_000;

/** `more`: the cycle's time is up and files are left · `elsewhere`: another tab is syncing. */
type RunEnd = CycleEnd | { kind: 'elsewhere' };

type Run = SyncDeps & {
  status: StatusKeeper;
  /** Whether edits or more of a file have arrived in this cycle. */
  hasMoved: boolean;
  onMoved: () => void;
  /** Whether something was saved since this cycle began. */
  hasNewWork: () => boolean;
};

/**
 * Syncs on start, when the page becomes visible, when the network comes back, 2 s after new work, on request and every 5 minutes
 * while visible (sync contract, section 8). The lock is taken for each cycle anew: a frozen tab would keep a longer one.
 */
export function startSync(deps: SyncDeps): SyncHandle {
  const status = createStatusKeeper();
  const signals = deps.wakeSignals ?? browserSignals;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: Promise<void> | null = null;
  let isStopped = false;
  let hasNewWork = false;
  const onMoved = (): void => void (run.hasMoved = true);
  const run: Run = { ...deps, status, hasMoved: false, onMoved, hasNewWork: () => hasNewWork };

  const plan = (waitMs: number, isRoutine = false): void => {
    clearTimeout(timer);
    // A hidden page does without the routine look: becoming visible wakes it.
    const due = (): void => (isRoutine && !signals.isVisible() ? plan(waitMs, true) : void go());
    if (!isStopped) timer = setTimeout(due, waitMs);
  };
  const cycle = async (): Promise<void> => {
    hasNewWork = false;
    run.hasMoved = false;
    const end = await runSafely(run);
    failures = isGood(end) ? 0 : run.hasMoved ? 1 : failures + 1;
    if (hasNewWork && isGood(end)) plan(restMs);
    else plan(waitAfter(end, failures), end.kind === 'done');
  };
  const go = (): Promise<void> => {
    if (isStopped) return Promise.resolve();
    current ??= cycle().finally(() => {
      current = null;
    });
    return current;
  };
  const wake = (): void => {
    failures = 0;
    void go();
  };
  const onWork = (): void => {
    hasNewWork = true;
    void countUp(run).catch(() => undefined);
    if (current === null) plan(restMs);
  };
  const stops = [deps.storage.work.listen(onWork), signals.listen(wake)];
  // Held work is asked about once a start: by now the coordinator may have let it in.
  void repeatParked(deps.storage)
    .catch(() => undefined)
    .then(() => plan(0));
  return {
    getStatus: status.get,
    subscribe: status.subscribe,
    syncNow: async () => {
      failures = 0;
      await current;
      await go();
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      for (const stop of stops) stop();
    },
  };
}

const isGood = ({ kind }: RunEnd): boolean => kind === 'done' || kind === 'more' || kind === 'elsewhere';

function waitAfter(end: RunEnd, failures: number): number {
  switch (end.kind) {
    case 'done':
      return everyMs;
    case 'more':
      return 0;
    case 'elsewhere':
      return elsewhereMs;
    case 'wait':
      return Math.max(end.waitMs, backOffMs(failures, Math.random()));
    case 'offline':
    case 'signed-out':
    case 'refused':
      return backOffMs(failures, Math.random());
  }
}

/** A cycle that fails in the local database is tried again later, like one without a connection. */
async function runSafely(run: Run): Promise<RunEnd> {
  let end: RunEnd = storageFailed;
  try {
    end = await underLock(run);
    await countUp(run);
  } catch {
    // What was exchanged is in the database or will be exchanged again.
  }
  const lastArrivedAt = run.storage.clock.nowIso();
  run.status.change({
    state: stateAfter(end, run.status),
    trouble: troubleOf(end),
    ...(end.kind === 'done' || end.kind === 'more' ? { lastArrivedAt } : {}),
  });
  return end;
}

function troubleOf(end: RunEnd): SyncStatus['trouble'] {
  if (end.kind !== 'refused') return null;
  return end === storageFailed ? 'storage' : 'endpoint';
}

function stateAfter(end: RunEnd, status: StatusKeeper): SyncState {
  const { ops, files } = status.get();
  switch (end.kind) {
    case 'done':
      return ops + files === 0 ? 'idle' : 'waiting';
    case 'more':
      return 'sending';
    case 'elsewhere':
    case 'wait':
    case 'refused':
      return 'waiting';
    case 'offline':
    case 'signed-out':
      return end.kind;
  }
}

async function underLock(run: Run): Promise<RunEnd> {
  if (run.locks === null) return runCycle(run);
  const turn = {
    locks: run.locks,
    name: `lumbung-sync-${run.storage.person.id}`,
    work: () => runCycle(run),
  };
  const end = await takeTurn(turn, (run.wakeSignals ?? browserSignals).isVisible);
  return end ?? { kind: 'elsewhere' };
}

/** Edits first, then what others wrote, then small files before large ones. */
async function runCycle(run: Run): Promise<RunEnd> {
  const { storage, status } = run;
  const startMs = storage.clock.nowMs();
  if (status.get().state === 'starting') await countUp(run);
  status.change({ state: 'sending' });
  const first = await exchange(run);
  if (first.kind !== 'done') return first;
  await countUp(run);
  const files = run.mayUploadFiles() ? await filesToSend(storage.db) : [];
  if (files.length === 0) return first;
  status.change({ totalBytes: files.reduce((sum, { size }) => sum + size, 0), sentBytes: 0 });
  const isInTime = (): boolean => storage.clock.nowMs() - startMs <= budgetMs;
  const end = await sendFiles({ ...run, isInTime }, files);
  return end ?? exchange(run);
}

async function countUp({ storage, status }: Run): Promise<void> {
  const [pending, oldest] = await Promise.all([pendingCounts(storage.db), oldestUnsentAt(storage.db)]);
  status.change({ ...pending, oldestUnsentAt: oldest });
}
