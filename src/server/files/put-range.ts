import { maxRangeBytes, type ByteRange } from '../../domain/protocol.ts';
import { nowIso, type Deps } from '../app-context.ts';
import { malformed, Refusal } from '../http/refusal.ts';
import type { FileRecord } from './file-records.ts';
import { addRange, missingRanges, removeRange } from './ranges.ts';
import { receiveRange, type Received } from './receive-range.ts';
import { unknownUpload } from './upload.ts';

export type RangePut = { scope: string; sha256: string; from: number; request: Request };

/** Takes bytes at their place and says what is still missing. Any range may come again, from anyone of the scope. */
export async function putRange(deps: Deps, { scope, sha256, from, request }: RangePut): Promise<ByteRange[]> {
  // Asked before the record is read: what stops arriving in between is recorded by then.
  const isArriving = begins(deps, { scope, sha256, from });
  const record = await deps.shelf.records.find(scope, sha256);
  if (record === null) throw unknownUpload();
  requireFit(record, from, request);
  if (record.verifiedAt !== null || request.body === null) {
    return record.verifiedAt === null ? missingRanges(record.ranges, record.size) : [];
  }
  if (request.headers.get('if-none-match') === '*') requireNew(record, from, isArriving);
  const digest = readDigest(request.headers.get('content-digest'));
  const received = await receive(deps, record, { from, body: request.body });
  await judgeReceived(deps, record, { received, digest, from });
  const now = await deps.shelf.records.find(scope, sha256);
  if (now === null) throw unknownUpload();
  if (now.verifiedAt === null) return missingRanges(now.ranges, now.size);
  // Another request finished the file meanwhile: what came late made a part that nobody needs.
  await deps.shelf.store.dropPart(scope, sha256);
  return [];
}

function requireFit({ size }: FileRecord, from: number, request: Request): void {
  const length = Number(request.headers.get('content-length') ?? 0);
  if (length > maxRangeBytes) throw rangeTooLarge();
  if (from > size || from + length > size) throw outside(size);
}

/**
 * Chromium sends a request again by itself, from its first byte, when a kept-alive connection breaks under it. A sender that
 * asks for it is told before the body that its range has begun to arrive; closing keeps the rest off the link.
 */
function requireNew({ ranges, size }: FileRecord, from: number, isArriving: boolean): void {
  if (!isArriving && !ranges.some(([start, end]) => start <= from && from < end)) return;
  throw new Refusal(412, 'here_already', {
    message: 'The beginning of this range is here already; ask what is missing.',
    headers: { connection: 'close' },
    more: { missing: missingRanges(ranges, size) },
  });
}

/** Whether the byte is among those that another request is bringing; that request may be broken without anybody knowing. */
function begins({ shelf }: Deps, { scope, sha256, from }: Omit<RangePut, 'request'>): boolean {
  return [...shelf.arrivals].some(
    (one) => one.scope === scope && one.sha256 === sha256 && one.from <= from && from < one.to,
  );
}

async function receive(
  deps: Deps,
  { scope, sha256, size }: FileRecord,
  { from, body }: { from: number; body: ReadableStream<Uint8Array> },
): Promise<Received> {
  const { store, arrivals } = deps.shelf;
  const part = await store.openPart(scope, sha256);
  const arrival = { scope, sha256, from, to: from };
  arrivals.add(arrival);
  try {
    return await receiveRange({
      body,
      part,
      arrival,
      end: Math.min(size, from + maxRangeBytes),
      record: async (range) => {
        const where = { scope, sha256, at: nowIso(deps) };
        await deps.shelf.records.changeRanges(where, (ranges) => addRange(ranges, range));
      },
    });
  } finally {
    arrivals.delete(arrival);
    await part.close();
  }
}

async function judgeReceived(
  deps: Deps,
  { scope, sha256, size }: FileRecord,
  { received, digest, from }: { received: Received; digest: string | null; from: number },
): Promise<void> {
  if (received.outcome === 'overflow') throw received.to >= size ? outside(size) : rangeTooLarge();
  if (received.outcome === 'broken') throw malformed('The body broke off; what came is kept.');
  if (digest === null || digest === received.sha256) return;
  const where = { scope, sha256, at: nowIso(deps) };
  await deps.shelf.records.changeRanges(where, (ranges) => removeRange(ranges, [from, received.to]));
  throw new Refusal(422, 'digest', { message: 'The body does not match its Content-Digest; send it again.' });
}

/**
 * `sha-256=:…:` (RFC 9530); other algorithms are passed over, as the RFC says. A damaged digest is the digest of no body:
 * a check that was asked for is never left out in silence.
 */
function readDigest(header: string | null): string | null {
  return /(?:^|,)\s*sha-256=:?([^:,]*):?/.exec(header ?? '')?.[1] ?? null;
}

const outside = (size: number): Refusal =>
  new Refusal(416, 'range', { message: `This range is not within the ${size} bytes of the file.` });

const rangeTooLarge = (): Refusal =>
  new Refusal(413, 'too_large', { message: `One request carries at most ${maxRangeBytes} bytes.` });
