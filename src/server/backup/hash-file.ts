import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { reasonOf } from '../data-directory.ts';

const chunkBytes = 1024 * 1024;

/** What a file was found to be. A disk that cannot be read is a finding too. */
export type Found =
  | { state: 'read'; sha256: string; size: number }
  | { state: 'missing' }
  | { state: 'unreadable'; reason: string };

export async function hashFile(path: string, onBytes: (count: number) => void): Promise<Found> {
  let handle: FileHandle;
  try {
    handle = await open(path, 'r');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isMissing ? { state: 'missing' } : { state: 'unreadable', reason: reasonOf(error) };
  }
  try {
    return await hashOpen(handle, onBytes);
  } catch (error) {
    return { state: 'unreadable', reason: reasonOf(error) };
  } finally {
    await handle.close();
  }
}

async function hashOpen(handle: FileHandle, onBytes: (count: number) => void): Promise<Found> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(chunkBytes);
  let size = 0;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, 0, chunkBytes, size);
    if (bytesRead === 0) return { state: 'read', sha256: hash.digest('hex'), size };
    hash.update(buffer.subarray(0, bytesRead));
    size += bytesRead;
    onBytes(bytesRead);
  }
}

/** Why a file is not the one that was expected; null when it is. */
export function faultIn(found: Found, expected: { sha256: string; size: number }): string | null {
  switch (found.state) {
    case 'missing':
      return 'is missing';
    case 'unreadable':
      return `cannot be read (${found.reason})`;
    case 'read':
      if (found.size !== expected.size) return `has ${found.size} bytes instead of ${expected.size}`;
      return found.sha256 === expected.sha256 ? null : 'is damaged';
  }
}
