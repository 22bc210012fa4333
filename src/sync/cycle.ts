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
  startEpoch,
} from '../storage/cursors.ts';
import { opOf, type OpRow } from '../storage/db.ts';
import { nextBatch, type Batch } from '../storage/outbox.ts';
import { receivePage } from '../storage/receive.ts';
import { receiveResults } from '../storage/results.ts';
import type { Storage } from '../storage/storage.ts';
import { pendingCounts } from '../storage/views.ts';
import { parserOf } from './endpoint.ts';
import type { Answer, Transport } from './transport.ts';

export type CycleDeps = { storage: Storage; transport: Transport };

/** How a cycle ended: everything exchanged, or why not. */
export type CycleEnd = { kind: 'done' } | Exclude<Answer<never>, { kind: 'ok' } | { kind: 'epoch' }>;

/** Room for the envelope beside the ops in a request of 256 KiB. */
const maxBatchBytes = 200 * 1024;
const maxRounds = 200;

/**
 * Exchanges edits until nothing is left on either side: each request pushes the next edits and reads the next pages.
 * Safe to cut at any point: an edit leaves the outbox only on its result, a page comes in whole with its cursor.
 */
export async function exchange(deps: CycleDeps): Promise<CycleEnd> {
  for (let round = 0; round < maxRounds; round += 1) {
    const batch = await nextBatch(deps.storage, { maxOps: maxOpsPerRequest, maxBytes: maxBatchBytes });
    const scopes = await readScopes(deps.storage.db);
    const answer = await ask(deps, batch, scopes);
    if (answer.kind === 'epoch') {
      await startEpoch(deps.storage.db, answer.epoch);
      continue;
    }
    if (answer.kind !== 'ok') return answer;
    const isMore = await takeIn(deps.storage, answer.body);
    const isBatchLeft = batch.isFull && answer.body.results.length > 0;
    const isNewScope = answer.body.scopes.some((scope) => !scopes.includes(scope));
    if (!isMore && !isBatchLeft && !isNewScope) return { kind: 'done' };
  }
  return { kind: 'done' };
}

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
    limit: maxOpsPerAnswer,
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

/** Whether a scope has more to read, by its own word or because a page did not follow what is here. */
async function takeIn(
  storage: Storage,
  { results, pages, scopes, epoch, durable }: SyncResponse,
): Promise<boolean> {
  await receiveResults(storage, results);
  let isMore = false;
  for (const page of pages) {
    if (page.ops.length === 0) continue;
    const outcome = await receivePage(storage, page, epoch);
    if (outcome === 'applied' && page.more) isMore = true;
  }
  await noteEpoch(storage.db, epoch);
  await noteScopes(storage.db, scopes);
  await noteDurable(storage.db, durable);
  return isMore;
}
