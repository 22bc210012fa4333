import { hashOf, keepDownloaded, readFile } from '../../storage/evidence-files.ts';
import type { AppContext } from './app-context.ts';

export type WantedBytes = { sha256: string; scope: string; name: string; mime: string };

type Watch = { signal: AbortSignal; onProgress: (doneBytes: number, sizeBytes: number) => void };

/** What came is not what the hash names; nothing of it was kept. */
export class DamagedBytes extends Error {}

/**
 * The bytes of a shown file: from this device, else from the endpoint, checked, and kept here so that they open without a network.
 * Rejects with an `EndpointError`, with `DamagedBytes`, or with a quota error where `mustKeep` and there is no room.
 */
export async function bringBytes(
  { storage, endpoint }: Pick<AppContext, 'storage' | 'endpoint'>,
  wanted: WantedBytes,
  { mustKeep, ...watch }: Watch & { mustKeep: boolean },
): Promise<ArrayBuffer> {
  const { sha256, scope } = wanted;
  const held = await readFile(storage, sha256);
  if (held !== null && (await hashOf(held)) === sha256) return held;
  const bytes = await endpoint.downloadFile({ sha256, scope, ...watch });
  if ((await hashOf(bytes)) !== sha256) throw new DamagedBytes(`${sha256} came damaged`);
  const kept = keepDownloaded(storage, { ...wanted, bytes });
  await (mustKeep ? kept : kept.catch(() => undefined));
  return bytes;
}
