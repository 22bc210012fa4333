import { filesToSend } from '../storage/evidence-files.ts';
import { repeatParked } from '../storage/outbox.ts';
import type { Storage } from '../storage/storage.ts';
import { oldestUnsentAt, pendingCounts } from '../storage/views.ts';
import { backOffMs } from './back-off.ts';
import { exchange, type CycleEnd } from './cycle.ts';
import { createStatusKeeper, type StatusKeeper, type SyncHandle } from './status.ts';
import type { Transport } from './transport.ts';
import { uploadFile } from './upload.ts';

/** The part of the browser's locks that is used: one cycle at a time in all tabs of a person. */
export type Locks = {
  request: (
    name: string,
    options: { ifAvailable: true },
    work: (lock: unknown) => Promise<void>,
  ) => Promise<void>;
};

export type SyncDeps = {
  storage: Storage;
  transport: Transport;
  locks: Locks | null;
  /** Files may go now: no wish to wait for Wi-Fi, or it is there. Answers always go. */
  mayUploadFiles: () => boolean;
};

const restMs = 2_000;
const everyMs = 5 * 60_000;
const budgetMs = 60_000;

type Run = SyncDeps & { status: StatusKeeper };

/**
 * Syncs on start, when the page becomes visible, when the network comes back, 2 s after new work, on request and every 5 minutes
 * while visible (sync contract, section 8). The lock is taken for each cycle anew: a frozen tab would keep a longer one.
 */
export function startSync(deps: SyncDeps): SyncHandle {
  const status = createStatusKeeper();
  const run: Run = { ...deps, status };
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: Promise<void> | null = null;
  let isStopped = false;

  const plan = (waitMs: number): void => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void go(), waitMs);
  };
  const cycle = async (): Promise<void> => {
    const end = await underLock(run);
    failures = end.kind === 'done' ? 0 : failures + 1;
    await countUp(run);
    status.change({
      state: stateAfter(end, status),
      ...(end.kind === 'done' ? { lastArrivedAt: deps.storage.clock.nowIso() } : {}),
    });
    plan(
      end.kind === 'done' ? everyMs : end.kind === 'wait' ? end.waitMs : backOffMs(failures, Math.random()),
    );
  };
  const go = (): Promise<void> => {
    current ??= cycle().finally(() => {
      current = null;
    });
    return current;
  };
  const onWork = (): void => {
    void countUp(run);
    plan(restMs);
  };
  const stopListening = listen(deps.storage, { onWork, wake: () => void go() });
  void countUp(run);
  // Held work is asked about once a start: by now the coordinator may have let it in.
  void repeatParked(deps.storage).finally(() => plan(0));
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
      stopListening();
    },
  };
}

function stateAfter(end: CycleEnd, status: StatusKeeper) {
  const { ops, files } = status.get();
  if (end.kind === 'done') return ops + files === 0 ? 'idle' : 'waiting';
  if (end.kind === 'wait') return 'waiting';
  return end.kind === 'signed-out' ? 'signed-out' : 'offline';
}

async function underLock(run: Run): Promise<CycleEnd> {
  let end: CycleEnd = { kind: 'done' };
  const work = async (lock: unknown): Promise<void> => {
    if (lock !== null) end = await runCycle(run);
  };
  if (run.locks === null) await work(true);
  else await run.locks.request(`lumbung-sync-${run.storage.person.id}`, { ifAvailable: true }, work);
  return end;
}

/** Edits first, then what others wrote, then small files before large ones; then the submissions that waited for these. */
async function runCycle(run: Run): Promise<CycleEnd> {
  const { storage, status } = run;
  const startMs = storage.clock.nowMs();
  status.change({ state: 'sending' });
  const first = await exchange(run);
  if (first.kind !== 'done') return first;
  await countUp(run);
  if (!run.mayUploadFiles()) return first;
  const files = await filesToSend(storage.db);
  if (files.length === 0) return first;
  const totalBytes = files.reduce((sum, { size }) => sum + size, 0);
  let settledBytes = 0;
  status.change({ totalBytes, sentBytes: 0 });
  for (const file of files) {
    const onProgress = (_file: unknown, arrived: number): void =>
      status.change({ sentBytes: settledBytes + arrived });
    const end = await uploadFile({ ...run, onProgress }, file);
    if (end.kind !== 'next') return end;
    settledBytes += file.size;
    if (storage.clock.nowMs() - startMs > budgetMs) return { kind: 'wait', waitMs: 100 };
  }
  return exchange(run);
}

async function countUp({ storage, status }: Run): Promise<void> {
  const [pending, oldest] = await Promise.all([pendingCounts(storage.db), oldestUnsentAt(storage.db)]);
  status.change({ ...pending, oldestUnsentAt: oldest });
}

function listen(storage: Storage, { onWork, wake }: { onWork: () => void; wake: () => void }): () => void {
  const stopWork = storage.work.listen(onWork);
  const onVisible = (): void => {
    if (document.visibilityState === 'visible') wake();
  };
  document.addEventListener('visibilitychange', onVisible);
  addEventListener('online', wake);
  return () => {
    stopWork();
    document.removeEventListener('visibilitychange', onVisible);
    removeEventListener('online', wake);
  };
}
