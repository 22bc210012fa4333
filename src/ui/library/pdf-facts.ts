import { findBytes, latin } from './bytes.ts';

export type PdfFacts = {
  /** The file says that it is encrypted: it may ask for a password, or only forbid printing. */
  isEncrypted: boolean;
  /** Null when the file does not tell cheaply. */
  pages: number | null;
};

/** Dictionaries of page trees are short; what lies further apart belongs to another one. */
const dictionaryReach = 4_000;
const maxPages = 100_000;

/** Reads from the bytes of a PDF what can be known without a viewer. Packed object lists are unpacked where the browser can. */
export async function readPdfFacts(bytes: Uint8Array<ArrayBuffer>): Promise<PdfFacts> {
  return { isEncrypted: isEncrypted(bytes), pages: rootCount(bytes) ?? (await packedRootCount(bytes)) };
}

/** `/Encrypt` stands unpacked in the trailer, or in the dictionary of the cross-reference stream. */
function isEncrypted(bytes: Uint8Array): boolean {
  for (let at = findBytes(bytes, '/Encrypt'); at >= 0; at = findBytes(bytes, '/Encrypt', at + 1)) {
    if (/^\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(latin(bytes.subarray(at, at + 40)))) return true;
  }
  return false;
}

/** `/Count` of the page tree's root: the last one written counts, later versions of a file are appended. */
function rootCount(bytes: Uint8Array): number | null {
  let found: number | null = null;
  for (let at = findBytes(bytes, '/Pages'); at >= 0; at = findBytes(bytes, '/Pages', at + 1)) {
    const count = countIn(dictionaryAround(bytes, at));
    if (count !== null) found = count;
  }
  return found;
}

function dictionaryAround(bytes: Uint8Array, at: number): string {
  const from = Math.max(0, at - dictionaryReach);
  const text = latin(bytes.subarray(from, at + dictionaryReach));
  const start = Math.max(text.lastIndexOf('<<', at - from), 0);
  const end = text.indexOf('>>', at - from);
  return text.slice(start, end < 0 ? undefined : end);
}

function countIn(dictionary: string): number | null {
  if (!/\/Type\s*\/Pages\b/.test(dictionary) || /\/Parent\b/.test(dictionary)) return null;
  const count = Number(/\/Count\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
  return count > 0 && count < maxPages ? count : null;
}

/** Since PDF 1.5 the page tree may lie in a packed list of objects (`/ObjStm`). */
async function packedRootCount(bytes: Uint8Array<ArrayBuffer>): Promise<number | null> {
  if (typeof DecompressionStream === 'undefined') return null;
  let found: number | null = null;
  for (let at = findBytes(bytes, '/ObjStm'); at >= 0; at = findBytes(bytes, '/ObjStm', at + 1)) {
    const start = findBytes(bytes, 'stream', at);
    const end = findBytes(bytes, 'endstream', start);
    if (start < 0 || end < 0) break;
    const packed = await unpacked(bytes.subarray(afterLineEnd(bytes, start + 'stream'.length), end));
    found = (packed === null ? null : rootCount(packed)) ?? found;
  }
  return found;
}

function afterLineEnd(bytes: Uint8Array, at: number): number {
  const afterReturn = bytes[at] === 0x0d ? at + 1 : at;
  return bytes[afterReturn] === 0x0a ? afterReturn + 1 : afterReturn;
}

/** What a deflated stream gives before it breaks or ends; a list packed in another way gives nothing. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array | null> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = stream.getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) parts.push(step.value);
  } catch {
    // Line ends behind the packed bytes count as an error here; what came before them is whole.
  }
  return parts.length === 0 ? null : new Uint8Array(await new Blob(parts).arrayBuffer());
}
