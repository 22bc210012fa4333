import { useEffect, useRef, useState } from 'preact/hooks';
import type { LinkSpeed } from '../../../domain/link-measure.ts';
import { measureLink, type Measured, type MeasureStep } from '../../../sync/measure-link.ts';
import { useApp } from '../../kit/app-context.ts';

export type Run =
  | { kind: 'idle' }
  | { kind: 'running'; step: MeasureStep }
  | { kind: 'ended'; measured: Measured };

/** Runs of the measurement, one at a time; leaving the page stops the one that is under way. `onResult` gets null where it failed. */
export function useMeasure(onResult: (speed: LinkSpeed | null) => void) {
  const { endpoint, storage } = useApp();
  const [run, setRun] = useState<Run>({ kind: 'idle' });
  const stopper = useRef<AbortController | null>(null);
  // What is written meanwhile must not be lost: the result goes to the record as it stands then.
  const latest = useRef(onResult);
  latest.current = onResult;
  useEffect(() => () => stopper.current?.abort(), []);

  const start = async (): Promise<void> => {
    const stop = new AbortController();
    stopper.current = stop;
    const measured = await measureLink(endpoint, {
      signal: stop.signal,
      onStep: (step) => setRun({ kind: 'running', step }),
      nowMs: () => performance.now(),
      randomBytes: storage.ids.randomBytes,
    });
    setRun({ kind: 'ended', measured });
    if (measured.kind === 'measured') latest.current(measured.speed);
    if (measured.kind === 'failed') latest.current(null);
  };
  return { run, start, stop: () => stopper.current?.abort() };
}
