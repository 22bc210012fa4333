import { Dexie } from 'dexie';
import type { FieldState } from '../../src/domain/fold.ts';
import { makeUuid } from '../../src/domain/ids.ts';
import type { OpResult, SyncRequest, SyncResponse } from '../../src/domain/protocol.ts';
import type { CursorRow, FieldRow } from '../../src/storage/db.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Request } from './link.ts';
import { randomFrom } from './random.ts';
import type { Breakage } from './run-seed.ts';

/**
 * Mistakes that others have made, put in at the seams of the product and never in the product: each has to turn the simulation
 * red, or the simulation does not look where it should.
 */
export const breakages: readonly Breakage[] = [
  {
    name: 'last writer wins by clock',
    seamsOf: () => ({ onStorage: (storage) => foldOtherwise(storage, (head) => Date.parse(head.at)) }),
  },
  {
    name: 'last arrival wins',
    seamsOf: () => ({ onStorage: (storage) => foldOtherwise(storage, (head) => head.seq ?? Infinity) }),
  },
  { name: 'no dedupe by id', seamsOf: withFreshIds },
  { name: 'no epoch', seamsOf: () => ({}), restoresKeepEpoch: true },
  {
    name: 'no re-offer after restore',
    seamsOf: () => ({ onRequest: withoutOffers, onResponse: takenOffers }),
  },
  { name: 'cursor stored apart from its page', seamsOf: cursorFirst },
  { name: 'sequence visible out of order', seamsOf: outOfOrder },
  { name: 'rejected op dropped', seamsOf: () => ({ onStorage: withoutTray }) },
  { name: 'rejected op blocks the queue', seamsOf: () => ({ onResponse: cutAtRejected }) },
];

type Head = FieldState['heads'][number];

/** Keeps one value of each field, the greatest by some measure, and forgets the others. */
function foldOtherwise({ db }: Storage, rank: (head: Head) => number): void {
  const keepOne = (state: FieldState): FieldState => {
    const [first, ...others] = state.heads;
    if (first === undefined) return state;
    const winner = others.reduce((best, head) => (rank(head) > rank(best) ? head : best), first);
    return { heads: [winner], current: winner.id };
  };
  const change = (row: FieldRow): void => {
    row.state = keepOne(row.state);
    if (row.confirmed !== undefined) row.confirmed = keepOne(row.confirmed);
  };
  db.fields.hook('creating', (_key, row) => change(row));
  db.fields.hook('updating', (changes, _key, row) => {
    const next: FieldRow = Object.assign({}, row, changes);
    change(next);
    return next;
  });
}

const bodyOf = (request: Request): SyncRequest | null =>
  request.path.endsWith('/sync') && request.body !== null
    ? (JSON.parse(
        (request.headers['Content-Encoding'] === 'gzip'
          ? gunzipSync(request.body)
          : Buffer.from(request.body)
        ).toString(),
      ) as SyncRequest)
    : null;

function withBody(request: Request, body: SyncRequest): Request {
  const bytes = new Uint8Array(gzipSync(JSON.stringify(body)));
  return { ...request, headers: { ...request.headers, 'Content-Encoding': 'gzip' }, body: bytes };
}

/** The server takes what it has already for something new: each delivery carries ids of its own. */
function withFreshIds(): ReturnType<Breakage['seamsOf']> {
  const random = randomFrom(7);
  const ids = { nowMs: () => 0, randomBytes: random.bytes };
  let given = new Map<string, string>();
  return {
    onRequest: (request) => {
      const body = bodyOf(request);
      if (body === null) return request;
      given = new Map(body.ops.map(({ id }) => [makeUuid(ids), id]));
      const fresh = [...given.keys()];
      const ops = body.ops.map((op, index) => ({ ...op, id: fresh[index] ?? op.id }));
      return withBody(request, { ...body, ops: ops as SyncRequest['ops'] });
    },
    onResponse: (text) => {
      const answer = readAnswer(text);
      if (answer === null) return text;
      const results = answer.results.map((result) => ({ ...result, id: given.get(result.id) ?? result.id }));
      return JSON.stringify({ ...answer, results });
    },
  };
}

