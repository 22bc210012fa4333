import { hashOf, keepDownloaded, readFile } from '../../storage/evidence-files.ts';
import type { Storage } from '../../storage/storage.ts';
import { EndpointError, type Endpoint } from '../../sync/endpoint.ts';

export type WantedFile = {
  sha256: string;
  sizeBytes: number;
  mime: string;
  title: string;
  scopes: readonly string[];
};

/** Only bytes whose hash is right are ever given. */
export type FoundBytes =
  | { kind: 'here'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'missing'; reason: 'offline' | 'not-arrived' | 'damaged' };

export type ReadEvidence = (file: WantedFile) => Promise<FoundBytes>;

type Deps = {
  storage: Storage;
  endpoint: Pick<Endpoint, 'downloadFile'>;
  signal: AbortSignal;
  wait: (ms: number) => Promise<void>;
};

const waitsMs = [1_000, 4_000];

/**
 * Reads evidence from this device, else from the endpoint. After a cut it is asked for again; while nothing gets through, further
 * files are asked for only once each, so that being offline does not cost seconds for each of thousands.
 */
export function evidenceReader({ storage, endpoint, signal, wait }: Deps): ReadEvidence {
  let isDown = false;
  const cancelled = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  const fetchOnce = async (file: WantedFile): Promise<FoundBytes> => {
    for (const scope of file.scopes) {
      const found = await ask({ endpoint, signal }, file.sha256, scope);
      if (found === 'refused') continue;
      if (found.kind === 'here') await keep(storage, { ...file, scope, bytes: found.bytes });
      return found;
    }
    return { kind: 'missing', reason: 'not-arrived' };
  };
  return async (file) => {
    const held = await readFile(storage, file.sha256);
    if (held !== null && (await hashOf(held)) === file.sha256)
      return { kind: 'here', bytes: new Uint8Array(held) };
    let found = await fetchOnce(file);
    for (const ms of waitsMs) {
      signal.throwIfAborted();
      if (isDown || !isOffline(found)) break;
      await Promise.race([wait(ms), cancelled]);
      found = await fetchOnce(file);
    }
    isDown = isOffline(found);
    return found;
  };
}

/** An export that is begun again after a cut, and a document that proves in ten indicators, come from here. */
async function keep(
  storage: Storage,
  file: WantedFile & { scope: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<void> {
  const { sha256, scope, mime, title: name, bytes } = file;
  // Where there is no room it goes into the export all the same.
  await keepDownloaded(storage, { sha256, scope, mime, name, bytes: bytes.buffer }).catch(() => undefined);
}

const isOffline = (found: FoundBytes): boolean => found.kind === 'missing' && found.reason === 'offline';

/** The endpoint does not show this file there. Any other refusal (a session that has ended) may pass, as a cut does. */
function isUnknownThere(failure: unknown): boolean {
  return failure instanceof EndpointError && failure.reason === 'refused' && /40[34]$/.test(failure.message);
}

async function ask(
  { endpoint, signal }: Pick<Deps, 'endpoint' | 'signal'>,
  sha256: string,
  scope: string,
): Promise<FoundBytes | 'refused'> {
  try {
    const bytes = await endpoint.downloadFile({ sha256, scope, signal, onProgress: () => undefined });
    if ((await hashOf(bytes)) !== sha256) return { kind: 'missing', reason: 'damaged' };
    return { kind: 'here', bytes: new Uint8Array(bytes) };
  } catch (failure) {
    signal.throwIfAborted();
    if (isUnknownThere(failure)) return 'refused';
    return { kind: 'missing', reason: 'offline' };
  }
}
