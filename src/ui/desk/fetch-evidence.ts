import { isQuotaError } from '../../storage/attempt.ts';
import { pinFile } from '../../storage/pinned-files.ts';
import { EndpointError } from '../../sync/endpoint.ts';
import type { AppContext } from '../kit/app-context.ts';
import { bringBytes } from '../kit/bring-bytes.ts';
import type { WantedFile } from './wanted-evidence.ts';

/** How the fetching ended: `cut` without a connection, `full` without room; what was fetched is kept in every case. */
export type FetchOutcome = {
  end: 'done' | 'stopped' | 'cut' | 'full';
  kept: number;
  /** What the server does not have or what came damaged: the rest went on without it. */
  missing: readonly WantedFile[];
};

export type FetchProgress = { doneBytes: number; files: number };

type Fetching = {
  files: readonly WantedFile[];
  signal: AbortSignal;
  onProgress: (progress: FetchProgress) => void;
};

/** Fetches files one after another and keeps them on the device. Those that are here are only kept, so that it may be begun again. */
export async function fetchEvidence(
  app: Pick<AppContext, 'storage' | 'endpoint'>,
  { files, signal, onProgress }: Fetching,
): Promise<FetchOutcome> {
  const missing: WantedFile[] = [];
  let [kept, doneBytes] = [0, 0];
  for (const file of files) {
    if (signal.aborted) return { end: 'stopped', kept, missing };
    const before = doneBytes;
    onProgress({ doneBytes: before, files: kept + missing.length });
    const onBytes = (bytes: number) =>
      onProgress({ doneBytes: before + bytes, files: kept + missing.length });
    const outcome = await keepOne(app, file, { signal, onBytes });
    if (outcome === 'stopped' || outcome === 'cut' || outcome === 'full')
      return { end: outcome, kept, missing };
    if (outcome === 'kept') kept += 1;
    else missing.push(file);
    doneBytes += file.size;
  }
  return { end: 'done', kept, missing };
}

type One = { signal: AbortSignal; onBytes: (bytes: number) => void };

async function keepOne(
  app: Pick<AppContext, 'storage' | 'endpoint'>,
  file: WantedFile,
  { signal, onBytes }: One,
): Promise<'kept' | 'missing' | 'stopped' | 'cut' | 'full'> {
  try {
    if (await pinFile(app.storage.db, file.sha256)) return 'kept';
    await bringBytes(app, file, { signal, onProgress: onBytes, mustKeep: true });
    return (await pinFile(app.storage.db, file.sha256)) ? 'kept' : 'missing';
  } catch (error) {
    if (signal.aborted) return 'stopped';
    if (isQuotaError(error)) return 'full';
    return error instanceof EndpointError && error.reason === 'offline' ? 'cut' : 'missing';
  }
}
