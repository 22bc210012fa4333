import { array, assert, asyncProperty, constantFrom, integer, record as recordOf } from 'fast-check';
import { expect, test } from 'vitest';
import { foldField } from '../../src/domain/fold.ts';
import { opOf } from '../../src/storage/db.ts';
import { noteDurable, noteEpoch, readCursors, readEpoch } from '../../src/storage/cursors.ts';
import { offerMissing, startEpoch } from '../../src/storage/epoch.ts';
import { nextBatch } from '../../src/storage/outbox.ts';
import { receivePage } from '../../src/storage/receive.ts';
import { record } from '../../src/storage/record.ts';
import { receiveResults } from '../../src/storage/results.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { pendingCounts, readFields } from '../../src/storage/views.ts';
import { FakeLog } from './fake-log.ts';
import { openTestStorage } from './open-test-storage.ts';

const scope = 'indicator/2026/I36';
const explanation = { scope, entity: 'answer', key: 'dinkes', field: 'explanation' };

/** A log that may be put back to what it was: its epoch is another one from then on. */
class Server {
  readonly log = new FakeLog(scope);
  /** Every id that was ever acknowledged. */
  readonly promised = new Set<string>();
  /** How much of the log the newest backup holds; an older one may be put back all the same. */
  durable = 0;
  epoch = 1;

  restore(share: number): void {
    this.log.ops.length = Math.floor((this.log.ops.length * share) / 4);
    this.epoch += 1;
  }
}

async function meet(device: Storage, { epoch }: Server): Promise<string> {
  const present = `epoch-${epoch}`;
  const known = await readEpoch(device.db);
  if (known === null) await noteEpoch(device.db, present);
  else if (known !== present) await startEpoch(device.db, present);
  return present;
}

async function send(device: Storage, server: Server, isReplyLost = false): Promise<void> {
  await meet(device, server);
  const batch = await nextBatch(device, { maxOps: 3, maxBytes: 200_000 });
  const offers = batch.offers.map((op) => server.log.push(opOf(op), op.by ?? ''));
  const results = [...offers, ...batch.ops.map((op) => server.log.push(op, device.person.id))];
  for (const { id } of results) server.promised.add(id);
  if (!isReplyLost) await receiveResults(device, results);
}

async function read(device: Storage, server: Server, limit = 500): Promise<void> {
  const epoch = await meet(device, server);
  const cursor = (await readCursors(device.db, [scope]))[scope] ?? 0;
  const page = server.log.page(cursor, limit);
  if (page.ops.length > 0) await receivePage(device, page, epoch);
  await noteDurable(device.db, { [scope]: server.durable });
}

async function settle(device: Storage, server: Server): Promise<void> {
  do {
    await send(device, server);
    await read(device, server);
  } while ((await device.db.outbox.count()) > 0 || (await offerMissing(device.db)));
}

type Act = (device: Storage, server: Server, number: number) => Promise<unknown> | void;

const acts = {
  write: async (device, _server, number) => record(device, [{ ...explanation, value: `nilai ${number}` }]),
  sync: async (device, server) => {
    await send(device, server);
    await read(device, server);
  },
  lose: async (device, server) => send(device, server, true),
  'read-little': async (device, server) => read(device, server, 1),
  'back-up': (_device, server) => {
    server.durable = server.log.ops.length;
  },
  restore: (_device, server, number) => server.restore(number),
} satisfies Record<string, Act>;

const step = recordOf({
  who: integer({ min: 0, max: 2 }),
  act: constantFrom<keyof typeof acts>(
    'write',
    'write',
    'sync',
    'sync',
    'sync',
    'lose',
    'read-little',
    'back-up',
    'restore',
  ),
  number: integer({ min: 0, max: 3 }),
});

test('[EP2] whatever backup is put back and whenever, all that was ever acknowledged returns and every replica equals the log', async () => {
  await assert(
    asyncProperty(array(step, { maxLength: 40 }), async (steps) => {
      const devices = [
        await openTestStorage('siti'),
        await openTestStorage('siti'),
        await openTestStorage('budi'),
      ];
      const server = new Server();
      for (const { who, act, number } of steps) {
        const device = devices[who];
        if (device !== undefined) await acts[act](device, server, number);
      }
      for (let time = 0; time < 2; time += 1) for (const device of devices) await settle(device, server);
      const { ops } = server.log;
      expect(new Set(ops.map(({ id }) => id))).toEqual(server.promised);
      for (const device of devices) {
        const row = (await readFields(device.db, scope))[0];
        expect(row?.state ?? { heads: [], current: null }).toEqual(foldField(ops));
        expect((await pendingCounts(device.db)).ops).toBe(0);
        expect(await device.db.ops.where('open').equals(1).count()).toBe(0);
        device.db.close();
      }
    }),
    { numRuns: 120 },
  );
});
