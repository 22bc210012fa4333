import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../kit/app-context.ts';
import { bringBytes, DamagedBytes, type WantedBytes } from '../kit/bring-bytes.ts';
import { saveFile } from '../kit/save-file.ts';
import { showToast } from '../kit/toast.tsx';
import { d } from '../messages/messages.ts';

type Download =
  | { kind: 'idle' }
  | { kind: 'busy'; doneBytes: number; controller: AbortController }
  | { kind: 'failed'; isDamaged: boolean };

/** Hands a shown file to the browser's downloads under the name that is wanted; from this device where it is here. */
export function useDownload(wanted: WantedBytes): {
  state: Download;
  start: () => void;
  cancel: () => void;
} {
  const app = useApp();
  const [state, setState] = useState<Download>({ kind: 'idle' });
  const running = state.kind === 'busy' ? state.controller : null;
  useEffect(() => () => running?.abort(), [running]);
  const start = async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const onProgress = (doneBytes: number) => {
      if (!signal.aborted) setState({ kind: 'busy', doneBytes, controller });
    };
    onProgress(0);
    try {
      const bytes = await bringBytes(app, wanted, { signal, onProgress, mustKeep: false });
      if (signal.aborted) return;
      saveFile(new Blob([bytes], { type: wanted.mime }), wanted.name);
      showToast({ text: d.portal.downloaded(wanted.name) });
      setState({ kind: 'idle' });
    } catch (error) {
      if (!signal.aborted) setState({ kind: 'failed', isDamaged: error instanceof DamagedBytes });
    }
  };
  const cancel = () => {
    running?.abort();
    setState({ kind: 'idle' });
  };
  return { state, start: () => void start(), cancel };
}
