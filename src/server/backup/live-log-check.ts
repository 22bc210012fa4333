import { setImmediate } from 'node:timers/promises';
import { maxNamedFaults, type LogCheck } from '../../domain/log-check.ts';
import { pathsIn } from '../data-directory.ts';
import type { Logger } from '../logger.ts';
import type { Seal } from '../seal.ts';
import { readMark } from '../sqlite/open-stores.ts';
import { openToRead } from './check-database.ts';
import { checkLogInSteps, type LogFindings } from './check-log.ts';

/** So long other requests wait at most for a stretch of the check; the end of a large scope takes longer. */
const stretchMs = 8;

export type LiveLogCheck = {
  /** Begins a check, unless one is under way. */
  begin: () => void;
  present: () => LogCheck;
  /** Breaks a check off and resolves once the database is let go: who closes the log would wait for its reader. */
  stop: () => Promise<void>;
};

type Source = { dataPath: string; seal: Seal; nowIso: () => string; logger: Logger };

const nothing: LogCheck = {
  state: 'none',
  startedAt: null,
  finishedAt: null,
  done: 0,
  of: 0,
  faultCount: 0,
  faults: [],
  scopes: {},
};

/**
 * Checks the log of the running server: every seal and every link, at one moment of the database, over a connection of its own that
 * holds nobody up. One check at a time; who asks meanwhile sees the one that is under way.
 */
export function openLiveLogCheck({ dataPath, seal, nowIso, logger }: Source): LiveLogCheck {
  let present = nothing;
  let running: Promise<void> | null = null;
  const closing = new AbortController();
  const run = async (): Promise<void> => {
    const db = openToRead(pathsIn(dataPath).database);
    try {
      db.exec('BEGIN');
      present = { ...present, of: readMark(db).ops };
      const { faults, scopes } = await inStretches(checkLogInSteps(db, seal), closing.signal, (done) => {
        present = { ...present, done };
      });
      const found = { faultCount: faults.length, faults: faults.slice(0, maxNamedFaults), scopes };
      present = { ...present, ...found, state: 'done', finishedAt: nowIso() };
      if (faults.length > 0) logger.error({ faults: found.faults }, 'the log has faults');
    } finally {
      db.close();
    }
  };
  const begin = (): void => {
    if (present.state === 'running') return;
    present = { ...nothing, state: 'running', startedAt: nowIso() };
    running = run().catch((error: unknown) => {
      present = { ...present, state: 'failed', finishedAt: nowIso() };
      if (!closing.signal.aborted) logger.error({ error }, 'the log could not be checked');
    });
  };
  const stop = async (): Promise<void> => {
    closing.abort();
    await running;
  };
  return { begin, present: () => present, stop };
}

async function inStretches(
  steps: ReturnType<typeof checkLogInSteps>,
  closing: AbortSignal,
  onDone: (done: number) => void,
): Promise<LogFindings> {
  let done = 0;
  let pausedAt = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    done += 1;
    if (performance.now() - pausedAt < stretchMs) continue;
    onDone(done);
    await setImmediate();
    if (closing.aborted) {
      // A query that is still being read would keep the database open.
      steps.return({ faults: [], scopes: {} });
      throw closing.reason;
    }
    pausedAt = performance.now();
  }
}
