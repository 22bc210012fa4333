import { cutAllDrafts } from './draft.ts';
import { opOf } from './db.ts';
import { hashOf, readFile } from './evidence-files.ts';
import type { Storage } from './storage.ts';

/**
 * All work that is only on this device as one ZIP: `ops.jsonl` (an edit a line, those of the tray too), `files/<sha256>` and
 * `manifest.json` with the hash of each. What is being typed is cut into edits first.
 */
export async function exportUnsent(storage: Storage): Promise<Uint8Array> {
  await cutAllDrafts(storage);
  const { db } = storage;
  const outbox = await db.outbox.orderBy('order').toArray();
  const queued = (await db.ops.bulkGet(outbox.map(({ id }) => id))).filter((op) => op !== undefined);
  const tray = await db.tray.toArray();
  const ops = [...queued.map(opOf), ...tray.map(({ op }) => op)];
  const text = new TextEncoder();
  const entries: Record<string, Uint8Array> = {
    'ops.jsonl': text.encode(ops.map((op) => `${JSON.stringify(op)}\n`).join('')),
  };
  const rows = await db.files.where('state').anyOf('device', 'sending', 'refused').toArray();
  for (const { sha256 } of rows) {
    const bytes = await readFile(storage, sha256);
    if (bytes !== null) entries[`files/${sha256}`] = new Uint8Array(bytes);
  }
  entries['manifest.json'] = text.encode(JSON.stringify(await manifestOf(storage, entries, rows), null, 2));
  const { zipSync } = await import('fflate');
  // Evidence is compressed already; storing it keeps old phones from working for nothing.
  return zipSync(entries, { level: 0 });
}

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
