import { isJsonRecord, type Op } from '../domain/op.ts';
import { stateOf } from '../domain/guard.ts';
import { attempt } from './attempt.ts';
import { opOf, type Db, type OpRow, type OutboxRow } from './db.ts';
import { refuseWithin } from './refuse.ts';
import type { Storage } from './storage.ts';

/** `isFull`: more is ready to go than fits. */
export type Batch = { ops: Op[]; offers: OpRow[]; rows: OutboxRow[]; isFull: boolean };

export type BatchLimits = { maxOps: number; maxBytes: number };

/** What is larger fits in no request and would hold back all that follows. */
const largestOpBytes = 200 * 1024;

/**
 * The next edits to send, oldest first, marked as sent before they leave: an edit that may have reached the server is never
 * changed. A submission waits for the receipts of the files that its room shows, and lets everything else pass.
 */
export async function nextBatch(storage: Storage, limits: BatchLimits): Promise<Batch> {
  const { db } = storage;
  return attempt(db, () =>
    db.transaction('rw', [db.outbox, db.ops, db.fields, db.files, db.tray], async () => {
      const batch: Batch = { ops: [], offers: [], rows: [], isFull: false };
      const held = new Set<string>();
      let bytes = 0;
      for (const row of await db.outbox
        .orderBy('order')
        .limit(limits.maxOps * 2)
        .toArray()) {
        const op = await db.ops.get(row.id);
        if (op === undefined) continue;
        if (op.parents.some((id) => held.has(id)) || (await mustWait(db, op))) {
          held.add(op.id);
          continue;
        }
        const size = new TextEncoder().encode(JSON.stringify(opOf(op))).length;
        if (size > largestOpBytes) {
          await refuseWithin(storage, op, { code: 'too_large', message: 'This edit is too large to send.' });
          continue;
        }
        bytes += size;
        batch.isFull =
          batch.rows.length >= limits.maxOps || (batch.rows.length > 0 && bytes > limits.maxBytes);
        if (batch.isFull) break;
        if (row.kind === 'offer') batch.offers.push(op);
        else batch.ops.push(opOf(op));
        batch.rows.push(row);
      }
      await db.outbox.bulkPut(batch.rows.map((row) => ({ ...row, everSent: true })));
      return batch;
    }),
  );
}

/** Whether this is a submission whose room still shows a file of this OPD that has no receipt. */
async function mustWait(db: Db, op: OpRow): Promise<boolean> {
  if (op.entity !== 'submission' || stateOf(op.value) !== 'submitted') return false;
  return (await unsentFilesOf(db, op.scope, op.key)).length > 0;
}

/** Hashes of files that an OPD's ties in a room show and that the endpoint has not verified. */
export async function unsentFilesOf(db: Db, scope: string, opd: string): Promise<string[]> {
  const unsent = await db.files.where('state').anyOf('device', 'sending', 'refused').toArray();
  if (unsent.length === 0) return [];
  const ties = await db.fields
    .where('[scope+entity+key+field]')
    .between([scope, 'link', `${opd}:`, ''], [scope, 'link', `${opd}:\uffff`, ''])
    .toArray();
  const removed = new Set(
    ties.filter((row) => row.field === 'deleted' && valueOf(row) === true).map(({ key }) => key),
  );
  const shown = new Set(
    ties.filter(({ field, key }) => field === 'evidence' && !removed.has(key)).map(fileHash),
  );
  return unsent.map(({ sha256 }) => sha256).filter((sha256) => shown.has(sha256));
}

type Tie = { state: { heads: readonly { id: string; value: unknown }[]; current: string | null } };

const valueOf = ({ state }: Tie): unknown => state.heads.find(({ id }) => id === state.current)?.value;

function fileHash(tie: Tie): unknown {
  const evidence = valueOf(tie) as Parameters<typeof isJsonRecord>[0];
  return isJsonRecord(evidence) && isJsonRecord(evidence.file ?? null)
    ? (evidence.file as { sha256: string }).sha256
    : null;
}

/** What keeps an OPD from submitting an indicator: values to settle, and edits that the server holds back or refused. */
export type SubmissionBlocker = { kind: 'difference' | 'tray'; entity: string; key: string; field: string };

/** What blocks *Ajukan* of an OPD in a room (device rules of the sync contract, section 6). Unsent files do not block, they delay. */
export async function submissionBlockers(db: Db, scope: string): Promise<SubmissionBlocker[]> {
  const differences = await attempt(db, () => db.fields.where('differs').equals(1).toArray());
  const tray = await attempt(db, () => db.tray.toArray());
  return [
    ...differences
      .filter((row) => row.scope === scope)
      .map(({ entity, key, field }) => ({ kind: 'difference' as const, entity, key, field })),
    ...tray
      .filter(({ op }) => op.scope === scope)
      .map(({ op: { entity, key, field } }) => ({ kind: 'tray' as const, entity, key, field })),
  ];
}

/** Parked ops are asked about again: the server may let them in by now. Their entries in the tray stay until they are. */
export async function repeatParked({ db }: Pick<Storage, 'db'>): Promise<void> {
  await attempt(db, () =>
    db.transaction('rw', [db.tray, db.outbox], async () => {
      const parked = (await db.tray.toArray()).filter(({ status }) => status === 'parked');
      const queued = new Set<string>((await db.outbox.toArray()).map(({ id }) => id));
      const again = parked.filter(({ id }) => !queued.has(id));
      await db.outbox.bulkAdd(again.map(({ id }) => ({ id, kind: 'repeat' as const, everSent: true })));
    }),
  );
}
