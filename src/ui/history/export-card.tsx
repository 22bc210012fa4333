import { useEffect, useState } from 'preact/hooks';
import { countOps } from '../../storage/read-history.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { formatNumber } from '../kit/format.ts';
import { Progress } from '../kit/progress.tsx';
import { saveFile } from '../kit/save-file.ts';
import { d } from '../messages/messages.ts';
import { exportEdits } from './export-edits.ts';
import type { HistoryFilter } from './filter.ts';
import { useTelling } from './use-history.ts';

type Exporting =
  | { kind: 'idle'; news: string }
  | { kind: 'busy'; looked: number; of: number; controller: AbortController };

/** Everything that fits the filter as one file for a spreadsheet; long histories take a while, and can be stopped. */
export function ExportCard({ filter }: { filter: HistoryFilter }) {
  const { storage } = useApp();
  const telling = useTelling();
  const words = d.history.exporting;
  const [state, setState] = useState<Exporting>({ kind: 'idle', news: '' });
  const running = state.kind === 'busy' ? state.controller : null;
  useEffect(() => () => running?.abort(), [running]);
  const start = async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const of = await countOps(storage.db);
    const onLooked = (looked: number) => {
      if (!signal.aborted) setState({ kind: 'busy', looked, of, controller });
    };
    onLooked(0);
    const made = await exportEdits(storage.db, { filter, telling, signal, onLooked });
    if (signal.aborted) return;
    const name = `lumbung-riwayat-${storage.clock.nowIso().slice(0, 10)}.csv`;
    saveFile(made.blob, name);
    setState({ kind: 'idle', news: words.done(formatNumber(made.lines)) });
  };
  if (state.kind === 'busy') {
    return (
      <div class="stack tight">
        <Progress
          value={state.looked}
          max={state.of}
          label={words.label}
          text={words.progress(formatNumber(state.looked), formatNumber(state.of))}
        />
        <div>
          <Button kind="quiet" onClick={() => setState({ kind: 'idle', news: '' })}>
            {words.cancel}
          </Button>
        </div>
      </div>
    );
  }
  const fail = () => setState({ kind: 'idle', news: words.failed });
  return (
    <div class="stack tight">
      <div>
        <Button icon="download" onClick={() => void start().catch(fail)}>
          {words.act}
        </Button>
      </div>
      <p class="small soft">{words.hint}</p>
      <output class="small">{state.news}</output>
    </div>
  );
}
