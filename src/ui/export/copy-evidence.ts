import type { BagWriter } from './bag-writer.ts';
import type { FoundBytes, ReadEvidence, WantedFile } from './evidence-bytes.ts';

export type MissingReason = Extract<FoundBytes, { kind: 'missing' }>['reason'];

type PlacedFile = WantedFile & { path: string };

type Copying = {
  bag: BagWriter;
  read: ReadEvidence;
  signal: AbortSignal;
  /** One file more has gone by, or was looked for in vain. */
  onFile: (file: WantedFile) => void;
};

/**
 * Copies files into a bag, one at a time. Those that could not be had are asked for once more at the end: a link that broke may
 * be back. Tells which are not in it and why.
 */
export async function copyEvidence(
  files: readonly PlacedFile[],
  { bag, read, signal, onFile }: Copying,
): Promise<Map<string, MissingReason>> {
  const missed: PlacedFile[] = [];
  const missing = new Map<string, MissingReason>();
  const copy = async (file: PlacedFile): Promise<boolean> => {
    signal.throwIfAborted();
    const found = await read(file);
    if (found.kind === 'missing') {
      missing.set(file.path, found.reason);
      return false;
    }
    await bag.addFile(file.path, found.bytes, file.sha256);
    missing.delete(file.path);
    return true;
  };
  for (const file of files) {
    if (await copy(file)) onFile(file);
    else missed.push(file);
  }
  for (const file of missed) {
    await copy(file);
    onFile(file);
  }
  return missing;
}
