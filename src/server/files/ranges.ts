import type { ByteRange } from '../../domain/protocol.ts';

/** Sets of bytes as sorted ranges `[from, to)` that do not touch. */

export function addRange(ranges: readonly ByteRange[], [from, to]: ByteRange): ByteRange[] {
  if (from >= to) return [...ranges];
  const apart = ranges.filter(([start, end]) => end < from || start > to);
  const joined = ranges.filter(([start, end]) => end >= from && start <= to);
  const merged: ByteRange = [
    Math.min(from, ...joined.map(([start]) => start)),
    Math.max(to, ...joined.map(([, end]) => end)),
  ];
  return [...apart, merged].toSorted(([a], [b]) => a - b);
}

export function removeRange(ranges: readonly ByteRange[], [from, to]: ByteRange): ByteRange[] {
  if (from >= to) return [...ranges];
  const pieces = ranges.flatMap(([start, end]): ByteRange[] => [
    [start, Math.min(end, from)],
    [Math.max(start, to), end],
  ]);
  return pieces.filter(([start, end]) => start < end);
}

/** What is not here yet of a file of this size. */
export function missingRanges(ranges: readonly ByteRange[], sizeBytes: number): ByteRange[] {
  return ranges.reduce<ByteRange[]>(removeRange, [[0, sizeBytes]]);
}
