import { useEffect, useMemo, useState } from 'preact/hooks';
import type { LinkSpeed } from '../../../domain/link-measure.ts';
import { measureLink, type Measured, type MeasureStep } from '../../../sync/measure-link.ts';
import { useApp } from '../../kit/app-context.ts';

export type Run =
  | { kind: 'idle' }
  | { kind: 'running'; step: MeasureStep; stop: () => void }
  | { kind: 'ended'; measured: Measured };

/** Runs of the measurement, one at a time; leaving the page stops the one that is under way. `onResult` gets null where it failed. */
export function useMeasure(onResult: (speed: LinkSpeed | null) => void) {
  const { endpoint, storage } = useApp();
  const [run, setRun] = useState<Run>({ kind: 'idle' });
  const [toTell, setToTell] = useState<LinkSpeed | null | undefined>(undefined);
  const leaving = useMemo(() => new AbortController(), []);
  useEffect(() => () => leaving.abort(), [leaving]);
  // Told when the result is drawn: what was written meanwhile stands in the record then, and is not lost.
  useEffect(() => {
    if (toTell === undefined) return;
    setToTell(undefined);
    onResult(toTell);
  }, [toTell, onResult]);

  const start = async (): Promise<void> => {
    const stopper = new AbortController();
    const stop = (): void => stopper.abort();
    leaving.signal.addEventListener('abort', stop);
    const measured = await measureLink(endpoint, {
      signal: stopper.signal,
      onStep: (step) => setRun({ kind: 'running', step, stop }),
      nowMs: () => performance.now(),
      randomBytes: storage.ids.randomBytes,
    });
    leaving.signal.removeEventListener('abort', stop);
    setRun({ kind: 'ended', measured });
    if (measured.kind === 'measured') setToTell(measured.speed);
    if (measured.kind === 'failed') setToTell(null);
  };
  return { run, start };
}
