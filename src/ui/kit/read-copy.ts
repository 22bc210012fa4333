import * as z from 'zod/mini';
import { opSchema } from '../../domain/op-schema.ts';
import type { LoggedOp, Op } from '../../domain/op.ts';
import type { UserId } from '../../domain/ids.ts';
import { isQuotaError } from '../../storage/attempt.ts';
import { addFile, hashOf, isFileKnown } from '../../storage/evidence-files.ts';
import { recordCopied, type Copied, type CopiedDraft } from '../../storage/record-copied.ts';
import type { Storage } from '../../storage/storage.ts';

const manifestSchema = z.object({
  format: z.literal('lumbung-copy/1'),
  person: z.string(),
  hashes: z.record(z.string(), z.string()),
  files: z.array(
    z.object({ sha256: z.string(), scope: z.string(), name: z.string(), mime: z.string(), size: z.number() }),
  ),
});
type Manifest = z.infer<typeof manifestSchema>;

/** What was being typed and could not be cut into an edit any more. */
const draftSchema = z.object({
  scope: z.string(),
  entity: z.string(),
  key: z.string(),
  field: z.string(),
  value: z.json(),
  parents: z.array(z.string()),
});

/** An edit as the log had it. */
const receivedSchema = z.extend(opSchema, {
  seq: z.int().check(z.positive()),
  by: z.string(),
  device: z.string(),
  receivedAt: z.string(),
  mac: z.string(),
});

type CopyFault = 'not-a-copy' | 'damaged' | 'foreign' | 'full';
export type CopyOutcome =
  /** `author`: whose work it is, where it is not the reader's own. */
  | { kind: 'read'; edits: number; files: number; leftOut: number; author: string | null }
  | { kind: 'refused'; fault: CopyFault };

type Entries = Readonly<Record<string, Uint8Array>>;

/**
 * Takes the work of a saved copy in: one's own, or, for a coordinator, an OPD's on its behalf, with its author's name. Edits keep
 * the ids that they have, so that reading a copy twice, or the original arriving as well, does no harm. Nothing is read from a
 * copy that does not match its own list of hashes.
 */
export async function readCopy(
  storage: Storage,
  bytes: Uint8Array,
  { mayReadOthers = false } = {},
): Promise<CopyOutcome> {
  const entries = await unzip(bytes);
  const manifest = entries === null ? null : manifestIn(entries);
  if (entries === null || manifest === null) return { kind: 'refused', fault: 'not-a-copy' };
  const author = manifest.person === storage.person.id ? null : (manifest.person as UserId);
  if (author !== null && !mayReadOthers) return { kind: 'refused', fault: 'foreign' };
  const edits = await editsIn(entries, manifest);
  if (edits === null) return { kind: 'refused', fault: 'damaged' };
  return takeIn(storage, { ...edits, author }, { entries, manifest });
}

async function takeIn(
  storage: Storage,
  copied: Copied,
  { entries, manifest }: { entries: Entries; manifest: Manifest },
): Promise<CopyOutcome> {
  try {
    const edits = await recordCopied(storage, copied);
    const files = await takeFiles(storage, entries, manifest);
    return { kind: 'read', edits, author: copied.author, ...files };
  } catch (error) {
    if (isQuotaError(error)) return { kind: 'refused', fault: 'full' };
    throw error;
  }
}

async function editsIn(entries: Entries, manifest: Manifest): Promise<Omit<Copied, 'author'> | null> {
  const ops = await linesIn(entries, manifest, { name: 'ops.jsonl', schema: opSchema });
  const receipts = { name: 'arrived.jsonl', schema: receivedSchema };
  const arrived = entries[receipts.name] === undefined ? [] : await linesIn(entries, manifest, receipts);
  const typed = { name: 'drafts.jsonl', schema: draftSchema };
  const drafts = entries[typed.name] === undefined ? [] : await linesIn(entries, manifest, typed);
  if (ops === null || arrived === null || drafts === null) return null;
  return {
    ops: ops as unknown as Op[],
    arrived: arrived as unknown as LoggedOp[],
    drafts: drafts as unknown as CopiedDraft[],
  };
}

async function unzip(bytes: Uint8Array): Promise<Entries | null> {
  const { unzipSync } = await import('fflate');
  try {
    return unzipSync(bytes);
  } catch {
    return null;
  }
}

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes ?? new Uint8Array());

function manifestIn(entries: Entries): Manifest | null {
  const parsed = manifestSchema.safeParse(jsonOf(textOf(entries['manifest.json'])));
  return parsed.success ? parsed.data : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function isWhole(entries: Entries, name: string, { hashes }: Manifest): Promise<boolean> {
  const bytes = entries[name];
  return bytes !== undefined && (await hashOf(bytes.slice().buffer)) === hashes[name];
}

/** Null when the part is not whole or one of its lines is not what it should be: then none of the copy is to be trusted. */
async function linesIn<Schema extends z.ZodMiniType>(
  entries: Entries,
  manifest: Manifest,
  { name, schema }: { name: string; schema: Schema },
): Promise<z.infer<Schema>[] | null> {
  if (!(await isWhole(entries, name, manifest))) return null;
  const lines = textOf(entries[name])
    .split('\n')
    .filter((line) => line !== '');
  const parsed = lines.map((line) => z.safeParse(schema, jsonOf(line)));
  const rows = parsed.flatMap((line) => (line.success ? [line.data] : []));
  return rows.length === lines.length ? rows : null;
}

async function takeFiles(storage: Storage, entries: Entries, manifest: Manifest) {
  let [files, leftOut] = [0, 0];
  for (const { sha256, scope, name, mime } of manifest.files) {
    const entry = `files/${sha256}`;
    const bytes = entries[entry];
    if (bytes === undefined || !(await isWhole(entries, entry, manifest))) leftOut += 1;
    else if (!(await isFileKnown(storage.db, { sha256, scope }))) {
      await addFile(storage, { bytes: bytes.slice().buffer, name, mime, scope });
      files += 1;
    }
  }
  return { files, leftOut };
}
