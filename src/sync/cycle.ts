import {
  maxOpsPerAnswer,
  maxOpsPerRequest,
  syncResponseSchema,
  type SyncRequest,
  type SyncResponse,
} from '../domain/protocol.ts';
import {
  noteDurable,
  noteEpoch,
  noteScopes,
  readCursors,
  readEpoch,
  readScopes,
} from '../storage/cursors.ts';
import { opOf, type OpRow } from '../storage/db.ts';
import { offerMissing, startEpoch } from '../storage/epoch.ts';
import { nextBatch, repeatParked, type Batch } from '../storage/outbox.ts';
import { receivePage } from '../storage/receive.ts';
import { receiveResults } from '../storage/results.ts';
import type { Storage } from '../storage/storage.ts';
import { pendingCounts } from '../storage/views.ts';
import { parserOf } from './endpoint.ts';
import type { Answer, Transport } from './transport.ts';

export type CycleDeps = {
  storage: Storage;
  transport: Transport;
  /** Edits were taken or came in: a link that breaks after each of a few requests still carries all, as long as waits do not grow. */
  onMoved?: () => void;
};

/** How a cycle ended: everything exchanged, more left than one cycle carries, or why not. */
export type CycleEnd =
  | { kind: 'done' }
  | { kind: 'more' }
  | Exclude<Answer<never>, { kind: 'ok' } | { kind: 'epoch' }>;

/** Room for the envelope beside the ops in a request of 256 KiB. */
const maxBatchBytes = 200 * 1024;
const maxRounds = 200;

/**
 * Exchanges edits until nothing is left on either side: each request pushes the next edits and reads the next pages.
 * Safe to cut at any point: an edit leaves the outbox only on its result, a page comes in whole with its cursor.
 */
export async function exchange(deps: CycleDeps): Promise<CycleEnd> {
  let maxOps = maxOpsPerRequest;
  for (let count = 0; count < maxRounds; count += 1) {
    const end = await round(deps, maxOps);
    if (end.kind !== 'again') return end;
    ({ maxOps } = end);
  }
  return { kind: 'more' };
}

/** `again`: something is left on either side; the next request carries at most `maxOps` edits. */
type RoundEnd = CycleEnd | { kind: 'again'; maxOps: number };

async function round(deps: CycleDeps, maxOps: number): Promise<RoundEnd> {
  const { storage, transport } = deps;
  const maxBytes = Math.min(maxBatchBytes, transport.requestBytes());
  const batch = await nextBatch(storage, { maxOps: Math.min(maxOps, transport.edits()), maxBytes });
  const scopes = await readScopes(storage.db);
  const answer = await ask(deps, batch, scopes);
  switch (answer.kind) {
    case 'epoch':
      await startEpoch(storage.db, answer.epoch);
      await repeatParked(storage);
      return { kind: 'again', maxOps };
    case 'refused':
      return isPoisoned(answer, batch) ? narrow(deps, batch, answer) : answer;
    case 'ok': {
      const isMore = await takeIn(storage, answer.body);
      if (hasMoved(answer.body)) deps.onMoved?.();
      const isBatchLeft = batch.isFull && answer.body.results.length > 0;
      const isNewScope = answer.body.scopes.some((scope) => !scopes.includes(scope));
      const isAgain = isMore || isBatchLeft || isNewScope || (await offerMissing(storage.db));
      return isAgain ? { kind: 'again', maxOps } : { kind: 'done' };
    }
    case 'offline':
    case 'signed-out':
    case 'wait':
      return answer;
  }
}

const hasMoved = ({ results, pages }: SyncResponse): boolean =>
  results.some(({ status }) => status === 'ok') || pages.some(({ ops }) => ops.length > 0);

type Refused = Extract<Answer<never>, { kind: 'refused' }>;

/** A request that cannot be read or is too large for something on the way; without edits in it, they are not the reason. */
function isPoisoned({ status }: Refused, batch: Batch): boolean {
  return (status === 400 || status === 413) && batch.rows.length > 0;
}

/**
 * One edit must not hold back all others: the batch is halved until it holds a single edit, and if the endpoint takes a request
 * without it, that one goes to the tray with its text.
 */
async function narrow(deps: CycleDeps, batch: Batch, { status, message }: Refused): Promise<RoundEnd> {
  const [row, ...others] = batch.rows;
  if (row === undefined || others.length > 0)
    return { kind: 'again', maxOps: Math.ceil(batch.rows.length / 2) };
  const without = await ask(deps, emptyBatch, await readScopes(deps.storage.db));
  if (without.kind === 'epoch') return { kind: 'again', maxOps: 1 };
  if (without.kind !== 'ok') return without;
  await takeIn(deps.storage, without.body);
  const code = status === 413 ? 'too_large' : 'invalid';
  await receiveResults(deps.storage, [{ id: row.id, status: 'rejected', code, message }]);
  return { kind: 'again', maxOps: maxOpsPerRequest };
}

const emptyBatch: Batch = { ops: [], offers: [], rows: [], isFull: false };

async function ask(
  { storage, transport }: CycleDeps,
  batch: Batch,
  scopes: string[],
): Promise<Answer<SyncResponse>> {
  const { db, clock } = storage;
  const body: SyncRequest = {
    v: 1,
    epoch: await readEpoch(db),
    clock: clock.nowIso(),
    ops: batch.ops,
    ...(batch.offers.length === 0 ? {} : { offers: batch.offers.map(offerOf) }),
    cursors: await readCursors(db, scopes),
    limit: Math.min(maxOpsPerAnswer, transport.edits()),
    pending: await pendingCounts(db),
  };
  return transport.call({ path: 'sync', method: 'POST', body, parse: parseResponse });
}

function offerOf(row: OpRow): NonNullable<SyncRequest['offers']>[number] {
  const { by, device, receivedAt, mac } = row;
  return {
    ...opOf(row),
    ...(by === undefined ? {} : { by }),
    ...(device === undefined ? {} : { device }),
    ...(receivedAt === undefined ? {} : { receivedAt }),
    ...(mac === undefined ? {} : { mac }),
  };
}

const parse = parserOf(syncResponseSchema);
const parseResponse = (json: unknown): SyncResponse | null => parse(json) as SyncResponse | null;

/**
 * Whether to ask at once for what is left: a scope has more, also one that this answer had no room for. An answer that brought
 * nothing to any scope is no reason to ask again: the next would be the same.
 */
async function takeIn(
  storage: Storage,
  { results, pages, scopes, epoch, durable }: SyncResponse,
): Promise<boolean> {
  // First: a device that dies after its first receipts must know whose they are, or it would not offer them to a restored server.
  await noteEpoch(storage.db, epoch);
  await receiveResults(storage, results);
  let hasProgress = false;
  for (const page of pages) {
    if (page.ops.length === 0) continue;
    if ((await receivePage(storage, page, epoch)) === 'applied') hasProgress = true;
  }
  await noteScopes(storage.db, scopes);
  await noteDurable(storage.db, durable);
  return hasProgress && pages.some(({ more }) => more);
}
