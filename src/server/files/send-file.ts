import type { Bytes } from './file-store.ts';
import { Refusal } from '../http/refusal.ts';

/** The bytes, or the range that was asked for; always as an attachment that no browser runs. */
export function sendFile(
  bytes: Bytes,
  { sha256, mime, range, isHead }: { sha256: string; mime: string; range: string | null; isHead: boolean },
): Response {
  const wanted = readRange(range, bytes.sizeBytes);
  const headers = new Headers({
    'content-type': mime,
    'content-disposition': `attachment; filename="${sha256}"`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
    etag: `"${sha256}"`,
  });
  if (wanted === 'outside') throw outside(bytes.sizeBytes);
  const [from, to] = wanted ?? [0, bytes.sizeBytes];
  headers.set('content-length', String(to - from));
  if (wanted !== null) headers.set('content-range', `bytes ${from}-${to - 1}/${bytes.sizeBytes}`);
  const body = isHead ? null : bytes.stream(from, to);
  return new Response(body, { status: wanted === null ? 200 : 206, headers });
}

const outside = (sizeBytes: number): Refusal =>
  new Refusal(416, 'range', {
    message: `This range is not within the ${sizeBytes} bytes of the file.`,
    headers: { 'content-range': `bytes */${sizeBytes}` },
  });

type Range = [number, number] | 'outside' | null;

/** One range as `[from, to)`; several, or another unit, count as none (RFC 9110 allows it). */
function readRange(header: string | null, sizeBytes: number): Range {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (found === null) return null;
  const [first, last] = [found[1], found[2]].map((text) => (text ? Number(text) : null)) as [
    number | null,
    number | null,
  ];
  if (first === null) return last === null ? null : lastBytes(last, sizeBytes);
  if (last !== null && last < first) return null;
  return first >= sizeBytes ? 'outside' : [first, Math.min(sizeBytes, (last ?? sizeBytes) + 1)];
}

function lastBytes(count: number, sizeBytes: number): Range {
  return count === 0 ? 'outside' : [Math.max(0, sizeBytes - count), sizeBytes];
}
