import * as z from 'zod/mini';
import { opSchema } from '../../domain/op-schema.ts';
import type { Op } from '../../domain/op.ts';
import { addFile, hashOf } from '../../storage/evidence-files.ts';
import { recordWithin } from '../../storage/record.ts';
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

type CopyFault = 'not-a-copy' | 'damaged' | 'foreign' | 'full';
export type CopyOutcome =
  | { kind: 'read'; edits: number; files: number; leftOut: number }
  | { kind: 'refused'; fault: CopyFault };

type Entries = Readonly<Record<string, Uint8Array>>;

/**
 * Takes the person's own work from a saved copy back in. Edits that this device knows are passed over; the others count as
 * made anew here, on what they were built on. Nothing is read from a copy that does not match its own list of hashes.
 */
export async function readCopy(storage: Storage, bytes: Uint8Array): Promise<CopyOutcome> {
  const entries = await unzip(bytes);
  const manifest = entries === null ? null : manifestIn(entries);
  if (entries === null || manifest === null) return { kind: 'refused', fault: 'not-a-copy' };
  if (manifest.person !== storage.person.id) return { kind: 'refused', fault: 'foreign' };
  const ops = (await isWhole(entries, 'ops.jsonl', manifest)) ? opsIn(entries) : null;
  if (ops === null) return { kind: 'refused', fault: 'damaged' };
  const edits = await takeOps(storage, ops);
  try {
    return { kind: 'read', edits, ...(await takeFiles(storage, entries, manifest)) };
  } catch (error) {
    if (error instanceof Error && error.name === 'QuotaExceededError')
      return { kind: 'refused', fault: 'full' };
    throw error;
  }
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

/** Null when a line is no edit: then none of the copy is to be trusted. */
function opsIn(entries: Entries): Op[] | null {
  const lines = textOf(entries['ops.jsonl'])
    .split('\n')
    .filter((line) => line !== '');
  const parsed = lines.map((line) => opSchema.safeParse(jsonOf(line)));
  const ops = parsed.flatMap((line) => (line.success ? [line.data as unknown as Op] : []));
  return ops.length === lines.length ? ops : null;
}

async function takeOps(storage: Storage, ops: readonly Op[]): Promise<number> {
  const { db } = storage;
  const made = await db.transaction('rw', [db.ops, db.fields, db.outbox], async () => {
    const known = await db.ops.bulkGet(ops.map(({ id }) => id));
    const unknown = ops.filter((_op, index) => known[index] === undefined);
    return recordWithin(
      storage,
      unknown.map(({ scope, entity, key, field, value, parents }) => ({
        scope,
        entity,
        key,
        field,
        value,
        parents,
      })),
    );
  });
  if (made.length > 0) storage.work.announce();
  return made.length;
}

async function takeFiles(storage: Storage, entries: Entries, manifest: Manifest) {
  let [files, leftOut] = [0, 0];
  for (const { sha256, scope, name, mime } of manifest.files) {
    const entry = `files/${sha256}`;
    const bytes = entries[entry];
    if (bytes === undefined || !(await isWhole(entries, entry, manifest))) leftOut += 1;
    else if ((await storage.db.files.get([sha256, scope])) === undefined) {
      await addFile(storage, { bytes: bytes.slice().buffer, name, mime, scope });
      files += 1;
    }
  }
  return { files, leftOut };
}
