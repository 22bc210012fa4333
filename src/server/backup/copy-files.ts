import { copyFile, constants, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { keptPathIn } from '../files/disk-file-store.ts';
import { syncPath } from '../files/sync-path.ts';
import { StartFailure } from '../start-failure.ts';
import { bytesOf, type KnownFile } from './check-files.ts';
import { faultIn, hashFile } from './hash-file.ts';
import type { Progress } from './progress.ts';

/** Several at a time: a small file mostly waits for the disk to say that it has it. */
const atOnce = 4;

export type FileCopy = {
  from: string;
  to: string;
  /** Hashes that were read back at `to` before: there only the size is looked at. */
  trusted: ReadonlySet<string>;
  progress: Progress;
};

export type CopiedFiles = {
  copied: KnownFile[];
  /** What the source could not give, one sentence each. */
  lost: { file: KnownFile; fault: string }[];
  /** How many lay at the target damaged. */
  healed: number;
};

/**
 * Copies the files that are not at `to` yet; each is read back from there before it gets its name. A file that is damaged at
 * the source is left out and told; a copy that differs from a good source ends everything.
 */
export async function copyFiles(files: readonly KnownFile[], copy: FileCopy): Promise<CopiedFiles> {
  const { wanted, healed } = await missingAt(files, copy);
  const result: CopiedFiles = { copied: [], lost: [], healed };
  const folders = new Set<string>([copy.to]);
  copy.progress.begin('Copying the files', bytesOf(wanted));
  await inParallel(wanted, async (file) => {
    const target = keptPathIn(copy.to, file.sha256);
    const fault = await copyOne(file, target, copy);
    if (fault === null) result.copied.push(file);
    else result.lost.push({ file, fault: `File ${file.sha256} (${file.whose}) ${fault}.` });
    for (const folder of [dirname(target), dirname(dirname(target))]) folders.add(folder);
  });
  for (const folder of folders) await syncPath(folder);
  copy.progress.end();
  return result;
}

async function missingAt(
  files: readonly KnownFile[],
  { to, trusted, progress }: FileCopy,
): Promise<{ wanted: KnownFile[]; healed: number }> {
  await mkdir(to, { recursive: true });
  const sizes = new Map<string, number>();
  for (const { sha256 } of files) sizes.set(sha256, await sizeOf(keptPathIn(to, sha256)));
  const isThere = ({ sha256, size }: KnownFile): boolean => sizes.get(sha256) === size;
  const doubtful = files.filter((file) => isThere(file) && !trusted.has(file.sha256));
  const damaged = new Set<KnownFile>();
  if (doubtful.length > 0) progress.begin('Reading what is there already', bytesOf(doubtful));
  for (const file of doubtful) {
    const found = await hashFile(keptPathIn(to, file.sha256), progress.add);
    if (faultIn(found, file) !== null) damaged.add(file);
  }
  if (doubtful.length > 0) progress.end();
  const wanted = files.filter((file) => !isThere(file) || damaged.has(file));
  return { wanted, healed: wanted.filter(({ sha256 }) => (sizes.get(sha256) ?? -1) >= 0).length };
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return -1;
  }
}

/** What is wrong with the source; null when the copy is there, on disk and read back. */
async function copyOne(
  file: KnownFile,
  target: string,
  { from, progress }: FileCopy,
): Promise<string | null> {
  const source = keptPathIn(from, file.sha256);
  const arriving = `${target}.new`;
  await mkdir(dirname(target), { recursive: true });
  try {
    await copyFile(source, arriving, constants.COPYFILE_FICLONE);
    await syncPath(arriving);
  } catch (error) {
    await rm(arriving, { force: true });
    const fault = faultIn(await hashFile(source, () => undefined), file);
    if (fault === null) throw error;
    return fault;
  }
  if (faultIn(await hashFile(arriving, progress.add), file) === null) {
    await rename(arriving, target);
    return null;
  }
  await rm(arriving);
  const fault = faultIn(await hashFile(source, () => undefined), file);
  if (fault !== null) return fault;
  throw new StartFailure(
    `The copy ${target} differs from its source, which is good: that disk cannot be trusted.`,
  );
}

async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const worker = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
