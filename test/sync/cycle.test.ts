import { expect, test, vi } from 'vitest';
import type { DeviceId, UserId } from '../../src/domain/ids.ts';
import type { LoggedOp, Op } from '../../src/domain/op.ts';
import type { OpResult } from '../../src/domain/protocol.ts';
import { readFields } from '../../src/storage/views.ts';
import { record } from '../../src/storage/record.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { startSync } from '../../src/sync/start-sync.ts';
import { exchange } from '../../src/sync/cycle.ts';
import { memoryStorage, scriptedTransport, type Respond, type RespondLater } from './scripted-endpoint.ts';

const scope = 'opd/dinkes';
type Request = { epoch: string | null; ops: Op[]; offers?: Op[]; cursors: Record<string, number> };

/** A log of one scope that knows ids, as the endpoint does. */
function logEndpoint() {
  const log: LoggedOp[] = [];
  const server = { epoch: 'e1' };
  const take = (op: Op): OpResult => {
    const known = log.find(({ id }) => id === op.id);
    const seq = known?.seq ?? log.length + 1;
    const receipt = {
      seq,
      by: 'u1' as UserId,
      device: 'device-0001' as DeviceId,
      receivedAt: '2026-11-25T00:00:00Z',
      mac: 'm',
    };
    if (known === undefined) log.push({ ...op, ...receipt });
    return { id: op.id, status: known === undefined ? 'ok' : 'dup', ...receipt };
  };
  const respond: Respond = ({ json }) => {
    const { epoch, ops, offers = [], cursors } = json as Request;
    if (epoch !== null && epoch !== server.epoch) {
      return Response.json({ error: 'epoch', epoch: server.epoch, message: '' }, { status: 409 });
    }
    const results = [...ops, ...offers].map(take);
    const from = cursors[scope];
    const page = { scope, ops: log.slice(from ?? 0), head: log.length, more: false };
    const pages = from === undefined ? [] : [page];
    const rest = { now: '2026-11-25T00:00:00Z', scopes: ['agency', scope], durable: {} };
    return Response.json({ v: 1, epoch: server.epoch, results, pages, ...rest });
  };
  return { log, server, respond };
}

const writeTitle = (storage: Storage, value: string) =>
  record(storage, [{ scope, entity: 'document', key: 'd1', field: 'title', value }]);

const run = (storage: Storage, respond: RespondLater) =>
  exchange({ storage, transport: scriptedTransport(respond).transport });

test('[DV4] an answer that is lost costs nothing and makes nothing twice', async () => {
  const storage = await memoryStorage();
  await writeTitle(storage, 'SK Tim');
  const { log, respond } = logEndpoint();
  const losing: Respond = (sent) => {
    respond(sent);
    throw new TypeError('network');
  };
  for (let time = 0; time < 3; time += 1) expect(await run(storage, losing)).toEqual({ kind: 'offline' });
  expect(await storage.db.outbox.count()).toBe(1);
  expect(await run(storage, respond)).toEqual({ kind: 'done' });
  expect(await storage.db.outbox.count()).toBe(0);
  expect(log.map(({ value }) => value)).toEqual(['SK Tim']);
  expect((await readFields(storage.db, scope))[0]?.state.heads.map(({ value }) => value)).toEqual(['SK Tim']);
});

test('[EP2] after a restore the lost edits are offered and stand in the new log', async () => {
  const storage = await memoryStorage();
  await writeTitle(storage, 'SK Tim');
  const before = logEndpoint();
  await run(storage, before.respond);
  const after = logEndpoint();
  after.server.epoch = 'e2';
  expect(await run(storage, after.respond)).toEqual({ kind: 'done' });
  expect(after.log.map(({ id }) => id)).toEqual(before.log.map(({ id }) => id));
  expect(await storage.db.outbox.count()).toBe(0);
});

test('[EP5] [F19] a device that dies right after its first receipts offers those edits to a restored server', async () => {
  const storage = await memoryStorage();
  await writeTitle(storage, 'SK Tim');
  const before = logEndpoint();
  const withPage: RespondLater = async (sent) => {
    const body = (await before.respond(sent).json()) as { pages: unknown[] };
    const named = { ...before.log[0], scope: 'agency', entity: 'opd', key: 'dinkes', field: 'name', seq: 1 };
    return Response.json({ ...body, pages: [{ scope: 'agency', ops: [named], head: 1, more: false }] });
  };
  vi.spyOn(storage.db.cursors, 'put').mockRejectedValueOnce(new Error('the power went'));
  await expect(run(storage, withPage)).rejects.toThrow('the power went');
  expect(await storage.db.outbox.count()).toBe(0);

  const after = logEndpoint();
  after.server.epoch = 'e2';
  expect(await run(storage, after.respond)).toEqual({ kind: 'done' });
  expect(after.log.map(({ id }) => id)).toEqual(before.log.map(({ id }) => id));
});

