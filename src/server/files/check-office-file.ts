import type { Bytes } from './file-store.ts';

const endSignature = 0x06_05_4b_50;
const entrySignature = 0x02_01_4b_50;
const localSignature = 0x04_03_4b_50;
const endBytes = 22;
const maxCommentBytes = 65_535;
const maxDirectoryBytes = 2 * 1024 * 1024;
const maxEntries = 5_000;
const maxUnpackedBytes = 300 * 1024 * 1024;
const maxRatio = 150;
/** Small files compress well without being bombs. */
const ratioMattersFromBytes = 10 * 1024 * 1024;

type Entry = { name: string; packed: number; unpacked: number; isEncrypted: boolean };

/**
 * A DOCX or XLSX is a ZIP whose directory names the main part of its kind. The directory is bounded, so that no office
 * program of a colleague is fed a bomb; macros and passwords are refused.
 */
export async function checkOfficeFile(bytes: Bytes, mainPart: string): Promise<string | null> {
  const head = Buffer.from(await bytes.readAt(0, 4));
  if (head.length < 4 || head.readUInt32LE(0) !== localSignature) {
    return 'This is not a DOCX or XLSX file (or it is protected by a password).';
  }
  const directory = await readDirectory(bytes);
  if (directory === null) return 'The directory of this file is damaged or too large.';
  return judgeEntries(directory, { sizeBytes: bytes.sizeBytes, mainPart });
}

function judgeEntries(
  entries: readonly Entry[],
  { sizeBytes, mainPart }: { sizeBytes: number; mainPart: string },
): string | null {
  const names = new Set(entries.map(({ name }) => name));
  if (!names.has('[Content_Types].xml') || !names.has(mainPart))
    return 'This file is of another kind than it says.';
  if (entries.some(({ name }) => /vbaProject\.bin$/i.test(name))) return 'This file carries macros.';
  if (entries.some(({ name }) => /^[/\\]|(^|[/\\])\.\.([/\\]|$)/.test(name)))
    return 'This file names paths outside itself.';
  if (entries.some(({ isEncrypted }) => isEncrypted)) return 'This file is protected by a password.';
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const isBomb = unpacked > ratioMattersFromBytes && unpacked > maxRatio * sizeBytes;
  if (packed > sizeBytes || unpacked > maxUnpackedBytes || isBomb)
    return 'This file unpacks to far too much.';
  return null;
}

async function readDirectory(bytes: Bytes): Promise<Entry[] | null> {
  const tailFrom = Math.max(0, bytes.sizeBytes - endBytes - maxCommentBytes);
  const tail = Buffer.from(await bytes.readAt(tailFrom, bytes.sizeBytes));
  const end = findEnd(tail);
  if (end === null) return null;
  const count = tail.readUInt16LE(end + 10);
  const size = tail.readUInt32LE(end + 12);
  const from = tail.readUInt32LE(end + 16);
  if (count < 1 || count > maxEntries || size > maxDirectoryBytes || from + size > tailFrom + end)
    return null;
  return readEntries(Buffer.from(await bytes.readAt(from, from + size)), count);
}

function findEnd(tail: Buffer): number | null {
  for (let at = tail.length - endBytes; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === endSignature) return at;
  }
  return null;
}

function readEntries(directory: Buffer, count: number): Entry[] | null {
  const entries: Entry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== entrySignature) return null;
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}
