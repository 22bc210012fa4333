import { useEffect, useRef, useState } from 'preact/hooks';
import { hashOf, keepDownloaded, readFile } from '../../storage/evidence-files.ts';
import type { AppContext, DocumentTarget } from '../kit/app-context.ts';
import { recognise, mimeOf } from './file-signature.ts';

/** The bytes of a document, as far as this device has them. */
export type DocumentBytes =
  | { state: 'looking' }
  | { state: 'here'; bytes: ArrayBuffer; mime: string }
  | { state: 'elsewhere'; fault: 'network' | 'damaged' | null }
  | { state: 'downloading'; doneBytes: number; sizeBytes: number };

type Wanted = Pick<AppContext, 'storage' | 'endpoint'> & { target: DocumentTarget; sha256: string };

/** Up to here nobody has to be asked whether the bytes are worth it: less than the page of a newspaper. */
const smallBytes = 100_000;

/**
 * Reads a file from this device; where it is not here, a small one is fetched at once and a larger one is offered with its size.
 * Only bytes with the right hash are given.
 */
export function useDocumentBytes(wanted: Wanted): { bytes: DocumentBytes; download: () => void } {
  const { storage, sha256 } = wanted;
  const [bytes, setBytes] = useState<DocumentBytes>({ state: 'looking' });
  const leaving = useRef(new AbortController());

  useEffect(() => {
    leaving.current = new AbortController();
    const { signal } = leaving.current;
    setBytes({ state: 'looking' });
    const tell = (next: DocumentBytes) => {
      if (!signal.aborted) setBytes(next);
    };
    void look(wanted, (found) => {
      const isSmall = found.state === 'elsewhere' && (wanted.target.size ?? Infinity) <= smallBytes;
      if (isSmall && navigator.onLine) void fetchBytes(wanted, { signal, tell });
      else tell(found);
    });
    return () => leaving.current.abort();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the hash says which file it is
  }, [storage, sha256]);

  const download = () => {
    const { signal } = leaving.current;
    const tell = (next: DocumentBytes) => {
      if (!signal.aborted) setBytes(next);
    };
    void fetchBytes(wanted, { signal, tell });
  };
  return { bytes, download };
}

type Tell = (bytes: DocumentBytes) => void;

async function look({ storage, sha256 }: Wanted, tell: Tell): Promise<void> {
  const found = await readFile(storage, sha256).catch(() => null);
  if (found === null) return tell({ state: 'elsewhere', fault: null });
  if ((await hashOf(found)) !== sha256) return tell({ state: 'elsewhere', fault: 'damaged' });
  tell({ state: 'here', bytes: found, mime: mimeOfBytes(found) });
}

async function fetchBytes(
  { endpoint, storage, target, sha256 }: Wanted,
  { signal, tell }: { signal: AbortSignal; tell: Tell },
): Promise<void> {
  const { scope, name, size = 0 } = target;
  tell({ state: 'downloading', doneBytes: 0, sizeBytes: size });
  try {
    const onProgress = (doneBytes: number, sizeBytes: number) =>
      tell({ state: 'downloading', doneBytes, sizeBytes });
    const fetched = await endpoint.downloadFile({ sha256, scope, onProgress, signal });
    if ((await hashOf(fetched)) !== sha256) return tell({ state: 'elsewhere', fault: 'damaged' });
    const mime = mimeOfBytes(fetched);
    tell({ state: 'here', bytes: fetched, mime });
    // Kept to be opened without a network; where there is no room it is shown all the same.
    await keepDownloaded(storage, { sha256, scope, name, mime, bytes: fetched }).catch(() => undefined);
  } catch {
    tell({ state: 'elsewhere', fault: 'network' });
  }
}

/** What is shown is decided by the content, not by what somebody wrote beside it. */
function mimeOfBytes(bytes: ArrayBuffer): string {
  const recognised = recognise(new Uint8Array(bytes));
  return 'type' in recognised ? mimeOf[recognised.type] : 'application/octet-stream';
}
