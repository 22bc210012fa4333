import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../kit/app-context.ts';
import { readPreferences } from '../boot/preferences.ts';
import type { SyncStatus } from '../../sync/status.ts';
import { areFilesPaused } from './paused-files.ts';
import { minutesLeft, withSample, type Sample } from '../kit/remaining-time.ts';

/** Minutes until the files of this run have gone; null while no honest figure can be given. */
export function useMinutesLeft(status: SyncStatus): number | null {
  const { storage } = useApp();
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  const { sentBytes, totalBytes } = status;
  useEffect(() => {
    setSamples((before) => withSample(before, { ms: storage.clock.nowMs(), sentBytes }));
  }, [storage, sentBytes]);
  return minutesLeft(samples, totalBytes - sentBytes);
}

type Choices = { wifiOnly: boolean; isPaused: boolean };

/** The person's wishes about files on this device; they live outside the database, for all tabs. */
export function useFileChoices(): Choices {
  const [choices, setChoices] = useState(readChoices);
  useEffect(() => {
    const update = () => setChoices(readChoices());
    addEventListener('lumbung:preferences', update);
    addEventListener('storage', update);
    // What was chosen between the first drawing and now was heard by nobody.
    update();
    return () => {
      removeEventListener('lumbung:preferences', update);
      removeEventListener('storage', update);
    };
  }, []);
  return choices;
}

const readChoices = (): Choices => ({
  wifiOnly: readPreferences(localStorage).wifiOnly,
  isPaused: areFilesPaused(localStorage),
});
