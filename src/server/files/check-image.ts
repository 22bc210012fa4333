import type { Bytes } from './file-store.ts';

const headBytes = 256 * 1024;
const maxSide = 16_384;
const maxPixels = 100_000_000;

type Size = { width: number; height: number };
type Kind = 'jpeg' | 'png' | 'webp';

/** Right signature, and dimensions that a phone can open: a small file may unpack to gigabytes. */
export async function checkImage(bytes: Bytes, kind: Kind): Promise<string | null> {
  const head = Buffer.from(await bytes.readAt(0, headBytes));
  const size = sizeReaders[kind](head);
  if (size === null) return `This is not a ${kind.toUpperCase()} image.`;
  const { width, height } = size;
  if (width < 1 || height < 1) return 'This image has no size.';
  if (Math.max(width, height) > maxSide || width * height > maxPixels) {
    return `This image is too large to open: ${width} × ${height} pixels.`;
  }
  return null;
}

const sizeReaders: Record<Kind, (head: Buffer) => Size | null> = {
  jpeg: jpegSize,
  png: pngSize,
  webp: webpSize,
};

function pngSize(head: Buffer): Size | null {
  const isPng =
    head.length >= 24 && head.subarray(0, 8).equals(Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1'));
  if (!isPng || head.toString('latin1', 12, 16) !== 'IHDR') return null;
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}

/** Walks the segments up to the frame header (SOF), which may stand behind a large EXIF block. */
function jpegSize(head: Buffer): Size | null {
  if (head.length < 4 || head.readUInt16BE(0) !== 0xff_d8) return null;
  for (let at = 2; at + 9 <= head.length && head[at] === 0xff;) {
    const marker = head[at + 1] ?? 0;
    if (isFrameHeader(marker)) return { height: head.readUInt16BE(at + 5), width: head.readUInt16BE(at + 7) };
    at += segmentBytes(head, at, marker);
  }
  return null;
}

/** Fill bytes and some markers have no length of their own. */
function segmentBytes(head: Buffer, at: number, marker: number): number {
  if (marker === 0xff) return 1;
  if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) return 2;
  return 2 + head.readUInt16BE(at + 2);
}

const isFrameHeader = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function webpSize(head: Buffer): Size | null {
  if (head.length < 30) return null;
  if (head.toString('latin1', 0, 4) !== 'RIFF' || head.toString('latin1', 8, 12) !== 'WEBP') return null;
  switch (head.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: 1 + head.readUIntLE(24, 3), height: 1 + head.readUIntLE(27, 3) };
    case 'VP8L': {
      const bits = head.readUInt32LE(21);
      return { width: 1 + (bits & 0x3f_ff), height: 1 + ((bits >>> 14) & 0x3f_ff) };
    }
    case 'VP8 ':
      return { width: head.readUInt16LE(26) & 0x3f_ff, height: head.readUInt16LE(28) & 0x3f_ff };
    default:
      return null;
  }
}
