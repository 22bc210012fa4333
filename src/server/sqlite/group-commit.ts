import type { Database } from 'better-sqlite3';
import { StoreUnavailable } from '../log/op-log-store.ts';

const windowMs = 2;
const maxWaiting = 64;

type Work = { run: () => unknown; resolve: (value: unknown) => void; reject: (error: unknown) => void };

/** Gathers the writes of concurrent requests into one transaction, so that they share one fsync. */
export type GroupCommit = {
  /** Runs `work` within the next commit; resolves after that commit is on disk. A throw undoes this work alone. */
  write: <Result>(work: () => Result) => Promise<Result>;
  /** Commits what waits, now. */
  flush: () => void;
};

export function createGroupCommit(db: Database): GroupCommit {
  let waiting: Work[] = [];
  let timer: NodeJS.Timeout | null = null;
  const alone = db.transaction((run: () => unknown) => run());

  /** Each work has its own savepoint. A full disk undoes the whole transaction, and then nobody's work stands. */
  const attempt = (work: Work): Outcome => {
    try {
      return { work, value: alone(work.run) };
    } catch (error) {
      if (!db.inTransaction) throw error;
      return { work, error };
    }
  };
  const runAll = db.transaction((batch: readonly Work[]) => batch.map(attempt));

  function flush(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const batch = waiting;
    waiting = [];
    if (batch.length > 0) commit((works) => runAll.immediate(works), batch);
  }

  return {
    flush,
    write: async <Result>(run: () => Result) =>
      new Promise<Result>((resolve, reject) => {
        waiting.push({ run, resolve: resolve as Work['resolve'], reject });
        if (waiting.length >= maxWaiting) flush();
        else timer ??= setTimeout(flush, windowMs);
      }),
  };
}

type Outcome = { work: Work; value: unknown } | { work: Work; error: unknown };

function commit(runAll: (batch: readonly Work[]) => Outcome[], batch: readonly Work[]): void {
  try {
    for (const outcome of runAll(batch)) {
      if ('error' in outcome) outcome.work.reject(asStoreError(outcome.error));
      else outcome.work.resolve(outcome.value);
    }
  } catch (error) {
    for (const work of batch) work.reject(asStoreError(error));
  }
}

/** Full, broken for now, or held by somebody else: nothing stands, and it may be tried again. */
function asStoreError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const isTransient = /^SQLITE_(FULL|IOERR|BUSY|NOMEM)/.test(code);
  return isTransient ? new StoreUnavailable(error, { isFull: code === 'SQLITE_FULL' }) : error;
}