test('[PG4] scopes that an answer had no room for are asked for at once', async () => {
  const { log, respond } = logEndpoint();
  const laptop = await memoryStorage();
  await writeTitle(laptop, 'SK Tim');
  await run(laptop, respond);
  const named = { ...log[0], scope: 'agency', entity: 'opd', key: 'dinkes', field: 'name', seq: 1 };
  const oneAtATime: Respond = (sent) => {
    const { cursors } = sent.json as Request;
    const isFirst = cursors['agency'] === 0;
    const agency = { scope: 'agency', ops: isFirst ? [named] : [], head: 1, more: false };
    const left = { scope, ops: isFirst ? [] : log.slice(cursors[scope]), head: 1, more: isFirst };
    const rest = { now: '2026-11-25T00:00:00Z', scopes: ['agency', scope], durable: {}, results: [] };
    return Response.json({ v: 1, epoch: 'e1', pages: scope in cursors ? [agency, left] : [], ...rest });
  };
  const phone = await memoryStorage();
  expect(await run(phone, oneAtATime)).toEqual({ kind: 'done' });
  expect((await readFields(phone.db, scope))[0]?.state.heads.map(({ value }) => value)).toEqual(['SK Tim']);
});

test('[PG4] an answer that brings nothing is not asked for again at once, whatever it says is left', async () => {
  const storage = await memoryStorage();
  let asked = 0;
  const stuck: Respond = () => {
    asked += 1;
    const pages = [{ scope, ops: [], head: 7, more: true }];
    const rest = { now: '2026-11-25T00:00:00Z', scopes: [scope], durable: {}, results: [] };
    return Response.json({ v: 1, epoch: 'e1', pages, ...rest });
  };
  expect(await run(storage, stuck)).toEqual({ kind: 'done' });
  expect(asked).toBeLessThanOrEqual(2);
});

test('[F15] [PG3] a page with a hole is refused and read again whole', async () => {
  const { respond } = logEndpoint();
  const laptop = await memoryStorage();
  await writeTitle(laptop, 'SK Tim');
  await run(laptop, respond);
  await writeTitle(laptop, 'SK Tim 2026');
  await run(laptop, respond);
  const phone = await memoryStorage();
  let holes = 0;
  const holed: Respond = (sent) => {
    if ((sent.json as Request).cursors[scope] === undefined) return respond(sent);
    holes += 1;
    return respond({ ...sent, json: { ...(sent.json as Request), cursors: { [scope]: 1 } } });
  };
  await run(phone, holed);
  expect(holes).toBeGreaterThan(0);
  expect(await readFields(phone.db, scope)).toEqual([]);
  await run(phone, respond);
  expect((await readFields(phone.db, scope))[0]?.state.heads.map(({ value }) => value)).toEqual([
    'SK Tim 2026',
  ]);
});

const still = { isVisible: () => true, listen: () => () => undefined };

test('[F28] [DV7] a session that has ended stops sending and keeps the work', async () => {
  const storage = await memoryStorage();
  await writeTitle(storage, 'SK Tim');
  const gone = () => Response.json({ error: 'no_session', message: '' }, { status: 401 });
  const { transport } = scriptedTransport(gone);
  const sync = startSync({ storage, transport, locks: null, mayUploadFiles: () => true, wakeSignals: still });
  await sync.syncNow();
  sync.stop();
  expect(sync.getStatus()).toMatchObject({ state: 'signed-out', ops: 1, lastArrivedAt: null });
});

test('a database that fails does not end syncing for good', async () => {
  const storage = await memoryStorage();
  const { transport } = scriptedTransport(logEndpoint().respond);
  const failing = { request: () => Promise.reject(new Error('lock')) };
  const sync = startSync({
    storage,
    transport,
    locks: failing,
    mayUploadFiles: () => true,
    wakeSignals: still,
  });
  await expect(sync.syncNow()).resolves.toBeUndefined();
  sync.stop();
  expect(sync.getStatus()).toMatchObject({ state: 'waiting', trouble: 'storage' });
});

test('an endpoint that cannot read what is sent is not taken for a missing connection', async () => {
  const storage = await memoryStorage();
  await writeTitle(storage, 'SK Tim');
  let isWell = false;
  const { respond } = logEndpoint();
  const malformed = () => Response.json({ error: 'malformed', message: 'v: 2' }, { status: 400 });
  const { transport } = scriptedTransport((sent) => (isWell ? respond(sent) : malformed()));
  const sync = startSync({ storage, transport, locks: null, mayUploadFiles: () => true, wakeSignals: still });
  await sync.syncNow();
  expect(sync.getStatus()).toMatchObject({
    state: 'waiting',
    ops: 1,
    trouble: 'endpoint',
    lastArrivedAt: null,
  });
  isWell = true;
  await sync.syncNow();
  sync.stop();
  expect(sync.getStatus()).toMatchObject({ state: 'idle', ops: 0, trouble: null });
});

test('[F25] [DV5] a code of a newer endpoint does not count as offline: the work waits in the tray with its message', async () => {
  const storage = await memoryStorage();
  await writeTitle(storage, 'SK Tim SPBE');
  const reason = { status: 'parked', code: 'awaiting_signature', message: 'Needs a signature.' };
  const newer: Respond = ({ json }) =>
    Response.json({
      v: 1,
      epoch: 'e1',
      now: '2026-11-25T00:00:00Z',
      pages: [],
      scopes: ['agency'],
      durable: {},
      results: (json as Request).ops.map(({ id }) => ({ id, ...reason })),
    });
  expect(await run(storage, newer)).toMatchObject({ kind: 'done' });
  expect(await storage.db.tray.toArray()).toMatchObject([reason]);
});
