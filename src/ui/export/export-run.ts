import { signal } from '@preact/signals';
import type { LeftOut } from '../../domain/bundle-parts.ts';
import { isQuotaError } from '../../storage/attempt.ts';
import { withSample, type Sample } from '../kit/remaining-time.ts';
import type { ExportMeans, ExportProgress } from './export-progress.ts';

export type ExportKind = 'bundle' | 'archive';

/** The one export that is being made, or what became of the last. It goes on while the person looks at other pages. */
export type ExportRun =
  | {
      state: 'running';
      kind: ExportKind;
      progress: ExportProgress;
      samples: readonly Sample[];
      cancel: () => void;
    }
  | { state: 'done'; kind: ExportKind; names: readonly string[]; leftOut: readonly LeftOut[] }
  | { state: 'cancelled'; kind: ExportKind }
  | { state: 'failed'; kind: ExportKind; fault: 'disk' | 'other' };

export const exportRun = signal<ExportRun | null>(null);

export function forgetRun(): void {
  if (exportRun.value?.state !== 'running') exportRun.value = null;
}

type Start = {
  kind: ExportKind;
  names: readonly string[];
  nowMs: () => number;
  make: (watch: Pick<ExportMeans, 'signal' | 'onProgress'>) => Promise<readonly LeftOut[]>;
};

/** Small files go by faster than anyone reads. */
const tellEveryMs = 200;

/** Runs an export to its end, whatever end that is; one at a time. */
export async function startExport({ kind, names, nowMs, make }: Start): Promise<void> {
  if (exportRun.value?.state === 'running') return;
  const controller = new AbortController();
  const cancel = () => controller.abort();
  const empty: ExportProgress = { stage: 'files', done: 0, of: 0, bytes: 0, ofBytes: 0 };
  exportRun.value = { state: 'running', kind, progress: empty, samples: [], cancel };
  const teller = createTeller((progress) => {
    const before = exportRun.value?.state === 'running' ? exportRun.value.samples : [];
    const samples = withSample(before, { ms: nowMs(), sentBytes: progress.bytes });
    exportRun.value = { state: 'running', kind, progress, samples, cancel };
  });
  addEventListener('beforeunload', askToStay);
  try {
    const leftOut = await make({ signal: controller.signal, onProgress: teller.tell });
    teller.end();
    exportRun.value = { state: 'done', kind, names, leftOut };
  } catch (failure) {
    teller.end();
    exportRun.value = controller.signal.aborted
      ? { state: 'cancelled', kind }
      : { state: 'failed', kind, fault: isQuotaError(failure) ? 'disk' : 'other' };
  } finally {
    removeEventListener('beforeunload', askToStay);
  }
}

/** Tells the newest progress, at most so often; what came in between is told a little later, never dropped. */
function createTeller(show: (progress: ExportProgress) => void) {
  let newest: ExportProgress | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const showNewest = () => {
    timer = undefined;
    if (newest !== null) show(newest);
  };
  return {
    tell: (progress: ExportProgress) => {
      newest = progress;
      timer ??= setTimeout(showNewest, tellEveryMs);
    },
    end: () => clearTimeout(timer),
  };
}

/** Closing the tab would end it. */
function askToStay(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
