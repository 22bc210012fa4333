import { useEffect, useState } from 'preact/hooks';
import { saveFile } from '../kit/save-file.ts';
import { showToast } from '../kit/toast.tsx';
import { d } from '../messages/messages.ts';
import type { Watch } from './make-workbook.ts';

/** What becomes of a file that is being made; `total` is 0 until it is known. */
export type Making =
  | { state: 'idle' }
  | { state: 'failed' }
  | { state: 'making'; done: number; total: number };

export type MadeFile = { blob: Blob; name: string };

/** Makes a file with true progress and hands it to the downloads; leaving the page or *Batalkan* stops it. */
export function useMaking(make: (watch: Watch) => Promise<MadeFile>) {
  const [making, setMaking] = useState<Making>({ state: 'idle' });
  const [stopper] = useState(stoppable);
  useEffect(() => stopper.stop, [stopper]);

  const start = async (): Promise<void> => {
    const signal = stopper.begin();
    setMaking({ state: 'making', done: 0, total: 0 });
    const onProgress = (done: number, total: number): void => setMaking({ state: 'making', done, total });
    try {
      const { blob, name } = await make({ signal, onProgress });
      saveFile(blob, name);
      setMaking({ state: 'idle' });
      showToast({ text: d.report.saved(name) });
    } catch {
      setMaking({ state: signal.aborted ? 'idle' : 'failed' });
      if (signal.aborted) showToast({ text: d.report.cancelled });
    }
  };
  return { making, start: () => void start(), stop: stopper.stop };
}

/** One thing at a time that can be stopped. */
function stoppable() {
  let present: AbortController | null = null;
  return {
    begin: (): AbortSignal => {
      present = new AbortController();
      return present.signal;
    },
    stop: (): void => present?.abort(),
  };
}
