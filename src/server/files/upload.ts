import { checkType } from './check-type.ts';
import type { FileOffer, FileReceipt, FileState } from '../../domain/protocol.ts';
import { nowIso, type Deps } from '../app-context.ts';
import { Refusal } from '../http/refusal.ts';
import { fileTypeOf } from './file-types.ts';
import { missingRanges } from './ranges.ts';
import type { FileRecord } from './file-records.ts';
import type { Candidate } from './file-store.ts';

/** Room that stays free: the log is worth more than another file. */
const reservedBytes = 64 * 1024 * 1024;

/** Begins (or goes on with) an upload: what is missing, or the receipt when this scope has shown the bytes already. */
export async function beginUpload(deps: Deps, offer: FileOffer): Promise<FileState> {
  requireWelcome(deps, offer);
  const { records, store } = deps.shelf;
  const known = await records.find(offer.scope, offer.sha256);
  const isLost = known !== null && known.verifiedAt !== null && !(await isKept(deps, known));
  if (known !== null && known.verifiedAt !== null && !isLost) return welcomeBack(deps, known, offer);
  if ((await store.freeBytes()) < 2 * offer.size + reservedBytes) throw diskFull();
  const begun = await records.begin(offer, { at: nowIso(deps), isLost });
  if (begun.verifiedAt !== null) return welcomeBack(deps, begun, offer);
  return { state: 'need', missing: missingRanges(begun.ranges, begun.size) };
}

/** This scope has shown the bytes already. */
function welcomeBack(deps: Deps, known: FileRecord, { mime }: FileOffer): FileState {
  if (known.mime !== mime) throw otherType(known.mime);
  return { state: 'verified', receipt: receiptFor(deps, known) };
}

function requireWelcome({ settings }: Deps, { size, mime }: FileOffer): void {
  if (size > settings.maxFileBytes) {
    throw new Refusal(413, 'too_large', {
      message: `Files may have at most ${settings.maxFileBytes} bytes.`,
    });
  }
  const type = fileTypeOf(mime);
  if (type === null || !settings.fileTypes.includes(type)) {
    const taken = settings.fileTypes.join(', ').toUpperCase();
    throw new Refusal(415, 'type', { message: `Only these kinds of files are taken here: ${taken}.` });
  }
}

/** Whether the bytes of a verified file are still there: a lost one is asked for again. */
async function isKept(deps: Deps, { sha256, size }: FileRecord): Promise<boolean> {
  const bytes = await deps.shelf.store.read(sha256);
  await bytes?.close();
  if (bytes?.sizeBytes === size) return true;
  deps.logger.error({ sha256 }, 'a verified file is missing on disk');
  return false;
}

/** Checks the whole file and keeps it. The receipt means: on disk, hash checked. Repeatable. */
export async function finishUpload(deps: Deps, scope: string, sha256: string): Promise<FileState> {
  const { records, store } = deps.shelf;
  const record = await records.find(scope, sha256);
  if (record === null) throw unknownUpload();
  if (record.verifiedAt !== null) return confirm(deps, record);
  const missing = missingRanges(record.ranges, record.size);
  if (missing.length > 0) throw incomplete(missing);
  const candidate = await store.copyPart(scope, sha256);
  if (candidate === null) return restart(deps, record, 'hash');
  try {
    return await judgeCandidate(deps, record, candidate);
  } finally {
    await candidate.bytes.close();
    await candidate.discard();
  }
}

/** The receipt again, as long as it is true: bytes that were lost on the disk are asked for again. */
async function confirm(deps: Deps, record: FileRecord): Promise<FileState> {
  if (await isKept(deps, record)) return { state: 'verified', receipt: receiptFor(deps, record) };
  await deps.shelf.records.put({ ...record, ranges: [], verifiedAt: null }, nowIso(deps));
  throw incomplete(missingRanges([], record.size));
}

async function judgeCandidate(deps: Deps, record: FileRecord, candidate: Candidate): Promise<FileState> {
  const { records, store } = deps.shelf;
  const { scope, sha256, size, mime } = record;
  if (candidate.sha256 !== sha256 || candidate.bytes.sizeBytes !== size) return restart(deps, record, 'hash');
  const reason = await checkType(candidate.bytes, mime);
  if (reason !== null) return restart(deps, record, 'type', reason);
  await candidate.keep();
  const verifiedAt = (await records.find(scope, sha256))?.verifiedAt ?? nowIso(deps);
  const verified = { ...record, verifiedAt };
  await records.put(verified, verifiedAt);
  await store.dropPart(scope, sha256);
  return { state: 'verified', receipt: receiptFor(deps, verified) };
}

/**
 * All ranges become missing again: nobody knows which byte is wrong. Unless another request finished the same file
 * meanwhile, and took the part away: then there is a receipt.
 */
async function restart(
  deps: Deps,
  { scope, sha256, size }: FileRecord,
  ...[code, reason]: ['hash'] | ['type', string]
): Promise<FileState> {
  const { records, store } = deps.shelf;
  const now = await records.restart({ scope, sha256, at: nowIso(deps) });
  if (now !== null && now.verifiedAt !== null) return { state: 'verified', receipt: receiptFor(deps, now) };
  await store.dropPart(scope, sha256);
  throw new Refusal(422, code, {
    message: reason ?? 'The bytes do not have this hash; all of them are asked for again.',
    more: { code, missing: missingRanges([], size) },
  });
}

/** For a verified file. */
function receiptFor(deps: Deps, { sha256, size, scope, verifiedAt }: FileRecord): FileReceipt {
  const facts = { sha256, size, scope, at: verifiedAt ?? '' };
  return { ...facts, mac: deps.rules.seal.ofFile(facts) };
}

const otherType = (mime: string): Refusal =>
  new Refusal(415, 'type', { message: `This content is here already, as ${mime}.` });

export const unknownUpload = (): Refusal =>
  new Refusal(404, 'unknown_file', { message: 'Nobody announced this file here; announce it first.' });

export const diskFull = (): Refusal =>
  new Refusal(507, 'disk_full', { message: 'There is no room for this file on the server.' });

const incomplete = (missing: [number, number][]): Refusal =>
  new Refusal(409, 'incomplete', { message: 'Some bytes are not here yet.', more: { missing } });
