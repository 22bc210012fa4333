import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm, statfs, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncPath } from './sync-path.ts';
import { ShelfFull, type Bytes, type Candidate, type FileStore, type Part } from './file-store.ts';

const streamChunkBytes = 256 * 1024;

/**
 * Files below `root`: `parts/<scope>/<sha256>` while they arrive, `kept/<first two>/<sha256>` from then on;
 * `candidates/` holds copies while they are checked and is emptied at each start. Scopes become hashes, so that no name from outside ever becomes a path.
 */
export async function openDiskFileStore(root: string): Promise<FileStore> {
  const candidates = join(root, 'candidates');
  await rm(candidates, { recursive: true, force: true });
  await mkdir(candidates, { recursive: true });
  let copies = 0;

  const partPath = (scope: string, sha256: string): string =>
    join(root, 'parts', createHash('sha256').update(scope).digest('hex').slice(0, 32), sha256);
  const keptPath = (sha256: string): string => keptPathIn(root, sha256);

  return {
    openPart: async (scope, sha256) => {
      const path = partPath(scope, sha256);
      await guarded(async () => mkdir(dirname(path), { recursive: true }));
      return partOf(await guarded(async () => openForWriting(path)));
    },
    copyPart: async (scope, sha256) => {
      const part = await openBytes(partPath(scope, sha256));
      if (part === null) return null;
      copies += 1;
      return guarded(async () => copyOf(part, join(candidates, `${copies}`), keptPath));
    },
    dropPart: async (scope, sha256) => rm(partPath(scope, sha256), { force: true }),
    read: async (sha256) => openBytes(keptPath(sha256)),
    freeBytes: async () => {
      const { bavail, bsize } = await statfs(root);
      return bavail * bsize;
    },
  };
}

/** Where verified bytes lie below a folder of files: in a data directory and in its backups alike. */
export const keptPathIn = (root: string, sha256: string): string =>
  join(root, 'kept', sha256.slice(0, 2), sha256);

/** `r+` leaves what is there; `wx+` makes the file when it is new. Two requests may race for it: then the second finds it. */
async function openForWriting(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r+');
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
  const handle = await open(path, 'a');
  await handle.close();
  await syncPath(dirname(path));
  return open(path, 'r+');
}

async function copyOf(part: Bytes, path: string, keptPath: (sha256: string) => string): Promise<Candidate> {
  const hash = createHash('sha256');
  const copy = await open(path, 'w');
  try {
    for await (const chunk of part.stream(0, part.sizeBytes)) {
      hash.update(chunk);
      await copy.write(chunk);
    }
    await copy.sync();
  } finally {
    await copy.close();
  }
  const bytes = await openBytes(path);
  if (bytes === null) throw new Error(`The copy ${path} is gone.`);
  const sha256 = hash.digest('hex');
  return {
    sha256,
    bytes,
    keep: async () => guarded(async () => moveDurably(path, keptPath(sha256))),
    discard: async () => rm(path, { force: true }),
  };
}

/** The new name is on disk only when its folder is, and the folder only when its parent is. */
async function moveDurably(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
  await syncPath(dirname(to));
  await syncPath(dirname(dirname(to)));
}

function partOf(handle: FileHandle): Part {
  return {
    write: async (bytes, position) =>
      guarded(async () => {
        for (let done = 0; done < bytes.length;) {
          const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
          done += bytesWritten;
        }
      }),
    sync: async () => guarded(async () => handle.datasync()),
    close: async () => handle.close(),
  };
}

async function openBytes(path: string): Promise<Bytes | null> {
  let handle: FileHandle;
  try {
    handle = await open(path, 'r');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
  const { size } = await handle.stat();
  const readAt = async (from: number, to: number): Promise<Uint8Array> => {
    const buffer = new Uint8Array(Math.max(0, Math.min(to, size) - from));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, from);
    return buffer.subarray(0, bytesRead);
  };
  return {
    sizeBytes: size,
    readAt,
    stream: (from, to) => streamOf({ handle, readAt, from, to }),
    close: async () => handle.close(),
  };
}

/** Closes the file when the reader is done or goes away. */
function streamOf(source: {
  handle: FileHandle;
  readAt: Bytes['readAt'];
  from: number;
  to: number;
}): ReadableStream<Uint8Array> {
  let at = source.from;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const chunk = await source.readAt(at, Math.min(source.to, at + streamChunkBytes));
      at += chunk.length;
      if (chunk.length > 0) controller.enqueue(chunk);
      if (chunk.length > 0 && at < source.to) return;
      await source.handle.close();
      controller.close();
    },
    cancel: async () => source.handle.close(),
  });
}

/** Disk, quota of the user, largest file that this process may write. */
const noRoom = ['ENOSPC', 'EDQUOT', 'EFBIG'];

async function guarded<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (noRoom.some((code) => isCode(error, code))) throw new ShelfFull(error);
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
