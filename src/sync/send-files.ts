import type { FileRow } from '../storage/db.ts';
import type { Storage } from '../storage/storage.ts';
import { isSubmissionFree } from '../storage/submission-gate.ts';
import { exchange, type CycleEnd } from './cycle.ts';
import type { StatusKeeper } from './status.ts';
import type { Transport } from './transport.ts';
import { uploadFile, type UploadEnd } from './upload.ts';

export type FileRun = {
  storage: Storage;
  transport: Transport;
  status: StatusKeeper;
  mayUploadFiles: () => boolean;
  /** Whether something was saved since this cycle began: new edits are small and go before the rest of a large file. */
  hasNewWork: () => boolean;
  isInTime: () => boolean;
  /** More of a file has arrived than was known before. */
  onMoved: () => void;
};

/** The local database failed under the cycle; it is tried again later, as one without a connection. */
export const storageFailed: CycleEnd = {
  kind: 'refused',
  status: 0,
  error: 'storage',
  message: '',
  body: null,
};

/** Gives how the cycle ends where it ends here; null when every file is settled or the person holds files back. */
export async function sendFiles(run: FileRun, files: readonly FileRow[]): Promise<CycleEnd | null> {
  let settledBytes = 0;
  let hasFailed = false;
  for (const file of files) {
    // One file that this device cannot read does not hold back the others.
    const end = await sendOne(run, file, settledBytes).catch(() => null);
    hasFailed ||= end === null;
    if (end?.kind === 'held') return run.mayUploadFiles() ? { kind: 'more' } : null;
    if (end !== null && end.kind !== 'next') return end;
    settledBytes += file.size;
    const sent = await sendSubmission(run);
    if (sent !== null) return sent;
  }
  return hasFailed ? storageFailed : null;
}

async function sendOne(run: FileRun, file: FileRow, settledBytes: number): Promise<UploadEnd> {
  return uploadFile(
    {
      ...run,
      onProgress: (_file, arrived) => {
        // A link that breaks every few hundred kB still carries a file, as long as the waits between do not grow.
        if (arrived > file.sentBytes) run.onMoved();
        run.status.change({ sentBytes: settledBytes + arrived });
      },
      mayGoOn: () => run.mayUploadFiles() && run.isInTime() && !run.hasNewWork(),
    },
    file,
  );
}

/** A submission leaves as soon as the last receipt is here that it waited for. */
async function sendSubmission(run: FileRun): Promise<CycleEnd | null> {
  if (!(await isSubmissionFree(run.storage.db))) return null;
  const end = await exchange(run);
  return end.kind === 'done' ? null : end;
}
