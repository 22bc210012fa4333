import { statfs } from 'node:fs/promises';
import { StartFailure } from '../start-failure.ts';
import { inBytes } from './progress.ts';

/** Bytes beyond the copies that must stay free. */
const spareBytes = 16 * 1024 * 1024;

/** Throws a `StartFailure` when the disk of this folder has no room for so many bytes: before anything is written. */
export async function requireFree(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const [free, needed] = [bavail * bsize, bytes + spareBytes];
  if (free >= needed) return;
  throw new StartFailure(`${folder} has ${inBytes(free)} free, and ${inBytes(needed)} are needed.`);
}
