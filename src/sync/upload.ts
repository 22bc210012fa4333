import {
  fileReceiptSchema,
  fileStateSchema,
  missingSchema,
  type ByteRange,
  type FileState,
} from '../domain/protocol.ts';
import type { FileRow } from '../storage/db.ts';
import { isDamaged, noteProgress, noteReceipt, noteRefusal, readRange } from '../storage/evidence-files.ts';
import type { Storage } from '../storage/storage.ts';
import * as z from 'zod/mini';
import { parserOf } from './endpoint.ts';
import type { Answer, Transport } from './transport.ts';

export type UploadDeps = {
  storage: Storage;
  transport: Transport;
  /** Called whenever more of a file has arrived: bytes of this file that the endpoint holds. */
  onProgress: (file: FileRow, arrivedBytes: number) => void;
  /** Asked before each range: whether files may still go, and nothing has come up that goes first. */
  mayGoOn: () => boolean;
};

/**
 * `next`: this file is settled, whichever way · `held`: it may not go on now · else no connection, or the endpoint asks to wait.
 */
export type UploadEnd =
  | { kind: 'next' }
  | { kind: 'held' }
  | Exclude<Answer<never>, { kind: 'ok' | 'epoch' | 'refused' }>;

/** So often a range is sent again that did not come as it left, before the link is given a rest. */
const maxSpoiledRanges = 3;

const stateParser = parserOf(fileStateSchema);
const missingParser = parserOf(z.object({ missing: missingSchema }));
const doneParser = parserOf(z.object({ state: z.literal('verified'), receipt: fileReceiptSchema }));

/**
 * Sends one file: asks which bytes are missing, sends these, has the whole checked. Whatever was cut off before is not sent again.
 * Bytes that were damaged on this device are noticed first and never leave it.
 */
export async function uploadFile(deps: UploadDeps, file: FileRow): Promise<UploadEnd> {
  const { storage, transport } = deps;
  const { sha256, size, mime, name, scope } = file;
  if (!deps.mayGoOn()) return { kind: 'held' };
  if (file.sentBytes === 0 && (await isDamaged(storage, file))) return refuse(storage, file, 'damaged');
  const offer = { sha256, size, mime, name, scope };
  const answer = await transport.call({
    path: 'files',
    method: 'POST',
    body: offer,
    parse: (json): FileState | null => stateParser(json),
  });
  if (answer.kind !== 'ok') return endOf(storage, file, answer);
  if (answer.body.state === 'verified') {
    await noteReceipt(storage.db, file, answer.body.receipt);
    return { kind: 'next' };
  }
  return sendMissing(deps, file, { missing: answer.body.missing, isRepeat: false });
}

type Missing = { missing: ByteRange[]; isRepeat: boolean };

async function sendMissing(deps: UploadDeps, file: FileRow, first: Missing): Promise<UploadEnd> {
  let { missing } = first;
  let spoiled = 0;
  while (missing.length > 0) {
    await tell(deps, file, missing);
    if (!deps.mayGoOn()) return { kind: 'held' };
    const answer = await sendRange(deps, file, missing[0] ?? [0, 0]);
    if (answer === null) return refuse(deps.storage, file, 'damaged');
    const next = missingAfter(answer, missing);
    if (next === null && answer.kind !== 'ok') return endOf(deps.storage, file, answer);
    if (next === missing) spoiled += 1;
    if (spoiled > maxSpoiledRanges) return { kind: 'wait', waitMs: passingWaitMs };
    missing = next ?? [];
  }
  await tell(deps, file, []);
  return finish(deps, file, first.isRepeat);
}

/**
 * What is missing after a range was answered; null when the file cannot go on. A range that was damaged on its way, or too large
 * for something on the way, is still missing as before.
 */
function missingAfter(answer: Answer<{ missing: ByteRange[] }>, before: ByteRange[]): ByteRange[] | null {
  if (answer.kind === 'ok') return answer.body.missing;
  if (answer.kind !== 'refused') return null;
  return answer.error === 'digest' || answer.status === 413 ? before : null;
}

async function tell(
  { storage, onProgress }: UploadDeps,
  file: FileRow,
  missing: readonly ByteRange[],
): Promise<void> {
  const rest = missing.reduce((sum, [from, to]) => sum + to - from, 0);
  await noteProgress(storage.db, file, file.size - rest);
  onProgress(file, file.size - rest);
}

async function sendRange({ storage, transport }: UploadDeps, file: FileRow, [from, end]: ByteRange) {
  const to = Math.min(end, from + transport.requestBytes());
  const bytes = await readRange(storage.db, file.sha256, [from, to]);
  if (bytes === null) return null;
  return transport.call({
    path: `files/${file.sha256}?scope=${encodeURIComponent(file.scope)}&from=${from}`,
    method: 'PUT',
    body: bytes,
    // Browsers repeat a request by themselves when its connection breaks; of a range that has begun only the rest is wanted.
    headers: { 'Content-Digest': `sha-256=:${await digestOf(bytes)}:`, 'If-None-Match': '*' },
    parse: missingParser,
  });
}

async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest));
}

/** Bytes that arrived with another hash are sent anew once: they are whole here, so the way there broke them. */
async function finish(deps: UploadDeps, file: FileRow, isRepeat: boolean): Promise<UploadEnd> {
  const { storage, transport } = deps;
  const answer = await transport.call({
    path: `files/${file.sha256}/done`,
    method: 'POST',
    body: { scope: file.scope },
    parse: doneParser,
  });
  if (answer.kind === 'refused' && answer.error === 'hash' && !isRepeat) {
    if (await isDamaged(storage, file)) return refuse(storage, file, 'damaged');
    return sendMissing(deps, file, { missing: [[0, file.size]], isRepeat: true });
  }
  if (answer.kind !== 'ok') return endOf(storage, file, answer);
  await noteReceipt(storage.db, file, answer.body.receipt);
  return { kind: 'next' };
}

/** What the endpoint will never take is put before the person; ranges that went missing are asked for in the next cycle. */
async function endOf(
  storage: Storage,
  file: FileRow,
  answer: Exclude<Answer<never>, { kind: 'ok' }>,
): Promise<UploadEnd> {
  switch (answer.kind) {
    case 'epoch':
      return { kind: 'offline' };
    case 'refused':
      if (answer.status === begunStatus) return { kind: 'wait', waitMs: 0 };
      return passing.has(answer.status)
        ? { kind: 'wait', waitMs: passingWaitMs }
        : refuse(storage, file, reasonOf(answer.status, answer.error));
    case 'offline':
    case 'signed-out':
    case 'wait':
      return answer;
  }
}

/** The connection broke under a range and the browser repeated it: how far it came is known after a short wait. */
const begunStatus = 412;

/** A body that broke off, an upload that expired, ranges that changed, a full disk: another time it may go. */
const passing = new Set([400, 404, 409, 416, 507]);
const passingWaitMs = 30_000;

function reasonOf(status: number, error: string): string {
  if (status === 403) return 'scope';
  if (status === 413) return 'too-large';
  return status === 415 ? 'type' : error;
}

async function refuse(storage: Storage, file: FileRow, reason: string): Promise<UploadEnd> {
  await noteRefusal(storage.db, file, reason);
  return { kind: 'next' };
}
