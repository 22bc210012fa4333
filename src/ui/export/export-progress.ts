import type { OpenSink } from './byte-sink.ts';
import type { ReadEvidence } from './evidence-bytes.ts';

/** What is going by: edits of the log, or files with their bytes. */
export type ExportProgress = {
  stage: 'log' | 'files';
  done: number;
  of: number;
  bytes: number;
  ofBytes: number;
};

/** What every export is made with: where it goes, where evidence comes from, and how it is watched and ended. */
export type ExportMeans = {
  openSink: OpenSink;
  read: ReadEvidence;
  signal: AbortSignal;
  onProgress: (progress: ExportProgress) => void;
};

export const sumBytes = (files: readonly { sizeBytes: number }[]): number =>
  files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);

/** Counts the files that go by and tells of each. */
export function fileCounter(
  files: readonly { sizeBytes: number }[],
  onProgress: ExportMeans['onProgress'],
): (file: { sizeBytes: number }) => void {
  const progress = { stage: 'files' as const, done: 0, of: files.length, bytes: 0, ofBytes: sumBytes(files) };
  onProgress({ ...progress });
  return ({ sizeBytes }) => {
    progress.done += 1;
    progress.bytes += sizeBytes;
    onProgress({ ...progress });
  };
}
