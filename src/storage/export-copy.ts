import { attempt } from './attempt.ts';
import { cutAllDrafts, readDrafts } from './draft.ts';
import { schemaVersion, type LoggedOp, type Op } from '../domain/op.ts';
import { opOf, receivedOp, registerOf, type Db, type DraftRow, type TrayRow } from './db.ts';
import { hashOf, readFile, readFilesIn } from './evidence-files.ts';
import type { Storage } from './storage.ts';
import { readTray } from './views.ts';

/**
 * All work that is only on this device as one ZIP: `ops.jsonl` (an edit a line, those of the tray too), `files/<sha256>` and
 * `manifest.json` with the hash of each. Own edits that arrived after the server's last backup go as `arrived.jsonl`, with their
 * receipts: a server that was restored since may have lost them, and who was signed out cannot give them back otherwise. What is being typed is cut into edits first; what is unsaid, and what a damaged database cannot cut any
 * more, goes as `drafts.jsonl`. Of such a database the copy has what can still be read; rejects when nothing can be read: a copy is never empty by mistake.
 */
export async function exportUnsent(storage: Storage): Promise<Uint8Array> {
  const { db } = storage;
  await cutAllDrafts(storage).catch(() => []);
  const found = {
    ops: await readable(() => attempt(db, () => unsentOps(db))),
    arrived: await readable(() => attempt(db, () => undurableOps(storage))),
    tray: await readable(() => readTray(db)),
    drafts: await readable(() => readDrafts(storage)),
    files: await readable(() => readFilesIn(db, ['device', 'sending', 'refused'])),
  };
  if (Object.values(found).every((rows) => rows === null))
    throw new Error('nothing of the database can be read');
  const entries = linesOfAll(found);
  const files = found.files ?? [];
  for (const { sha256 } of files) {
    const bytes = await readable(() => readFile(storage, sha256));
    if (bytes !== null) entries[`files/${sha256}`] = new Uint8Array(bytes);
  }
  const manifest = await manifestOf(storage, entries, files);
  entries['manifest.json'] = new TextEncoder().encode(JSON.stringify(manifest, null, 2));
  const { zipSync } = await import('fflate');
  // Evidence is compressed already; storing it keeps old phones from working for nothing.
  return zipSync(entries, { level: 0 });
}

/** What could be read of each part; null where nothing could. */
type Found = {
  ops: readonly Op[] | null;
  arrived: readonly LoggedOp[] | null;
  tray: readonly TrayRow[] | null;
  drafts: readonly DraftRow[] | null;
};

/** Parts that say nothing are left out, but for the edits themselves. */
function linesOfAll({ ops, arrived, tray, drafts }: Found): Record<string, Uint8Array> {
  const all = new Map([...(tray ?? []).map(({ op }) => op), ...(ops ?? [])].map((op) => [op.id, op]));
  const more = { 'arrived.jsonl': arrived ?? [], 'drafts.jsonl': drafts ?? [] };
  const parts: [string, readonly unknown[]][] = [
    ['ops.jsonl', [...all.values()]],
    ...Object.entries(more).filter(([, rows]) => rows.length > 0),
  ];
  const text = new TextEncoder();
  return Object.fromEntries(parts.map(([name, rows]) => [name, text.encode(linesOf(rows))]));
}

/** The own edits without an answer, in order; what is only given back to a restored server is others' work as well. */
async function unsentOps(db: Db): Promise<Op[]> {
  const rows = await db.outbox
    .orderBy('order')
    .filter(({ kind }) => kind !== 'offer')
    .toArray();
  const ops = await db.ops.bulkGet(rows.map(({ id }) => id));
  const isWhole = ops.every((op) => op !== undefined);
  const heads = isWhole ? new Map<string, Op>() : await opsFromFields(db);
  return rows.flatMap(({ id }, index) => {
    const op = ops[index] ?? heads.get(id);
    return op === undefined ? [] : [opOf(op)];
  });
}

/** The own edits that no backup of the server is known to hold, in the order of the log. */
async function undurableOps({ db, person }: Storage): Promise<LoggedOp[]> {
  const durable = new Map((await db.cursors.toArray()).map((row) => [row.scope, row.durable]));
  const own = await db.ops.filter(({ by }) => by === person.id).toArray();
  return own
    .filter(({ place }) => ['acknowledged', 'logged', 'unconfirmed'].includes(place))
    .flatMap((row) => receivedOp(row) ?? [])
    .filter(({ scope, seq }) => seq > (durable.get(scope) ?? 0))
    .toSorted((one, other) => one.seq - other.seq);
}

/** Where the edits themselves are lost: the values as the fields hold them. What they replaced is not known any more. */
async function opsFromFields(db: Db): Promise<Map<string, Op>> {
  const fields = await db.fields.toArray();
  const ops = fields.flatMap((field) =>
    field.state.heads.map(({ id, value, at }): Op => {
      return { ...registerOf(field), id, value, at, parents: [], schema: schemaVersion };
    }),
  );
  return new Map(ops.map((op) => [op.id, op]));
}

/** What is read, or null where it cannot be. */
async function readable<Found>(read: () => PromiseLike<Found>): Promise<Found | null> {
  try {
    return await read();
  } catch {
    return null;
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
