import { cutAllDrafts } from './draft.ts';
import { opOf } from './db.ts';
import { hashOf, readFile } from './evidence-files.ts';
import type { Storage } from './storage.ts';

/**
 * All work that is only on this device as one ZIP: `ops.jsonl` (an edit a line, those of the tray too), `files/<sha256>` and
 * `manifest.json` with the hash of each. What is being typed is cut into edits first.
 */
export async function exportUnsent(storage: Storage): Promise<Uint8Array> {
  const { db } = storage;
  // A damaged database gives what can still be read; drafts that cannot be cut any more go along as they are.
  await readable(() => cutAllDrafts(storage));
  const outbox = await readable(() => db.outbox.orderBy('order').toArray());
  const queued = await readable(() => db.ops.bulkGet(outbox.map(({ id }) => id)));
  const tray = await readable(() => db.tray.toArray());
  const drafts = await readable(() => db.drafts.toArray());
  const ops = [...queued.filter((op) => op !== undefined).map(opOf), ...tray.map(({ op }) => op)];
  const text = new TextEncoder();
  const entries: Record<string, Uint8Array> = {
    'ops.jsonl': text.encode(linesOf(ops)),
    ...(drafts.length === 0 ? {} : { 'drafts.jsonl': text.encode(linesOf(drafts)) }),
  };
  const rows = await readable(() => db.files.where('state').anyOf('device', 'sending', 'refused').toArray());
  for (const { sha256 } of rows) {
    const [bytes] = await readable(async () => [await readFile(storage, sha256)]);
    if (bytes instanceof ArrayBuffer) entries[`files/${sha256}`] = new Uint8Array(bytes);
  }
  entries['manifest.json'] = text.encode(JSON.stringify(await manifestOf(storage, entries, rows), null, 2));
  const { zipSync } = await import('fflate');
  // Evidence is compressed already; storing it keeps old phones from working for nothing.
  return zipSync(entries, { level: 0 });
}

async function readable<Row>(read: () => PromiseLike<Row[]>): Promise<Row[]> {
  try {
    return await read();
  } catch {
    return [];
  }
}

const linesOf = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

async function manifestOf(
  { person, device, clock }: Storage,
  entries: Record<string, Uint8Array>,
  rows: readonly { sha256: string; scope: string; name: string; mime: string; size: number }[],
) {
  const hashes: Record<string, string> = {};
  for (const [name, bytes] of Object.entries(entries)) hashes[name] = await hashOf(bytes.slice().buffer);
  const files = rows.map(({ sha256, scope, name, mime, size }) => ({ sha256, scope, name, mime, size }));
  return {
    format: 'lumbung-copy/1',
    person: person.id,
    device: device.id,
    at: clock.nowIso(),
    hashes,
    files,
  };
}