function readAnswer(text: string): SyncResponse | null {
  try {
    const answer = JSON.parse(text) as SyncResponse;
    return Array.isArray(answer.results) ? answer : null;
  } catch {
    return null;
  }
}

function withoutOffers(request: Request): Request {
  const body = bodyOf(request);
  if (body?.offers === undefined) return request;
  const { offers: _offers, ...rest } = body;
  return withBody(request, rest);
}

/** What was never given back is called taken, as a device that does not offer would believe. */
function takenOffers(text: string, request: Request): string {
  const answer = readAnswer(text);
  const offers = bodyOf(request)?.offers;
  if (answer === null || offers === undefined) return text;
  const taken = offers.map(({ id, by, device, receivedAt, mac }) => {
    const receipt = { id, by, device, receivedAt, mac };
    return { ...receipt, status: 'dup', seq: 1 };
  });
  return JSON.stringify({ ...answer, results: [...answer.results, ...(taken as unknown as OpResult[])] });
}

/** The cursor goes ahead in a transaction of its own; the page comes after it, or after a power cut never. */
function cursorFirst(): ReturnType<Breakage['seamsOf']> {
  const ahead = new WeakMap<Storage, Map<string, CursorRow>>();
  return {
    onStorage: (storage) => {
      const before = new Map<string, CursorRow>();
      ahead.set(storage, before);
      const { cursors } = storage.db;
      const get = cursors.get.bind(cursors) as (scope: string) => Promise<CursorRow | undefined>;
      cursors.get = (async (scope: string) => {
        const row = before.get(scope);
        before.delete(scope);
        return row ?? get(scope);
      }) as unknown as typeof cursors.get;
    },
    onResponse: async (text, _request, storage) => {
      const { db } = storage;
      for (const { scope, ops } of readAnswer(text)?.pages ?? []) {
        const row = (await db.cursors.get(scope)) ?? { scope, seq: 0, epoch: null, durable: 0 };
        if (ops[0]?.seq !== row.seq + 1) continue;
        await db.cursors.put({ ...row, seq: row.seq + ops.length });
        ahead.get(storage)?.set(scope, row);
      }
      return text;
    },
  };
}

/** Now and then a reader sees two neighbours of the log in the wrong order, as without a lock on the scope. */
function outOfOrder(): ReturnType<Breakage['seamsOf']> {
  const random = randomFrom(11);
  return {
    onResponse: (text) => {
      const answer = readAnswer(text);
      if (answer === null) return text;
      const pages = answer.pages.map((page) => {
        const [one, other] = page.ops.slice(-2);
        if (one === undefined || other === undefined || !random.isChance(0.3)) return page;
        const swapped = [
          { ...other, seq: one.seq },
          { ...one, seq: other.seq },
        ];
        return { ...page, ops: [...page.ops.slice(0, -2), ...swapped] };
      });
      return JSON.stringify({ ...answer, pages });
    },
  };
}

function withoutTray({ db }: Storage): void {
  const put = db.tray.put.bind(db.tray);
  db.tray.put = (row: Parameters<typeof put>[0]) =>
    row.status === 'rejected' ? Dexie.Promise.resolve(row.id) : put(row);
  db.ops.hook('updating', (changes) =>
    'place' in changes && changes.place === 'rejected' ? { place: 'logged' } : undefined,
  );
}

/** A device that waits for the refused edit to be taken before it hears of those behind it. */
function cutAtRejected(text: string): string {
  const answer = readAnswer(text);
  if (answer === null) return text;
  const at = answer.results.findIndex(({ status }) => status === 'rejected');
  return at < 0 ? text : JSON.stringify({ ...answer, results: answer.results.slice(0, at) });
}
