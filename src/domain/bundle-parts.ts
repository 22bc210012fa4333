import { utf8Bytes } from './safe-name.ts';

/** Why a file of the plan is not in the bag. */
export type LeftOutReason = 'too-large' | 'offline' | 'not-arrived' | 'damaged';
export type LeftOut<File = PartFile> = { file: File; reason: LeftOutReason };
export type PartFile = { path: string; title: string; sizeBytes: number };

/** Both in bytes; `null` takes files of any size that a part can hold. */
export type BundleLimits = { fileBytes: number | null; partBytes: number };

export type BundleParts<File extends PartFile> = {
  /** One bag each, in order; at least one, so that what is only an address has a place too. */
  parts: readonly (readonly File[])[];
  leftOut: readonly LeftOut<File>[];
};

/** A ZIP without its 64-bit extension ends at 65,535 entries and 4 GiB; lists and manifests need some of both. */
const mostFiles = 60_000;
export const mostPartBytes = 3_900_000_000;

/** Headers of an entry, twice its name, its lines in the manifest and the lists. */
const overheadOf = (file: PartFile): number => 1_000 + 4 * utf8Bytes(file.path);

/** Cuts files into bags of at most so many bytes, in their order. What fits into none is told, never dropped. */
export function splitIntoParts<File extends PartFile>(
  files: readonly File[],
  { fileBytes, partBytes }: BundleLimits,
): BundleParts<File> {
  const roomBytes = Math.min(partBytes, mostPartBytes);
  const parts: File[][] = [[]];
  const leftOut: LeftOut<File>[] = [];
  let filledBytes = 0;
  for (const file of files) {
    const needBytes = file.sizeBytes + overheadOf(file);
    if (needBytes > roomBytes || file.sizeBytes > (fileBytes ?? Infinity)) {
      leftOut.push({ file, reason: 'too-large' });
      continue;
    }
    const last = parts.at(-1) ?? [];
    if (last.length > 0 && (filledBytes + needBytes > roomBytes || last.length >= mostFiles)) {
      parts.push([file]);
      filledBytes = needBytes;
    } else {
      last.push(file);
      filledBytes += needBytes;
    }
  }
  return { parts, leftOut };
}
